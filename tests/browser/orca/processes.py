"""Start programs in a private environment, and end every one of them, whatever happens."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

STOP_SECONDS = 3.0
POLL_SECONDS = 0.05
DIE_WITH_PARENT = ("setpriv", "--pdeathsig", "KILL", "--")
"""The kernel ends a program when the tests themselves are killed, and cannot clean up."""


class StartError(Exception):
    """A program did not become ready in time."""


class Processes:
    """The programs of one session, which share one environment.

    ``XDG_RUNTIME_DIR`` is private to the session and every child inherits it. So it also finds
    programs that we did not start ourselves, such as those that D-Bus starts.
    """

    def __init__(self, environment: dict[str, str], log_folder: Path) -> None:
        self.environment = environment
        self.log_folder = log_folder
        self.children: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str, pass_fds: Sequence[int] = ()) -> subprocess.Popen[bytes]:
        """Start a program; what it writes goes to a file with its name in the log folder."""
        log = self.log_folder / f"{Path(command[0]).name}.log"
        with log.open("ab") as output:
            child = subprocess.Popen(
                (*DIE_WITH_PARENT, *command), env=self.environment,
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, pass_fds=pass_fds,
                start_new_session=True,
            )  # fmt: skip
        self.children.append(child)
        return child

    def stop(self) -> None:
        """End the programs, the last one first, and then all that they left behind."""
        for child in reversed(self.children):
            child.terminate()
            try:
                child.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        for left in self.running():
            end(left)

    def running(self) -> Iterator[int]:
        """Return the id of every process that has the private folder in its environment."""
        mark = f"XDG_RUNTIME_DIR={self.environment['XDG_RUNTIME_DIR']}".encode()
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                variables = (folder / "environ").read_bytes().split(b"\0")
            except OSError:
                continue
            if mark in variables:
                yield int(folder.name)


def end(process_id: int) -> None:
    """End a process that is not our own child; it may have ended already."""
    try:
        os.kill(process_id, signal.SIGKILL)
    except ProcessLookupError:
        return


def wait_until(ready: Callable[[], object], seconds: float, what: str) -> None:
    """Wait until something is so.

    :raises StartError: if it is not so after that many seconds.
    """
    end_time = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end_time:
            raise StartError(f"After {seconds:g} seconds: {what}")
        time.sleep(POLL_SECONDS)
