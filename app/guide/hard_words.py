"""The hard words of a document: where each is first met in a section, and the list of them all.

The list is part of what a page shows and of what its recording says, made of the same blocks and
sentences as the text. Its ids hold a dot, which no id of an editor does.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from app.guide.glossary import Glossary, Match, Term
from app.guide.hard_word_model import HardWord, HardWords, TermMark
from app.guide.model import (
    Block,
    Document,
    Level,
    Role,
    Run,
    Section,
    Sentence,
    Source,
)

Matches = Mapping[str, tuple[Match, ...]]
"""Words of the glossary by the id of the sentence in which they stand."""

LIST_ID = "hard-words.list"
RECORDED_LEVEL = Level.SIMPLE
"""The recording of a word on its own serves both levels, at the pace of the simple one."""


def with_hard_words(document: Document, glossary: Glossary | None) -> Document:
    """Return a document with its hard words; as it is where the locale has no glossary."""
    if glossary is None:
        return document
    matches = {s.id: tuple(glossary.find(s.text)) for s in document.sentences()}
    return replace(
        document,
        hard_words=_hard_words(document, matches, glossary),
        term_ids=frozenset(match.term.id for found in matches.values() for match in found),
    )


def _hard_words(document: Document, matches: Matches, glossary: Glossary) -> HardWords | None:
    marks: dict[str, list[TermMark]] = {}
    for section in document.sections:
        for mark in _section_marks(section, matches):
            marks.setdefault(mark.term.id, []).append(mark)
    if not marks:
        return None
    words = (_hard_word(tuple(places), glossary) for places in marks.values())
    return HardWords(_block(LIST_ID, Role.HEADING, [(Run(glossary.title),)]), tuple(words))


def word_document(term: Term, document_id: str, locale: str, glossary: Glossary) -> Document:
    """Return a term as a document of its own, so that it has its own recording."""
    return Document(
        topic=document_id,
        locale=locale,
        level=RECORDED_LEVEL,
        path=glossary.path,
        title=_block("title", Role.TITLE, [_name(term, glossary)], term.line),
        summary=_block("summary", Role.SUMMARY, meaning(term, glossary), term.line),
        sections=(),
        sources=(Source(term.source, ""),),
    )


def _name(term: Term, glossary: Glossary) -> tuple[Run]:
    return (Run(term.term, language=glossary.language_of(term)),)


def meaning(term: Term, glossary: Glossary) -> Iterator[tuple[Run, ...]]:
    """Yield the sentences that say what a word means, and what it is called in the original."""
    for sentence in term.meaning:
        yield (Run(sentence),)
    if glossary.original and (found := glossary.original.around(term)):
        before, name, after = found
        runs = (Run(before), Run(name, language=glossary.original.language), Run(after))
        yield tuple(run for run in runs if run.text)


def _hard_word(marks: tuple[TermMark, ...], glossary: Glossary) -> HardWord:
    term, name_id = marks[0].term, marks[0].entry_id
    name = _block(name_id, Role.TERM, [_name(term, glossary)], term.line)
    explained = _block(f"{name_id}.meaning", Role.PARAGRAPH, meaning(term, glossary), term.line)
    return HardWord(term, name, explained, marks)


def _entry_id(term: Term) -> str:
    return f"hard-words.{term.id}"


def _block(block_id: str, role: Role, sentences: Iterable[tuple[Run, ...]], line: int = 1) -> Block:
    made = (
        Sentence(f"{block_id}.{number}", runs, line) for number, runs in enumerate(sentences, 1)
    )
    return Block(block_id, role, tuple(made))


def _section_marks(section: Section, matches: Matches) -> Iterator[TermMark]:
    """Yield the first place of each term. A heading, a link and a picture are no text to mark."""
    met: set[str] = set()
    for block in section.blocks():
        if block.role in (Role.HEADING, Role.NOTE_TITLE, Role.TABLE_HEADER, Role.PICTURE):
            continue
        for sentence in block.sentences:
            for match in matches[sentence.id]:
                if match.term.id in met or not _is_markable(sentence, match.start, match.end):
                    continue
                met.add(match.term.id)
                yield TermMark(
                    f"{section.id}.{match.term.id}", _entry_id(match.term),
                    match.term, section, sentence, match.start, match.end,
                )  # fmt: skip


def _is_markable(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a place lies within one run that is not a link, and has words beside it.

    A word that stands alone, such as the name of a table's row, is a label and too small a target.
    """
    if not any(map(str.isalnum, sentence.text[:start] + sentence.text[end:])):
        return False
    position = 0
    for run in sentence.runs:
        if position <= start < position + len(run.text):
            return run.href is None and end <= position + len(run.text)
        position += len(run.text)
    return False
