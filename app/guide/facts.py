"""The facts of a guide by their ids, each with who says so: ``content/facts.yaml``."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.guide.errors import ContentError
from app.guide.fields import Fields, read_fields
from app.guide.model import Level
from app.guide.outline import Outline
from app.guide.values import read_text

FACT_ID = re.compile(r"[A-Z]\d{1,3}[a-z]?")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the texts say.

    :param url: where it is said; ``None`` where that is not on the web.
    :param line: 1-based line in the file.
    """

    id: str
    text: str
    source: str
    url: str | None
    line: int


def load_facts(path: Path) -> dict[str, Fact]:
    """Return the facts that a file holds, by id; none where there is no file.

    :raises ContentErrors: with every fact that is not whole.
    """
    if not path.exists():
        return {}
    fields = read_fields(path)
    facts = {fact_id: _fact(fact_id, fields) for fact_id in fields}
    fields.check()
    return facts


def _fact(fact_id: str, fields: Fields) -> Fact:
    if not FACT_ID.fullmatch(fact_id):
        fields.fault(fact_id, "is no id of a fact", "write a capital and a number, such as A1")
    fact = fields.mapping(fact_id, "text", "source", "url")
    url = fact.address("url") if "url" in fact else None
    return Fact(fact_id, fact.text("text"), fact.text("source"), url, fields.line(fact_id))


def unknown_facts(facts: Mapping[str, Fact], outlines: Iterable[Outline]) -> Iterator[ContentError]:
    """Yield every id in the texts that is no fact."""
    for outline in outlines:
        for fact_id in dict.fromkeys((*outline.facts, *outline.left_to_standard)):
            if fact_id not in facts:
                message = f"the fact '{fact_id}' is not in facts.yaml"
                line = _line_with(fact_id, outline.path)
                yield ContentError(outline.path, line, fact_id, message, "write it there")


def _line_with(word: str, path: Path) -> int | None:
    """Return the first line of a file on which a word stands, 1-based."""
    lines = enumerate(read_text(path).splitlines(), 1)
    return next((number for number, line in lines if re.search(rf"\b{word}\b", line)), None)


def uncovered_facts(
    facts: Mapping[str, Fact], path: Path, outlines: Iterable[Outline]
) -> Iterator[ContentError]:
    """Yield every fact that no standard text covers.

    :param path: of the facts.
    """
    standard = (each for each in outlines if each.level is Level.STANDARD)
    covered = {fact_id for outline in standard for fact_id in outline.facts}
    for fact in facts.values():
        if fact.id not in covered:
            message = f"no standard text covers '{fact.id}'"
            advice = "write it in one and name it in its 'facts', or take it out here"
            yield ContentError(path, fact.line, fact.id, message, advice)
