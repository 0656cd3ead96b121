"""The page of hard words: each with its meaning, its sound and the pages it stands on."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby

from flask import Blueprint, abort, render_template, url_for
from flask_babel import gettext as _
from markupsafe import Markup

from app.guide.glossary import Glossary, Term
from app.guide.hard_words import RECORDED_LEVEL
from app.guide.library import word_topic
from app.guide.links import WORDS
from app.guide.model import Level, Locale
from app.http.cache import cached
from app.pages.accessors import current_library, current_manifest
from app.pages.frame import Frame, level_frame
from app.pages.last_change import LastChange, last_change_of_file
from app.pages.navigation import Link, level_links, shown_at, topic_link
from app.pages.translation_note import TranslationNote, computer_made, original_link
from app.pages.untranslated import Place, marked, notice

blueprint = Blueprint("words", __name__)


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A hard word as the page shows it.

    :param long_form, spoken: empty where it has none.
    :param original: the sentence that gives the word of the original; empty where there is none.
    :param audio_url: its recording; empty where there is none.
    :param pages: the topics at this level in whose text it stands.
    """

    id: str
    term: str
    long_form: str
    explanation: str
    original: Markup
    spoken: str
    audio_url: str
    pages: tuple[Link, ...]
    sort_key: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The words that begin with one letter."""

    id: str
    title: str
    words: tuple[WordEntry, ...]


@dataclass(frozen=True, slots=True)
class WordsPage:
    frame: Frame
    notice: str
    translation: TranslationNote | None
    levels: tuple[Link, ...]
    letters: tuple[Letter, ...]
    last_change: LastChange


@blueprint.get(f"/<locale:locale>/<level:level>/{WORDS}")
@cached
def show(locale: Locale, level: Level) -> str:
    """Show every hard word of the guide, in the first language where the locale has no glossary.

    :raise 404: if the guide has no glossary.
    """
    shown_locale, _level = shown_at(locale, level, WORDS)
    glossary = current_library().glossary(shown_locale)
    if glossary is None:
        abort(404)
    page = words_page(glossary, shown_locale, (locale, level))
    return render_template("pages/words.html", page=page)


def words_page(glossary: Glossary, shown_locale: Locale, asked: Place) -> WordsPage:
    """Return the page with every word of a glossary, by letter.

    :param shown_locale: of the glossary.
    :param asked: locale and level of the page.
    """
    locale, level = asked
    title = _("Hard words")
    description = _("What do the hard words in this guide mean?")
    pages = _pages_by_term(asked, shown_locale)
    words = [_entry(term, shown_locale, glossary, tuple(pages[term.id])) for term in glossary.terms]
    return WordsPage(
        frame=level_frame(locale, level, WORDS, title, description),
        notice=notice(asked, (shown_locale, level)),
        translation=_translation_note(shown_locale, asked),
        levels=level_links(locale, level, WORDS),
        letters=_letters(words),
        last_change=last_change_of_file(glossary.path),
    )


def _translation_note(shown_locale: Locale, asked: Place) -> TranslationNote | None:
    """Return what is said of translated words, which no glossary says anybody checked."""
    if shown_locale == current_library().site.locales[0]:
        return None
    return TranslationNote((computer_made(),), original_link(WORDS, asked))


def _entry(term: Term, locale: Locale, glossary: Glossary, pages: tuple[Link, ...]) -> WordEntry:
    recording = current_manifest().recording(word_topic(term.id), locale, RECORDED_LEVEL)
    return WordEntry(
        id=term.id,
        term=marked(term.term, glossary.language_of(term) or locale),
        long_form=marked(term.long_form, locale) if term.long_form else "",
        explanation=marked(term.explanation, locale),
        original=_original(term, glossary, locale),
        spoken=marked(term.spoken, locale) if term.spoken else "",
        audio_url=url_for("recordings.file", filename=recording.audio) if recording else "",
        pages=pages,
        sort_key=_plain(term.term),
    )


def _original(term: Term, glossary: Glossary, locale: Locale) -> Markup:
    found = glossary.original.around(term) if glossary.original else None
    if glossary.original is None or found is None:
        return Markup("")
    before, name, after = found
    word = marked(name, glossary.original.language)
    return marked(Markup("{}{}{}").format(before, word, after), locale)


def _pages_by_term(asked: Place, shown_locale: Locale) -> dict[str, list[Link]]:
    """Return links to the topics, each at the term ids that its text at this level uses."""
    locale, level = asked
    library = current_library()
    pages: dict[str, list[Link]] = defaultdict(list)
    for topic in library.site.all_topics:
        outline = library.outline(topic, shown_locale, level)
        link = topic_link(locale, level, topic)
        if outline and link:
            for term_id in outline.term_ids:
                pages[term_id].append(link)
    return pages


def _letters(words: list[WordEntry]) -> tuple[Letter, ...]:
    in_order = sorted(words, key=lambda word: word.sort_key)
    return tuple(
        Letter(f"letter-{letter}", letter.upper(), tuple(group))
        for letter, group in groupby(in_order, key=lambda word: word.sort_key[0])
    )


def _plain(text: str) -> str:
    """Return text for sorting: lower case, without accents."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
