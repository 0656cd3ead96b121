"""Whether recordings are still what they were when they were made: a damaged one is never sent."""

from pathlib import Path

from flask import Flask

from app.speech.manifest import Manifest, digest_of_file

_Stamp = tuple[int, int, int]
"""Time, size and number of a file: they change when its bytes do, but for a failing disk."""


class IntegrityCheck:
    """Compares files with the manifest: each once in a process, as long as it stays the same."""

    def __init__(self, manifest: Manifest, folder: Path) -> None:
        self.folder = folder
        self._manifest = manifest
        self._seen: dict[str, tuple[_Stamp, bool]] = {}

    def is_damaged(self, name: str) -> bool:
        """Tell whether a file differs from the manifest; one that it does not name does not.

        :raises OSError: if the file cannot be read.
        """
        expected = self._manifest.expected_digest(name)
        if expected is None:
            return False
        stamp = _stamp(self.folder / name)
        seen = self._seen.get(name)
        if seen is None or seen[0] != stamp:
            seen = (stamp, digest_of_file(self.folder / name) != expected)
            self._seen[name] = seen
        return seen[1]


def init_integrity_check(app: Flask) -> None:
    folder = Path(app.config["RECORDINGS_FOLDER"])
    app.extensions["integrity_check"] = IntegrityCheck(app.extensions["manifest"], folder)


def _stamp(path: Path) -> _Stamp:
    found = path.stat()
    return found.st_mtime_ns, found.st_size, found.st_ino
