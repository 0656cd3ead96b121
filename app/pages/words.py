"""The page of hard words: each with its meaning, its sound and the pages it stands on."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from flask import url_for
from flask_babel import gettext as _

from app.formats.html import label_html
from app.guide.checks import WORDS
from app.guide.glossary import Glossary, Term
from app.guide.hard_words import RECORDED_LEVEL
from app.guide.library import word_topic
from app.guide.model import Level
from app.pages.accessors import current_library, current_manifest
from app.pages.contexts import Frame, page_frame
from app.pages.navigation import Link, level_links, topic_url


@dataclass(frozen=True, slots=True)
class Word:
    """A hard word as the page shows it.

    :param audio_url: its recording; empty where there is none.
    :param pages: the topics at this level in whose text it stands.
    """

    id: str
    term: str
    long_form: str | None
    explanation: str
    spoken: str | None
    audio_url: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The words that begin with one letter."""

    id: str
    title: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class WordsPage:
    frame: Frame
    levels: tuple[Link, ...]
    letters: tuple[Letter, ...]


def words_page(locale: str, level: Level, glossary: Glossary) -> WordsPage:
    """Return the page with every word of the glossary, by letter."""
    title = _("Hard words")
    description = _("What do the hard words in this guide mean?")
    return WordsPage(
        frame=page_frame(locale, level, title, description, topic_url(locale, level, WORDS)),
        levels=level_links(locale, level, WORDS),
        letters=_letters(_words(locale, level, glossary)),
    )


def _words(locale: str, level: Level, glossary: Glossary) -> list[Word]:
    pages = _pages_by_term(locale, level)
    words = [_word(term, locale, tuple(pages[term.id])) for term in glossary.terms]
    return sorted(words, key=lambda word: _plain(word.term))


def _word(term: Term, locale: str, pages: tuple[Link, ...]) -> Word:
    recording = current_manifest().recording(word_topic(term.id), locale, RECORDED_LEVEL)
    return Word(
        id=term.id,
        term=term.term,
        long_form=term.long_form,
        explanation=term.explanation,
        spoken=term.spoken,
        audio_url=url_for("recordings.file", filename=recording.audio) if recording else "",
        pages=pages,
    )


def _pages_by_term(locale: str, level: Level) -> dict[str, list[Link]]:
    pages: dict[str, list[Link]] = defaultdict(list)
    library = current_library()
    for topic in library.site.all_topics:
        if outline := library.outline(topic, locale, level):
            link = Link(label_html(outline.title), topic_url(locale, level, topic))
            for term_id in outline.term_ids:
                pages[term_id].append(link)
    return pages


def _letters(words: list[Word]) -> tuple[Letter, ...]:
    return tuple(
        Letter(f"letter-{letter}", letter.upper(), tuple(group))
        for letter, group in groupby(words, key=lambda word: _plain(word.term)[0])
    )


def _plain(text: str) -> str:
    """Return text for sorting: lower case, without accents."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
