"""What the check remembers of each text: texts are read one by one, and a guide may be large."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.guide.library import Library
from app.guide.model import Document, Level, Locale
from app.plain_language.figures import Figures
from app.plain_language.passages import Text


@dataclass(frozen=True, slots=True)
class SetAside:
    """A rule that an editor set aside for one sentence."""

    path: Path
    line: int
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class CheckedText:
    """What rules for the whole guide and the summary need to know of a text.

    :param facts: and ``left_to_standard``: as of the document.
    :param term_ids: terms of the glossary that it uses.
    :param figures: where they were asked for.
    """

    path: Path
    locale: Locale
    level: Level
    facts: tuple[str, ...]
    left_to_standard: tuple[str, ...]
    term_ids: frozenset[str]
    set_aside: tuple[SetAside, ...] = ()
    figures: Figures | None = None


@dataclass(frozen=True, slots=True)
class CheckedGuide:
    """What a rule for the whole guide looks at.

    :param texts: by topic, locale and level.
    """

    library: Library
    texts: Mapping[tuple[str, Locale, Level], CheckedText]


def checked_text(text: Text, document: Document, figures: Figures | None) -> CheckedText:
    """Return what is remembered of a text."""
    return CheckedText(
        path=text.path,
        locale=text.locale,
        level=text.level,
        facts=document.facts,
        left_to_standard=document.left_to_standard,
        term_ids=frozenset(_term_ids(text)),
        set_aside=tuple(_set_aside(text)),
        figures=figures,
    )


def _term_ids(text: Text) -> Iterator[str]:
    """Yield the terms of a text, those in names too."""
    for passage in text.passages:
        matches = passage.terms
        if text.glossary and passage.own_text != passage.text:
            matches = tuple(text.glossary.find(passage.text))
        yield from (match.term.id for match in matches)


def _set_aside(text: Text) -> Iterator[SetAside]:
    for passage in text.passages:
        for exemption in passage.sentence.exemptions:
            yield SetAside(text.path, passage.line, exemption.rule, exemption.reason)
