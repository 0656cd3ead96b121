"""The head of a topic file: title, summary, sources, facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.guide.errors import ContentError, ContentErrors
from app.guide.facts import FACT_ID
from app.guide.fields import Fields, parse_fields
from app.guide.model import Level, Source

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a file says, and where.

    :param summary: lines, one sentence each.
    :param title_line: 1-based line of the title; likewise ``summary_line`` for the first sentence.
    """

    title: str
    title_line: int
    summary: tuple[str, ...]
    summary_line: int
    sources: tuple[Source, ...]
    facts: tuple[str, ...]
    left_to_standard: tuple[str, ...]
    translated_from: str | None
    checked_by: str | None
    changed: date | None
    subjects: Mapping[str, str]


def split_front_matter(text: str, path: Path) -> tuple[Fields, str, int]:
    """Return the head, the body, and the 1-based line on which the body begins.

    :raises ContentErrors: if there is no head, it does not end, or it is not YAML.
    """
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != _FENCE:
        raise ContentErrors([ContentError(path, 1, "", *_no_head(text))])
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None:
        message = "the head that begins here does not end"
        advice = "write '---' below it, three hyphens on a line of their own"
        raise ContentErrors([ContentError(path, 1, "", message, advice)])
    head = parse_fields("".join(lines[1:end]), path, first_line=2)
    return head, "".join(lines[end + 1 :]), end + 2


def _no_head(text: str) -> tuple[str, str]:
    """Return what is wrong with a text that does not begin with its head, and what to write."""
    advice = "begin it with '---', then 'title: …' and so on, then '---'"
    if not text.strip():
        return "the file is empty", advice
    if text.lstrip().startswith(_FENCE):
        return "something stands above the head", "take out the lines above '---'"
    return "the file has no head", advice


def read_front_matter(head: Fields, level: Level) -> FrontMatter:
    """Return what a head says.

    :raises ContentErrors: with every key that is missing, unknown or wrong.
    """
    head.only(
        "title", "summary", "sources", "facts", "left_to_standard", "translated_from",
        "checked_by", "changed", "subjects",
    )  # fmt: skip
    if level is Level.STANDARD and "left_to_standard" in head:
        head.fault("left_to_standard", "belongs in the simple version only", "take it out")
    summary = head.text("summary").splitlines()
    front_matter = FrontMatter(
        title=head.text("title"),
        title_line=head.line("title"),
        summary=tuple(line.strip() for line in summary),
        # The lines of a block stand below its key.
        summary_line=head.line("summary") + (len(summary) > 1),
        sources=tuple(_source(source) for source in head.mappings("sources", "name", "url")),
        facts=_facts(head, "facts"),
        left_to_standard=_facts(head, "left_to_standard"),
        translated_from=head.optional_text("translated_from"),
        checked_by=_checked_by(head),
        changed=head.optional_day("changed"),
        subjects=_subjects(head.optional_mapping("subjects")),
    )
    head.check()
    return front_matter


def _checked_by(head: Fields) -> str | None:
    """Return who checked a translation and when: a name, a comma, a day as in ISO 8601."""
    text = head.optional_text("checked_by")
    name, _comma, day = (text or "").rpartition(", ")
    if text and not (name.strip() and _is_day(day)):
        advice = "write 'checked_by: NAME, YYYY-MM-DD'"
        head.fault("checked_by", "does not say who checked it, and on which day", advice)
    return text


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _subjects(fields: Fields) -> dict[str, str]:
    return {answer: fields.text(answer) for answer in fields}


def _source(fields: Fields) -> Source:
    return Source(fields.prose("name"), fields.address("url"))


def _facts(head: Fields, key: str) -> tuple[str, ...]:
    facts = head.optional_words(key)
    for fact in facts:
        if not FACT_ID.fullmatch(fact):
            head.fault(key, f"names '{fact}', which is no fact", f"write '{key}: [A1, A2]'")
    return facts
