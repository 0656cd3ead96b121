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

from app.export.export_error import ExportError

MARK = "_files.sha256"
"""In every export: by it we know that a folder is ours and may be replaced."""

_PART_SUFFIX = ".part"
_READABLE = 0o755
_AT_FDCWD = -100  # Linux, fcntl.h
_RENAME_EXCHANGE = 2  # Linux, renameat2(2)


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder, which takes the place of ``folder`` if all goes well.

    :raises ExportError: if the folder is not ours, another export is at work beside it, or the
        disk is full or cannot be written.
    """
    folder = folder.resolve()
    _refuse_foreign(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _locked(folder.parent):
            _sweep(folder)
            part = Path(tempfile.mkdtemp(_PART_SUFFIX, _prefix(folder), folder.parent))
            try:
                part.chmod(_READABLE)
                yield part
                _put_in_place(part, folder)
            finally:
                shutil.rmtree(part, ignore_errors=True)
    except OSError as error:
        raise ExportError(f"{folder} cannot be written ({error.strerror or error})") from error


def _refuse_foreign(folder: Path) -> None:
    if folder.is_dir():
        if not any(folder.iterdir()) or (folder / MARK).is_file():
            return
    elif not folder.exists():
        return
    raise ExportError(f"{folder} holds something else than an export: name another folder")


def _prefix(folder: Path) -> str:
    return f".{folder.name}."


@contextmanager
def _locked(parent: Path) -> Iterator[None]:
    """Keep other exports away. The lock is the system's and ends with the process that holds it."""
    try:
        import fcntl
    except ImportError as error:
        raise ExportError("exports are made on Linux or macOS only") from error
    number = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise ExportError(f"another export is at work in {parent}: wait for it") from error
    finally:
        os.close(number)


def _sweep(folder: Path) -> None:
    """Remove what killed exports left; the lock proves that nobody works on it."""
    for part in folder.parent.glob(f"{escape(_prefix(folder))}*{_PART_SUFFIX}"):
        shutil.rmtree(part)


def _put_in_place(part: Path, folder: Path) -> None:
    """Swap two folders in one step; the old one, if any, then has the name of the part."""
    if not folder.exists() or not any(folder.iterdir()):
        part.replace(folder)
        return
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    names = os.fsencode(part), os.fsencode(folder)
    if renameat2 is None or renameat2(
        _AT_FDCWD, names[0], _AT_FDCWD, names[1], ctypes.c_uint(_RENAME_EXCHANGE)
    ):
        reason = os.strerror(ctypes.get_errno()) if renameat2 else "no renameat2"
        message = f"two folders cannot be swapped in one step here ({reason}): name a new folder"
        raise ExportError(message)
