"""A private desktop without a screen, in which Orca runs and is heard in a file.

Nothing of it touches the desktop, the settings or the sound of the person who runs the tests.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.orca.processes import Processes, wait_until
from tests.browser.orca.tools import ACCESSIBILITY_BUS, SYSTEM_LOCALE, require_tools

SETTINGS = Path(__file__).resolve().parent / "settings"
START_SECONDS = 30.0


@dataclass(frozen=True)
class Session:
    """A running session: what programs in it need, and where Orca is heard."""

    environment: dict[str, str]
    heard: Path
    """The file of what is said, one phrase a line."""


@contextmanager
def orca_session() -> Iterator[Session]:
    """Run Orca in a session of its own, and leave nothing behind.

    :raises MissingToolError: if a program is missing.
    :raises StartError: if a program does not start.
    """
    require_tools()
    with TemporaryDirectory(prefix="orca-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        processes = Processes(environment(folder), folder)
        try:
            start(processes, folder)
            yield Session(processes.environment, folder / "heard.txt")
        finally:
            processes.stop()


def environment(folder: Path) -> dict[str, str]:
    """Return the variables of the session, and lay out the private folders that they name."""
    folders = {
        "HOME": folder / "home",
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_DATA_HOME": folder / "data",
        "XDG_CACHE_HOME": folder / "cache",
        "XDG_RUNTIME_DIR": folder / "run",
        "TMPDIR": folder / "tmp",
    }
    for path in folders.values():
        path.mkdir(mode=0o700)
    lay_settings(folder)
    return {
        "PATH": f"{hide_other_orcas(folder)}:{os.environ['PATH']}",
        **{name: str(path) for name, path in folders.items()},
        "LANG": SYSTEM_LOCALE,
        "LC_ALL": SYSTEM_LOCALE,
        "LANGUAGE": "nl",
        "GSETTINGS_BACKEND": "memory",
        "ACCESSIBILITY_ENABLED": "1",
        "SPEECHD_ADDRESS": f"unix_socket:{speech_socket(folder)}",
        "ORCA_SAY": str(SETTINGS / "say.sh"),
        "ORCA_HEARD": str(folder / "heard.txt"),
    }


def lay_settings(folder: Path) -> None:
    """Copy the settings to where each program looks for them."""
    places = {
        "asound.conf": folder / "home" / ".asoundrc",
        "speechd.conf": folder / "speech" / "speechd.conf",
        "logger.conf": folder / "speech" / "modules" / "logger.conf",
        "orca.json": folder / "data" / "orca" / "user-settings.conf",
    }
    for name, place in places.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SETTINGS / name, place)
    (folder / "heard.txt").touch()


def hide_other_orcas(folder: Path) -> Path:
    """Lay down a pgrep that finds nothing, and return its folder.

    Orca looks with pgrep for every other Orca of the same person, and ends it or does not start:
    also the one by which that person reads the screen, or that of other tests.
    """
    program = folder / "bin" / "pgrep"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o700)
    return program.parent


def speech_socket(folder: Path) -> Path:
    return folder / "run" / "speech-dispatcher" / "speechd.sock"


def start(processes: Processes, folder: Path) -> None:
    """Start everything, each when what it needs is there, and wait until Orca speaks."""
    processes.environment["DISPLAY"] = start_display(processes)
    processes.environment["DBUS_SESSION_BUS_ADDRESS"] = start_bus(processes, folder)
    processes.start("openbox")
    processes.start(ACCESSIBILITY_BUS, "--launch-immediately", "--a11y=1", "--screen-reader=1")
    start_speech(processes, folder)
    processes.start("orca")
    heard = folder / "heard.txt"
    wait_until(lambda: heard.stat().st_size, START_SECONDS, "Orca has said nothing")


def start_display(processes: Processes) -> str:
    """Start a display without a screen, and return its name; Xvfb picks one that is free."""
    read_end, write_end = os.pipe()
    try:
        screen = ("-screen", "0", "1280x1024x24", "-nolisten", "tcp")
        processes.start("Xvfb", "-displayfd", str(write_end), *screen, pass_fds=[write_end])
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            return f":{answer.readline().strip()}"
    except OSError:
        os.close(read_end)
        raise


def start_bus(processes: Processes, folder: Path) -> str:
    """Start the message bus of the session, and return its address."""
    socket = folder / "run" / "bus"
    address = f"unix:path={socket}"
    processes.start("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}")
    wait_until(socket.exists, START_SECONDS, "the message bus is not there")
    return address


def start_speech(processes: Processes, folder: Path) -> None:
    """Start speech-dispatcher with the voice that writes to a file."""
    socket = speech_socket(folder)
    socket.parent.mkdir()
    processes.start(
        "speech-dispatcher", "-s", "-t", "0", "-c", "unix_socket", "-S", str(socket),
        "-C", str(folder / "speech"), "-L", str(folder), "-P", str(folder / "speech" / "pid"),
    )  # fmt: skip
    wait_until(socket.exists, START_SECONDS, "speech-dispatcher is not there")
