"""The hard words of a document: where each is met, and the list of what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.guide.glossary import Term
from app.guide.model import Block, Section, Sentence


@dataclass(frozen=True)
class TermMark:
    """A hard word where a section first uses it, at ``sentence.text[start:end]``.

    :param id: unique in the document, usable as an HTML id.
    :param entry_id: of the word's entry in the list.
    """

    id: str
    entry_id: str
    term: Term
    section: Section
    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True)
class HardWord:
    """An entry of the list: the word, what it means, and the places that lead here."""

    term: Term
    name: Block
    meaning: Block
    marks: tuple[TermMark, ...]


@dataclass(frozen=True)
class HardWords:
    """The list of a document, in the order in which the words are met."""

    heading: Block
    words: tuple[HardWord, ...]

    def blocks(self) -> Iterator[Block]:
        yield self.heading
        for word in self.words:
            yield word.name
            yield word.meaning

    def marks(self) -> Iterator[TermMark]:
        for word in self.words:
            yield from word.marks
