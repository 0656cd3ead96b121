"""What this run was made on, and what it needs."""

import os
import platform
import re
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

# Debian keeps nginx where only root looks.
SEARCH_PATH = f"{os.environ['PATH']}:/usr/sbin"
PACKAGES = {
    "wrk": "wrk",
    "nginx": "nginx-light",
    "espeak-ng": "espeak-ng",
    "chromium": "chromium",
    "chromedriver": "chromium-driver",
}
"""The Debian package of each program that is needed."""


def program(name: str) -> str:
    """Return where a program is; empty if it is not on this machine."""
    return shutil.which(name, path=SEARCH_PATH) or ""


def missing_programs() -> str:
    """Return a sentence about what must be installed first; empty if all is there."""
    missing = [name for name in PACKAGES if not program(name)]
    if not missing:
        return ""
    packages = " ".join(PACKAGES[name] for name in missing)
    return (
        f"Nothing was measured: {', '.join(missing)} cannot be found. "
        f"On Debian or Ubuntu: sudo apt-get install {packages}"
    )


def facts() -> dict[str, str]:
    """Return what this machine and its programs are, without any path."""
    programs = (("nginx", "-v"), ("wrk", "-v"), ("espeak-ng", "--version"))
    return {
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "System": f"{platform.system()} {platform.machine()}",
        "Other work before the run": f"a load of {os.getloadavg()[0]:.1f}",
        "Python": platform.python_version(),
        **{name: version(name) for name in ("Flask", "granian")},
        **{name: _program_version(name, option) for name, option in programs},
    }


def first_version(text: str) -> str:
    """Return the first number of a version in what a program says of itself."""
    found = re.search(r"\d+(\.\d+)+", text)
    return found[0] if found else "unknown"


def _processor() -> str:
    """Return the name of the processor. Source: proc(5), Linux."""
    found = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return found[1] if found else platform.processor()


def _program_version(name: str, option: str) -> str:
    done = subprocess.run([program(name), option], capture_output=True, text=True, check=False)
    return first_version(done.stdout + done.stderr)
