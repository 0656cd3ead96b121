"""What is said: a document as the sequence of sentences that a voice reads out.

The words are the words of the page, in the reading order of the document. A header is said before
each cell of its column, so that a listener knows what the cell is about.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.guide.model import Block, Document, Role, Sentence

PAUSE_AFTER_MS = {
    Role.TITLE: 800,
    Role.SUMMARY: 700,
    Role.HEADING: 600,
    Role.PARAGRAPH: 500,
    Role.LIST_ITEM: 450,
    Role.TABLE_HEADER: 250,
    Role.TABLE_CELL: 450,
    Role.NOTE_TITLE: 400,
    Role.PICTURE: 500,
    Role.TERM: 350,
}
"""Silence after a block, in milliseconds at normal speed."""

PAUSE_BEFORE_HEADING_MS = 500
"""Extra silence before a heading, so that a new part is heard as one."""


@dataclass(frozen=True, slots=True)
class LanguageSpan:
    """Part of a sentence in another language: its first character, the one after its last."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """A sentence to be said, and the cue it becomes.

    :param id: of the sentence in ``Document.reading_order()``.
    :param text: as the page shows it.
    :param spans: the parts in another language, in order.
    :param dialled: first character of each telephone number that is a link, and the one after.
    """

    id: str
    text: str
    spans: tuple[LanguageSpan, ...] = ()
    dialled: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SpokenBlock:
    """What is said in one breath, and the silence around it (milliseconds)."""

    id: str
    sentences: tuple[SpokenSentence, ...]
    pause_before_ms: int
    pause_after_ms: int


def spoken_blocks(document: Document) -> Iterator[SpokenBlock]:
    """Yield what is said of a document, in reading order."""
    return map(_spoken, document.reading_order())


def _spoken(block: Block) -> SpokenBlock:
    return SpokenBlock(
        id=block.id,
        sentences=tuple(map(_sentence, block.sentences)),
        pause_before_ms=PAUSE_BEFORE_HEADING_MS if block.role is Role.HEADING else 0,
        pause_after_ms=PAUSE_AFTER_MS[block.role],
    )


def _sentence(sentence: Sentence) -> SpokenSentence:
    spans, dialled = [], []
    start = 0
    for run in sentence.runs:
        end = start + len(run.text)
        if run.language:
            spans.append(LanguageSpan(start, end, run.language))
        if run.href and run.href.startswith("tel:"):
            dialled.append((start, end))
        start = end
    return SpokenSentence(sentence.id, sentence.text, tuple(spans), tuple(dialled))
