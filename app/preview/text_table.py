"""Every text of the guide with what is to be done in it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flask import Flask, current_app

from app.guide.finder_model import FINDER
from app.guide.language_tags import language_tag, text_direction
from app.guide.library import Library
from app.guide.model import Level, Locale
from app.guide.outline import Outline, outline_of
from app.pages.navigation import topic_url
from app.plain_language.findings import Finding, Severity
from app.preview.page_report import Remark, remark_on
from app.preview.state import Snapshot

STALE_RULE = "stale-variant"


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text.

    :param faults: how many findings must be mended.
    :param advice: how many are to be weighed.
    :param is_stale: whether its original changed since it was translated.
    :param missing_facts: that the text it is held against has and it has not.
    :param changed: when its file was last saved, in the time of this machine.
    """

    title: str
    url: str
    language_tag: str
    text_direction: str
    locale: Locale
    level: Level
    faults: int
    advice: int
    is_stale: bool
    missing_facts: tuple[str, ...]
    changed: datetime


@dataclass(frozen=True, slots=True)
class TextTable:
    """Every text, and what was found in other files."""

    rows: tuple[TextRow, ...]
    elsewhere: tuple[Remark, ...]


def text_table(snapshot: Snapshot, app: Flask) -> TextTable:
    """Return the table of the texts that are shown."""
    findings: dict[Path, list[Finding]] = defaultdict(list)
    for finding in snapshot.findings or ():
        findings[finding.path].append(finding)
    with app.test_request_context():
        library: Library = current_app.extensions["library"]
        rows = tuple(_row(each, library, findings.pop(each.path, [])) for each in _texts(library))
    left = (finding for found in findings.values() for finding in found)
    return TextTable(rows, tuple(map(remark_on, left)))


def _texts(library: Library) -> Iterator[Outline]:
    """Yield the outline of every text that stands in a file of its own."""
    yield from library.outlines()
    if library.finder:
        yield from (outline_of(words.document) for words in library.finder.words.values())


def _row(outline: Outline, library: Library, findings: list[Finding]) -> TextRow:
    faults = sum(1 for each in findings if each.severity is Severity.ERROR)
    return TextRow(
        title=outline.title.text,
        url=topic_url(outline.locale, outline.level, outline.topic),
        language_tag=language_tag(outline.locale),
        text_direction=text_direction(language_tag(outline.locale)),
        locale=outline.locale,
        level=outline.level,
        faults=faults,
        advice=len(findings) - faults,
        is_stale=any(each.rule == STALE_RULE for each in findings),
        missing_facts=missing_facts(outline, library),
        changed=datetime.fromtimestamp(outline.path.stat().st_mtime).astimezone(),
    )


def missing_facts(outline: Outline, library: Library) -> tuple[str, ...]:
    """Return the facts that a text does not have: of its original, else of its standard version."""
    first = library.site.locales[0]
    if outline.topic == FINDER:
        return ()
    level = Level.STANDARD if outline.locale == first else outline.level
    model = library.outline(outline.topic, first, level)
    if model is None:
        return ()
    wanted = (*model.facts, *model.left_to_standard)
    told = {*outline.facts, *outline.left_to_standard}
    return tuple(fact for fact in wanted if fact not in told)
