"""Files that are changed together: all of them, or none."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path


@contextmanager
def changed_together(texts: Mapping[Path, str]) -> Iterator[None]:
    """Give files their new text for good, unless the block fails: then each is as it was.

    Everything is written beside its place first, so that a full disk is met before any change.

    :raises OSError: if something cannot be written.
    """
    with ExitStack() as undo:
        parts = {path: _written_beside(path, text, undo) for path, text in texts.items()}
        earlier = [_replaced(path, part, undo) for path, part in parts.items()]
        yield
        undo.pop_all()
    for old in filter(None, earlier):
        old.unlink()


@contextmanager
def moved(old: Path, new: Path) -> Iterator[None]:
    """Move a folder for good, unless the block fails: then it is where it was.

    :raises OSError: if it cannot be moved.
    """
    old.rename(new)
    try:
        yield
    except BaseException:
        new.rename(old)
        raise


def _written_beside(path: Path, text: str, undo: ExitStack) -> Path:
    """Return a file with the text, in the folder of the path, which is made where it is missing."""
    for folder in reversed(path.parents):
        if not folder.exists():
            folder.mkdir()
            undo.callback(folder.rmdir)
    part = path.with_name(f".{path.name}.new")
    undo.callback(part.unlink, missing_ok=True)
    part.write_text(text, encoding="utf-8", newline="")
    return part


def _replaced(path: Path, part: Path, undo: ExitStack) -> Path | None:
    """Put a file in its place; return where the earlier one is kept, if there was one."""
    old = path.with_name(f".{path.name}.old") if path.exists() else None
    if old:
        path.rename(old)
        undo.callback(old.rename, path)
    part.rename(path)
    undo.callback(path.unlink)
    return old
