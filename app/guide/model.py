"""The document model: parsed once, and every output is derived from it.

A ``Document`` is one variant of a topic (topic × locale × level). It holds ``Section``s, those hold
``Part``s (paragraph, list, table, note, picture), and those hold ``Block``s. A block is what has a
stable id and is spoken in one breath: a heading, a paragraph, a list item, a table cell, the title
of a note, what a picture shows.
A block holds ``Sentence``s, and a sentence holds ``Run``s of text that look and sound alike.
Nothing has slots: Python pickles such objects slowly, see ``DocumentStore``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.guide.hard_word_model import HardWords

Locale = str
"""A Babel locale identifier such as ``nl`` or ``ar``."""


class Level(StrEnum):
    """How hard a text is to read. Never part of a locale."""

    STANDARD = "standard"
    SIMPLE = "simple"

    @property
    def other(self) -> "Level":
        return Level.SIMPLE if self is Level.STANDARD else Level.STANDARD


class Role(StrEnum):
    """What a block is."""

    TITLE = "title"
    SUMMARY = "summary"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_HEADER = "table_header"
    TABLE_CELL = "table_cell"
    NOTE_TITLE = "note_title"
    PICTURE = "picture"
    TERM = "term"


@dataclass(frozen=True)
class Run:
    """Text that looks and sounds alike.

    :param href: target of a link: a full address, ``mailto:``, ``topic`` or ``topic#section``.
    :param language: language tag where it differs from the document's.
    :param emphasis: a name or title, ``<em>``.
    :param strong: important, ``<strong>``.
    """

    text: str
    href: str | None = None
    language: str | None = None
    emphasis: bool = False
    strong: bool = False


@dataclass(frozen=True)
class Exemption:
    """A language rule that the editor set aside for one sentence, with the reason."""

    rule: str
    reason: str


@dataclass(frozen=True)
class Sentence:
    """One sentence, which is one line of the file.

    :param id: ``<block id>.<1-based number>``, the same in every output.
    :param line: 1-based line in the file.
    """

    id: str
    runs: tuple[Run, ...]
    line: int
    exemptions: tuple[Exemption, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as the reader sees it, without markup."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Block:
    """Sentences under one stable id, unique within the document."""

    id: str
    role: Role
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def line(self) -> int:
        return self.sentences[0].line

    def before(self, cell: "Block") -> "Block":
        """Return a table header as it is read before a cell, its ids ending in ``@<cell id>``."""
        suffix = f"@{cell.id}"
        sentences = (replace(sentence, id=sentence.id + suffix) for sentence in self.sentences)
        return replace(self, id=self.id + suffix, sentences=tuple(sentences))


@dataclass(frozen=True)
class Paragraph:
    block: Block

    def blocks(self) -> Iterator[Block]:
        yield self.block


@dataclass(frozen=True)
class ItemList:
    """A list that is not nested."""

    items: tuple[Block, ...]
    ordered: bool

    def blocks(self) -> Iterator[Block]:
        yield from self.items


@dataclass(frozen=True)
class Table:
    """A table whose first row names the columns and whose first cells name the rows.

    :param header: one block for each column.
    :param rows: as many blocks in each row as there are columns.
    """

    header: tuple[Block, ...]
    rows: tuple[tuple[Block, ...], ...]

    def blocks(self) -> Iterator[Block]:
        yield from self.header
        for row in self.rows:
            yield from row

    def reading_order(self) -> Iterator[Block]:
        """Yield the cells row by row, each after the header of its column."""
        for row in self.rows:
            for header, cell in zip(self.header, row, strict=True):
                yield header.before(cell)
                yield cell


@dataclass(frozen=True)
class Note:
    """Something beside the text, such as what the law says."""

    title: Block
    parts: tuple[Paragraph | ItemList, ...]

    def blocks(self) -> Iterator[Block]:
        yield self.title
        for part in self.parts:
            yield from part.blocks()


@dataclass(frozen=True)
class Picture:
    """A picture between the paragraphs.

    :param file: its name in the folder of pictures.
    :param block: says what it shows; ``None`` for a decoration.
    :param line: 1-based line in the file.
    :param width_px: and ``height_px``: 0 until the file is known.
    """

    file: str
    block: Block | None
    line: int
    width_px: int = 0
    height_px: int = 0

    def blocks(self) -> Iterator[Block]:
        if self.block:
            yield self.block


Part = Paragraph | ItemList | Table | Note | Picture


@dataclass(frozen=True)
class Section:
    """A headed part. Its id is the heading's, written by the editor.

    :param level: depth of the heading, 2 or 3.
    """

    id: str
    level: int
    heading: Block
    parts: tuple[Part, ...]

    def blocks(self) -> Iterator[Block]:
        yield self.heading
        for part in self.parts:
            yield from part.blocks()


@dataclass(frozen=True)
class Source:
    """Where the facts of a text come from."""

    name: str
    url: str


@dataclass(frozen=True)
class Document:
    """One variant of a topic.

    :param hard_words: ``None`` where no word of the glossary stands in the text.
    :param term_ids: the words of the glossary that stand anywhere in the text.
    :param facts: ids of the facts that the text covers.
    :param left_to_standard: facts that the simple version leaves to the standard one.
    :param translated_from: digest of the file it was translated from; ``None`` for an original.
    :param checked_by: the person who checked a translation, or ``None``.
    :param changed: the day of the last change, where the text says so itself.
    :param subjects: of the finder's words: what one may talk about, by answer, as in a sentence.
    :param digest: of the file's bytes, 16 hexadecimal characters.
    """

    topic: str
    locale: Locale
    level: Level
    path: Path
    title: Block
    summary: Block
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    hard_words: "HardWords | None" = None
    term_ids: frozenset[str] = frozenset()
    facts: tuple[str, ...] = ()
    left_to_standard: tuple[str, ...] = ()
    translated_from: str | None = None
    checked_by: str | None = None
    changed: date | None = None
    subjects: Mapping[str, str] = field(default_factory=dict)
    digest: str = ""

    def blocks(self) -> Iterator[Block]:
        """Every block of the text, once, the title first."""
        yield self.title
        yield self.summary
        for section in self.sections:
            yield from section.blocks()

    def reading_order(self) -> Iterator[Block]:
        """Every block as it is read out: each cell after its header, the hard words last."""
        yield self.title
        yield self.summary
        for section in self.sections:
            yield section.heading
            for part in section.parts:
                yield from part.reading_order() if isinstance(part, Table) else part.blocks()
        if self.hard_words:
            yield from self.hard_words.blocks()

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence of the text, once."""
        for block in self.blocks():
            yield from block.sentences

    def pictures(self) -> Iterator[Picture]:
        """Every picture, in order."""
        for section in self.sections:
            yield from (part for part in section.parts if isinstance(part, Picture))

    def section(self, section_id: str) -> Section | None:
        return next((section for section in self.sections if section.id == section_id), None)
