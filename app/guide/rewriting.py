"""A part of a document with other runs: what is made of an editor's words for one page."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from app.guide.model import Block, ItemList, Note, Paragraph, Part, Picture, Run, Section, Table

Change = Callable[[Run], Run]


def section_with(section: Section, change: Change) -> Section:
    """Return a section in which each run was changed; ids stay."""
    parts = tuple(_part_with(part, change) for part in section.parts)
    return replace(section, heading=block_with(section.heading, change), parts=parts)


def block_with(block: Block, change: Change) -> Block:
    """Return a block in which each run was changed; ids stay."""
    sentences = (
        replace(sentence, runs=tuple(map(change, sentence.runs))) for sentence in block.sentences
    )
    return replace(block, sentences=tuple(sentences))


def _part_with(part: Part, change: Change) -> Part:
    match part:
        case Paragraph(block):
            return Paragraph(block_with(block, change))
        case ItemList(items, ordered):
            return ItemList(_row_with(items, change), ordered)
        case Table(header, rows):
            return Table(_row_with(header, change), tuple(_row_with(row, change) for row in rows))
        case Note(title, parts):
            return _note_with(title, parts, change)
        case Picture():
            return replace(part, block=part.block and block_with(part.block, change))
    assert_never(part)


def _row_with(blocks: tuple[Block, ...], change: Change) -> tuple[Block, ...]:
    return tuple(block_with(block, change) for block in blocks)


def _note_with(title: Block, parts: tuple[Paragraph | ItemList, ...], change: Change) -> Note:
    changed = tuple(_part_with(part, change) for part in parts)
    kept = tuple(part for part in changed if isinstance(part, Paragraph | ItemList))
    return Note(block_with(title, change), kept)
