"""A document as the rules read it: sentences with their words, terms and place."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from app.guide.glossary import Glossary, Match
from app.guide.model import Block, Document, ItemList, Level, Note, Role, Run, Sentence, Table
from app.guide.new_topic import HINT
from app.plain_language.language import Language, language_of
from app.plain_language.limits import Limits
from app.plain_language.phrases import NO_PHRASES, Phrases
from app.plain_language.tokens import is_word, tokens_of

RUNNING = frozenset({Role.SUMMARY, Role.PARAGRAPH, Role.LIST_ITEM})
HEADINGS = frozenset({Role.TITLE, Role.HEADING, Role.NOTE_TITLE, Role.TABLE_HEADER})
_NAME = " \ufffc "


@dataclass(frozen=True)
class Passage:
    """One sentence in its place.

    :param text: as the reader sees it.
    :param own_text: without names (emphasis, long forms of abbreviations) and other languages;
        rules of words read this.
    :param terms: words of the glossary, at their place in ``own_text``.
    :param beside_list: whether a list, table or note stands just before or after the block.
    """

    sentence: Sentence
    block_id: str
    role: Role
    text: str
    own_text: str
    terms: tuple[Match, ...] = ()
    beside_list: bool = False

    @property
    def line(self) -> int:
        return self.sentence.line

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        return tokens_of(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(token for token in self.tokens if is_word(token))

    @cached_property
    def lower_tokens(self) -> tuple[str, ...]:
        """Words and marks of ``own_text`` in lower case."""
        return tuple(token.lower() for token in tokens_of(self.own_text))

    @cached_property
    def masked_text(self) -> str:
        """``own_text`` without the words of the glossary."""
        parts, end = [], 0
        for match in self.terms:
            parts.append(self.own_text[end : match.start])
            end = match.end
        return " ".join([*parts, self.own_text[end:]])

    @cached_property
    def masked_words(self) -> tuple[str, ...]:
        return tuple(token for token in tokens_of(self.masked_text) if is_word(token))


@dataclass(frozen=True)
class Text:
    """What a rule may know about one document.

    :param wording: words that have another name in this guide.
    :param sources: the names of its sources.
    :param hints: what tells the editor of a new text what to write there; no rule reads it.
    """

    path: Path
    locale: str
    level: Level
    limits: Limits
    glossary: Glossary | None
    passages: tuple[Passage, ...]
    wording: Phrases = NO_PHRASES
    sources: tuple[str, ...] = ()
    hints: tuple[Passage, ...] = ()

    @property
    def language(self) -> Language:
        return language_of(self.locale)

    def without(self, rule: str) -> "Text":
        """Return the text without the sentences for which a rule was set aside."""
        if rule not in self.set_aside:
            return self
        exempt = self.set_aside[rule]
        return replace(self, passages=tuple(p for p in self.passages if p.line not in exempt))

    def running(self) -> Iterator[Passage]:
        """Yield the sentences of summary, paragraphs and list items."""
        return (passage for passage in self.passages if passage.role in RUNNING)

    @cached_property
    def set_aside(self) -> Mapping[str, frozenset[int]]:
        """Lines on which a rule is set aside, by rule."""
        lines: dict[str, frozenset[int]] = {}
        for passage in self.passages:
            for exemption in passage.sentence.exemptions:
                earlier = lines.get(exemption.rule, frozenset())
                lines[exemption.rule] = earlier | {passage.line}
        return lines


def read_text(
    document: Document, limits: Limits, glossary: Glossary | None, wording: Phrases = NO_PHRASES
) -> Text:
    """Return a document as the rules read it: a sentence in another language is not its own."""
    found = [
        passage_of(sentence, block, glossary, beside_list=beside_list)
        for block, beside_list in _blocks(document)
        for sentence in block.sentences
        if not all(run.language for run in sentence.runs)
    ]
    return Text(
        document.path, document.locale, document.level, limits, glossary,
        tuple(passage for passage in found if not passage.text.startswith(HINT)),
        wording,
        tuple(source.name for source in document.sources),
        tuple(passage for passage in found if passage.text.startswith(HINT)),
    )  # fmt: skip


def passage_of(
    sentence: Sentence, block: Block, glossary: Glossary | None, *, beside_list: bool = False
) -> Passage:
    """Return a sentence with what the rules need."""
    text = unicodedata.normalize("NFC", sentence.text)
    own = "".join(_own_text(run) for run in sentence.runs)
    if glossary:
        own = glossary.without_long_forms(own, _NAME)
    terms = tuple(glossary.find(own)) if glossary else ()
    return Passage(sentence, block.id, block.role, text, own, terms, beside_list)


def _own_text(run: Run) -> str:
    if run.emphasis or run.language:
        return _NAME
    return unicodedata.normalize("NFC", run.text)


def _blocks(document: Document) -> Iterator[tuple[Block, bool]]:
    """Yield every block, and whether it stands beside a list or table."""
    yield document.title, False
    yield document.summary, False
    for section in document.sections:
        yield section.heading, False
        for number, part in enumerate(section.parts):
            beside = section.parts[max(0, number - 1) : number + 2]
            beside_list = any(isinstance(other, (ItemList, Table, Note)) for other in beside)
            yield from ((block, beside_list) for block in part.blocks())
