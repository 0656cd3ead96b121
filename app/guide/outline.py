"""A subject of the guide with what is known of all its variants, without their texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from sys import intern

from app.guide.model import Block, Document, Level, Locale


@dataclass(frozen=True, slots=True)
class Outline:
    """What other pages and texts need to know of a document. It is small and always at hand.

    :param section_lines: 1-based line of each section by its id, in order.
    :param facts: and ``left_to_standard``, ``digest``: as of the document.
    :param term_ids: the words of the glossary that stand anywhere in the text.
    """

    topic: str
    locale: Locale
    level: Level
    path: Path
    title: Block
    section_lines: Mapping[str, int]
    term_ids: frozenset[str]
    facts: tuple[str, ...]
    left_to_standard: tuple[str, ...]
    digest: str

    @property
    def section_ids(self) -> tuple[str, ...]:
        return tuple(self.section_lines)


@dataclass(frozen=True, slots=True)
class Topic:
    """One subject of the guide, with the outlines of all its variants."""

    id: str
    variants: dict[tuple[Locale, Level], Outline]

    def outline(self, locale: Locale, level: Level) -> Outline | None:
        return self.variants.get((locale, level))


def outline_of(document: Document) -> Outline:
    """Return the outline of a document."""
    return Outline(
        document.topic, document.locale, document.level, document.path, document.title,
        {intern(section.id): section.heading.line for section in document.sections},
        document.term_ids, document.facts, document.left_to_standard, document.digest,
    )  # fmt: skip
