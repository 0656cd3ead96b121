"""What is said: a document as the sequence of sentences that a voice reads out.

The words are the words of the page, in the order of the page. A table is read row by row, each cell
after the header of its column, so that a listener knows what a cell is about. The hard words of the
document come last, each with its meaning.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.guide.hard_words import HardWords
from app.guide.model import Block, Document, Role, Sentence, Table

PAUSE_AFTER_MS = {
    Role.TITLE: 800,
    Role.SUMMARY: 700,
    Role.HEADING: 600,
    Role.PARAGRAPH: 500,
    Role.LIST_ITEM: 450,
    Role.TABLE_HEADER: 250,
    Role.TABLE_CELL: 450,
    Role.NOTE_TITLE: 400,
    Role.TERM: 350,
}
"""Silence after a block, in milliseconds at normal speed."""

PAUSE_BEFORE_HEADING_MS = 500
"""Extra silence before a heading, so that a new part is heard as one."""


@dataclass(frozen=True, slots=True)
class ForeignSpan:
    """Part of an utterance in another language: its first character, the one after its last."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence to be said, and the cue it becomes.

    :param cue_id: the sentence's id; a table header repeated before a cell gets
        ``<header sentence id>@<cell block id>``, so that cue ids stay unique.
    :param text: as the page shows it.
    :param foreign: the parts in another language, in order.
    """

    cue_id: str
    text: str
    foreign: tuple[ForeignSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class SpokenBlock:
    """What is said in one breath, and the silence around it (milliseconds)."""

    id: str
    utterances: tuple[Utterance, ...]
    pause_before_ms: int
    pause_after_ms: int


def spoken_blocks(document: Document, hard_words: HardWords | None = None) -> Iterator[SpokenBlock]:
    """Yield what is said of a document, in the order of the page.

    :param hard_words: of this document.
    """
    yield _spoken(document.title)
    yield _spoken(document.summary)
    for section in document.sections:
        yield _spoken(section.heading)
        for part in section.parts:
            if isinstance(part, Table):
                yield from _spoken_table(part)
            else:
                yield from (_spoken(block) for block in part.blocks())
    if hard_words:
        yield from (_spoken(block) for block in hard_words.blocks())


def _spoken(block: Block) -> SpokenBlock:
    return SpokenBlock(
        id=block.id,
        utterances=tuple(_utterance(sentence) for sentence in block.sentences),
        pause_before_ms=PAUSE_BEFORE_HEADING_MS if block.role is Role.HEADING else 0,
        pause_after_ms=PAUSE_AFTER_MS[block.role],
    )


def _utterance(sentence: Sentence, suffix: str = "") -> Utterance:
    return Utterance(sentence.id + suffix, sentence.text, tuple(_foreign_spans(sentence)))


def _foreign_spans(sentence: Sentence) -> Iterator[ForeignSpan]:
    start = 0
    for run in sentence.runs:
        end = start + len(run.text)
        if run.language:
            yield ForeignSpan(start, end, run.language)
        start = end


def _spoken_table(table: Table) -> Iterator[SpokenBlock]:
    for row in table.rows:
        for header, cell in zip(table.header, row, strict=True):
            yield SpokenBlock(
                id=f"{header.id}@{cell.id}",
                utterances=tuple(_utterance(s, f"@{cell.id}") for s in header.sentences),
                pause_before_ms=0,
                pause_after_ms=PAUSE_AFTER_MS[Role.TABLE_HEADER],
            )
            yield _spoken(cell)
