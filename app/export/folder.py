"""A folder that is changed in one step: made beside its place, then swapped.

Whoever kills the work, at whatever point, finds the old folder whole, or the new one.
"""

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from app.export import ExportError

MARK = "_files.sha256"
"""In every export: by it we know that a folder is ours and may be replaced."""

_PART_SUFFIX = ".part"
_READABLE_BY_ALL = 0o022  # a umask: folders 0755, files 0644
_AT_FDCWD = -100  # Linux, fcntl.h
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder, which takes the place of ``folder`` if all goes well.

    Every folder and file made meanwhile can be read by all: web servers are other users.

    :raises ExportError: if the folder is not ours, another export is at work beside it, or the
        folder cannot be made or replaced. What goes wrong in between is passed on as it is.
    """
    folder = folder.resolve()
    _refuse_foreign(folder)
    umask = os.umask(_READABLE_BY_ALL)
    try:
        with _locked(folder.parent):
            part = _make_part(folder)
            try:
                yield part
                _put_in_place(part, folder)
            finally:
                shutil.rmtree(part, ignore_errors=True)
    finally:
        os.umask(umask)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Say in one sentence that a path cannot be written.

    :raises ExportError: if the disk is full, or does not let us.
    """
    try:
        yield
    except OSError as error:
        raise ExportError(f"{path} cannot be written ({error.strerror or error})") from error


def _refuse_foreign(folder: Path) -> None:
    if folder.is_dir():
        if not any(folder.iterdir()) or (folder / MARK).is_file():
            return
    elif not folder.exists():
        return
    raise ExportError(f"{folder} holds something else than an export: name another folder")


@contextmanager
def _locked(parent: Path) -> Iterator[None]:
    """Keep other exports away. The lock is the system's and ends with the process that holds it."""
    with writing(parent):
        parent.mkdir(parents=True, exist_ok=True)
        number = os.open(parent, os.O_RDONLY)
    try:
        _lock(number, parent)
        yield
    finally:
        os.close(number)


def _lock(number: int, parent: Path) -> None:
    try:
        import fcntl

        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except ImportError as error:
        raise ExportError("exports are made on Linux or macOS only") from error
    except BlockingIOError as error:
        raise ExportError(f"another export is at work in {parent}: wait for it") from error


def _make_part(folder: Path) -> Path:
    """Make an empty folder beside ``folder``, and remove what killed exports left there.

    The lock proves that nobody works on those.
    """
    prefix = f".{folder.name}."
    with writing(folder):
        for left in folder.parent.glob(f"{escape(prefix)}*{_PART_SUFFIX}"):
            shutil.rmtree(left)
        part = Path(tempfile.mkdtemp(_PART_SUFFIX, prefix, folder.parent))
        part.chmod(0o755)
    return part


def _put_in_place(part: Path, folder: Path) -> None:
    """Swap two folders in one step; the old one, if any, then has the name of the part."""
    if folder.exists() and any(folder.iterdir()):
        _swap(part, folder)
    else:
        with writing(folder):
            part.replace(folder)


def _swap(one: Path, other: Path) -> None:
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    names = os.fsencode(one), os.fsencode(other)
    if renameat2 is None or renameat2(
        _AT_FDCWD, names[0], _AT_FDCWD, names[1], ctypes.c_uint(_RENAME_EXCHANGE)
    ):
        reason = os.strerror(ctypes.get_errno()) if renameat2 else "no renameat2"
        message = f"two folders cannot be swapped in one step here ({reason}): name a new folder"
        raise ExportError(message)
