"""The programs that the Orca tests need, and a clear word when one is missing."""

import shutil
import subprocess

SYSTEM_LOCALE = "nl_NL.UTF-8"
ACCESSIBILITY_BUS = "/usr/libexec/at-spi-bus-launcher"
PROGRAMS = (
    "setpriv", "Xvfb", "openbox", "dbus-daemon", ACCESSIBILITY_BUS, "speech-dispatcher", "orca",
    "xdotool", "chromium", "chromedriver",
)  # fmt: skip


class MissingToolError(Exception):
    """A program or a locale is not there, so that nothing can be heard."""


def require_tools() -> None:
    """Check that everything is there.

    :raises MissingToolError: with the name of everything that is missing.
    """
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    if not has_locale(SYSTEM_LOCALE):
        missing.append(f"the locale {SYSTEM_LOCALE}")
    if missing:
        raise MissingToolError(
            f"The Orca tests need {', '.join(missing)}. Run scripts/install_test_tools.sh."
        )


def has_locale(name: str) -> bool:
    """Return whether the system has the locale; ``locale -a`` writes UTF-8 as utf8."""
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=True).stdout
    return name.lower().replace("-", "") in listed.lower().replace("-", "").split()
