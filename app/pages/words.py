"""The page of hard words: each with its meaning, its sound and the pages it stands on."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from flask import Blueprint, abort, render_template, url_for
from flask_babel import gettext as _

from app.formats.html import label_html
from app.guide.checks import WORDS
from app.guide.glossary import Glossary, Term
from app.guide.hard_words import RECORDED_LEVEL
from app.guide.library import word_topic
from app.guide.model import Level, Locale
from app.http.cache import cached
from app.pages.accessors import current_library, current_manifest
from app.pages.frame import Frame, level_frame
from app.pages.navigation import Link, level_links, topic_url

blueprint = Blueprint("words", __name__)


@dataclass(frozen=True, slots=True)
class WordEntry:
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
    words: tuple[WordEntry, ...]


@dataclass(frozen=True, slots=True)
class WordsPage:
    frame: Frame
    levels: tuple[Link, ...]
    letters: tuple[Letter, ...]


@blueprint.get(f"/<locale:locale>/<level:level>/{WORDS}")
@cached
def show(locale: Locale, level: Level) -> str:
    """Show every hard word of the guide.

    :raise 404: if the locale has no glossary.
    """
    glossary = current_library().glossary(locale)
    if glossary is None:
        abort(404)
    return render_template("pages/words.html", page=words_page(locale, level, glossary))


def words_page(locale: Locale, level: Level, glossary: Glossary) -> WordsPage:
    """Return the page with every word of the glossary, by letter."""
    title = _("Hard words")
    description = _("What do the hard words in this guide mean?")
    return WordsPage(
        frame=level_frame(locale, level, WORDS, title, description),
        levels=level_links(locale, level, WORDS),
        letters=_letters(_words(locale, level, glossary)),
    )


def _words(locale: Locale, level: Level, glossary: Glossary) -> list[WordEntry]:
    pages = _pages_by_term(locale, level)
    words = [_word(term, locale, tuple(pages[term.id])) for term in glossary.terms]
    return sorted(words, key=lambda word: _plain(word.term))


def _word(term: Term, locale: Locale, pages: tuple[Link, ...]) -> WordEntry:
    recording = current_manifest().recording(word_topic(term.id), locale, RECORDED_LEVEL)
    return WordEntry(
        id=term.id,
        term=term.term,
        long_form=term.long_form,
        explanation=term.explanation,
        spoken=term.spoken,
        audio_url=url_for("recordings.file", filename=recording.audio) if recording else "",
        pages=pages,
    )


def _pages_by_term(locale: Locale, level: Level) -> dict[str, list[Link]]:
    pages: dict[str, list[Link]] = defaultdict(list)
    library = current_library()
    for topic in library.site.all_topics:
        if outline := library.outline(topic, locale, level):
            link = Link(label_html(outline.title), topic_url(locale, level, topic))
            for term_id in outline.term_ids:
                pages[term_id].append(link)
    return pages


def _letters(words: list[WordEntry]) -> tuple[Letter, ...]:
    return tuple(
        Letter(f"letter-{letter}", letter.upper(), tuple(group))
        for letter, group in groupby(words, key=lambda word: _plain(word.term)[0])
    )


def _plain(text: str) -> str:
    """Return text for sorting: lower case, without accents."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
