"""The page ``docs/mistakes.md``."""

from collections.abc import Iterator

from tests.conftest import PROJECT
from tests.mistakes.mistake import GROUPS, Mistake, mistakes

DOCUMENT = PROJECT / "docs" / "mistakes.md"
_INTRODUCTION = """\
# What the check says of a mistake

`make check` names the file and the line, what is wrong, and behind the arrow what to write. Here is
each mistake that it was tried on, made in a small guide on lending books
(`tests/guides/library_lending`), with what it said. `python -m tests.mistakes` writes this page,
and a test holds it true.
"""
_TITLES = {
    "texts": "In a text",
    "heads": "In the head of a text",
    "files": "In the files",
    "site": "In site.yaml",
    "words": "In the glossary, the lexicon and the facts",
}


def document() -> str:
    """Return the page: a table for each group of mistakes."""
    return "\n".join([_INTRODUCTION, *(line for group in GROUPS for line in _table(group))])


def _table(group: str) -> Iterator[str]:
    yield f"## {_TITLES[group]}\n"
    yield "| Mistake | What the check says |"
    yield "| --- | --- |"
    yield from map(_row, mistakes(group))
    yield ""


def _row(mistake: Mistake) -> str:
    typed = "" if "\n" in mistake.new or not mistake.new else f": {_code(mistake.new)}"
    said = "<br>".join(map(_code, mistake.says))
    return f"| {mistake.what}{typed} | {said} |"


def _code(text: str) -> str:
    """Return a text as it was typed; what nobody sees is written as its number."""
    seen = "".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in text)
    fence = "``" if "`" in seen else "`"
    padding = " " if "`" in seen else ""
    return f"{fence}{padding}{seen}{padding}{fence}".replace("|", "\\|")
