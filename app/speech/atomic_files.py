"""Files that are whole or not there: written beside their place, then renamed."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from app.speech import SpeechError

PART_SUFFIX = ".part"
LOCK_NAME = ".lock"
LOCK_PATIENCE_SECONDS = 1.0
"""How long to wait for the last moments of a build that was killed."""

_READABLE = 0o644


class FolderError(SpeechError):
    """Recordings cannot be written: no room, no permission, or another build is at work."""


@contextmanager
def changing(folder: Path) -> Iterator[None]:
    """Tell in one sentence when a folder cannot be changed.

    :raises FolderError: instead of ``OSError``.
    """
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FolderError(folder, f"recordings cannot be written here ({reason})") from error


def write_atomically(path: Path, data: bytes) -> None:
    """Put a file in its place in one step, readable by the web server.

    :raises FolderError: if there is no room or no permission; nothing is left behind then.
    """
    with changing(path.parent):
        _write(path, data)


def _write(path: Path, data: bytes) -> None:
    number, name = tempfile.mkstemp(PART_SUFFIX, path.name + ".", path.parent)
    part = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_READABLE)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def locked_folder(folder: Path) -> Iterator[int]:
    """Make the folder, keep other builds out of it, and clear what a killed build left.

    The lock is the operating system's and ends with the processes that hold it.

    :return: a file number; a process that inherits it holds the lock too.
    :raises FolderError: if the folder cannot be written, or another build is at work in it.
    """
    number = _open_lock(folder)
    try:
        _lock(number, folder)
        with changing(folder):
            _sweep(folder)
        yield number
    finally:
        os.close(number)


def _open_lock(folder: Path) -> int:
    with changing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, _READABLE)


def _lock(number: int, folder: Path) -> None:
    try:
        import fcntl
    except ImportError as error:
        raise FolderError(folder, "recordings are made on Linux or macOS only") from error
    give_up = monotonic() + LOCK_PATIENCE_SECONDS
    while True:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if monotonic() > give_up:
                raise FolderError(folder, "another build is at work here: wait for it") from error
            sleep(0.05)
        else:
            return


def _sweep(folder: Path) -> None:
    """Remove the unfinished files of builds that are no longer alive; the lock proves that."""
    for part in folder.glob(f"*{PART_SUFFIX}"):
        part.unlink(missing_ok=True)
