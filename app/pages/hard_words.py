"""The list of hard words behind a text: what each means, and the way back to where it stands."""

from dataclasses import dataclass

from flask_babel import gettext as _
from markupsafe import Markup

from app.formats.html import HtmlWriter, label_html
from app.guide.checks import WORDS
from app.guide.model import Document, HardWord, TermMark
from app.pages.navigation import Link, topic_url


@dataclass(frozen=True, slots=True)
class HardWordView:
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
class HardWordsView:
    """The list. ``all_words_url`` leads to the page with every word of the guide."""

    id: str
    title: str
    words: tuple[HardWordView, ...]
    all_words_url: str


def hard_words_view(document: Document, writer: HtmlWriter) -> HardWordsView | None:
    """Return the list of a document, ``None`` if it has no hard words."""
    hard_words = document.hard_words
    if hard_words is None:
        return None
    return HardWordsView(
        id=writer.id(hard_words.heading.id),
        title=hard_words.heading.text,
        words=tuple(_word(word, writer) for word in hard_words.words),
        all_words_url=topic_url(document.locale, document.level, WORDS),
    )


def _word(word: HardWord, writer: HtmlWriter) -> HardWordView:
    return HardWordView(
        name=writer.element("dt", word.name),
        meaning=writer.element("dd", word.meaning),
        spoken=word.term.spoken or "",
        places=tuple(
            Link(_back_to(word.term.term, mark), f"#{writer.id(mark.id)}") for mark in word.marks
        ),
    )


def _back_to(term: str, mark: TermMark) -> Markup:
    text = Markup(_("Back to “%(word)s” in “%(section)s”"))
    return text % {"word": term, "section": label_html(mark.section.heading)}
