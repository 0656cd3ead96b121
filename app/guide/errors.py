"""Faults in the content, told so that an editor knows which file to open and what to write."""

from collections.abc import Iterable
from pathlib import Path


class ContentError(Exception):
    """One fault in one content file.

    :param path: the file, relative to the project where possible.
    :param line: 1-based line number, or ``None`` when the fault is the whole file.
    :param key: what the fault is about: a front matter key, an id, a term; may be empty.
    :param message: what is wrong.
    :param advice: what to write.
    """

    def __init__(self, path: Path, line: int | None, key: str, message: str, advice: str) -> None:
        super().__init__(path, line, key, message, advice)
        self.path = path
        self.line = line
        self.key = key
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: {self.message}: {self.advice}"


class ContentErrors(Exception):
    """Every fault found in a content folder, in order of file and line."""

    def __init__(self, errors: Iterable[ContentError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda e: (str(e.path), e.line or 0, e.message)))
        super().__init__(*self.errors)

    def __reduce__(self) -> tuple[type["ContentErrors"], tuple[tuple[ContentError, ...]]]:
        """Let them be passed to another process: Python would give each as an argument."""
        return ContentErrors, (self.errors,)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)
