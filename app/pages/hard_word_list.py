"""The list of hard words behind a text: what each means, and the way back to where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask_babel import gettext as _
from markupsafe import Markup

from app.formats.html import HtmlWriter, label_html
from app.guide.hard_word_model import HardWord, TermMark
from app.guide.links import WORDS
from app.guide.model import Document, Locale
from app.pages.navigation import Link, topic_url
from app.pages.untranslated import Place, language_attributes, marked


@dataclass(frozen=True, slots=True)
class HardWordEntry:
    """An entry of the list.

    :param name: the word as an element with its id, and ``meaning`` likewise.
    :param spoken: how it sounds, for readers; empty if as it is written.
    :param places: links to where the word stands in the text.
    """

    name: Markup
    meaning: Markup
    spoken: str
    places: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HardWordList:
    """The list. ``all_words_url`` leads to the page with every word of the guide."""

    id: str
    title: str
    words: tuple[HardWordEntry, ...]
    all_words_url: str


def hard_word_list(document: Document, asked: Place, writer: HtmlWriter) -> HardWordList | None:
    """Return the list of a document, ``None`` if it has no hard words.

    :param asked: locale and level of the page.
    """
    hard_words = document.hard_words
    if hard_words is None:
        return None
    return HardWordList(
        id=writer.id(hard_words.heading.id),
        title=marked(hard_words.heading.text, document.locale),
        words=tuple(_entry(word, writer, document.locale) for word in hard_words.words),
        all_words_url=topic_url(*asked, WORDS),
    )


def marks_of(document: Document) -> Iterator[TermMark]:
    """Yield each place at which a document leads to the meaning of a hard word."""
    return document.hard_words.marks() if document.hard_words else iter(())


def _entry(word: HardWord, writer: HtmlWriter, locale: Locale) -> HardWordEntry:
    attributes = language_attributes(locale)
    return HardWordEntry(
        name=writer.element("dt", word.name, attributes),
        meaning=writer.element("dd", word.meaning, attributes),
        spoken=marked(word.term.spoken, locale) if word.term.spoken else "",
        places=tuple(
            Link(_back_to(word, mark, locale), f"#{writer.id(mark.id)}") for mark in word.marks
        ),
    )


def _back_to(word: HardWord, mark: TermMark, locale: Locale) -> Markup:
    text = Markup(_("Back to “%(word)s” in “%(section)s”"))
    section = marked(label_html(mark.section.heading), locale)
    return text % {"word": marked(label_html(word.name), locale), "section": section}
