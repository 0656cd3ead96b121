"""A mistake, made in a copy of the guide on lending books."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import PROJECT

GUIDE = PROJECT / "tests" / "guides" / "library_lending" / "content"
GROUPS = ("texts", "heads", "files", "site", "words")
"""The tables of mistakes, in the order of the documentation."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What an editor did, and what the check says.

    :param what: in a few words.
    :param file: in which it is made, below the content folder.
    :param says: each line of the check, paths from the folder above the content folder.
    :param old: what stood there; empty for all of a new file.
    :param new: what stands there now.
    :param copy: the file of which this one is a copy; itself if empty.
    :param cut: where the file ends too early.
    :param gone: whether the file is deleted.
    """

    what: str
    file: str
    says: tuple[str, ...]
    old: str = ""
    new: str = ""
    copy: str = ""
    cut: str = ""
    encoding: str = "utf-8"
    gone: bool = False

    def make_in(self, content: Path) -> None:
        """Make the mistake in a guide."""
        path = content / self.file
        if self.gone:
            path.unlink()
            return
        text = (content / (self.copy or self.file)).read_text(encoding="utf-8")
        if not self.copy and not self.old:
            text = self.new
        assert self.old in text, f"'{self.old}' is not in {self.file}"
        text = text.replace(self.old, self.new, 1) if self.old else text
        text = text.partition(self.cut)[0] if self.cut else text
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(self.encoding))


def mistakes(group: str) -> list[Mistake]:
    """Return the mistakes of one table."""
    path = Path(__file__).with_name(f"{group}.yaml")
    listed: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Mistake(**one | {"says": tuple(one["says"])}) for one in listed]


def spoilt_guide(mistake: Mistake, folder: Path) -> Path:
    """Return the content folder of a copy of the guide in which the mistake is made."""
    content = folder / "content"
    shutil.copytree(GUIDE, content)
    mistake.make_in(content)
    return content
