"""Where a reader can go from a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from app.formats.html import label_html
from app.guide.checks import RESERVED_TOPICS, WHOLE_GUIDE, WORDS
from app.guide.model import Document, Level, Locale
from app.guide.site import START_TOPIC
from app.pages.accessors import current_library


@dataclass(frozen=True, slots=True)
class Link:
    """A link and its text.

    :param text: plain, or ``Markup`` where part of it is in another language.
    :param is_current: leads to the page that is shown.
    :param language_tag: of the page that the link leads to, where it is another language.
    """

    text: str
    url: str
    is_current: bool = False
    language_tag: str | None = None


_ENDPOINTS = {START_TOPIC: "topic.start", WHOLE_GUIDE: "whole_guide.show", WORDS: "words.show"}


def topic_url(locale: Locale, level: Level, topic: str) -> str:
    """Return the path of a topic, or of the whole guide or the words, at a level."""
    if endpoint := _ENDPOINTS.get(topic):
        return url_for(endpoint, locale=locale, level=level)
    return url_for("topic.show", locale=locale, level=level, topic=topic)


def home_url(locale: Locale) -> str:
    return url_for("home.show", locale=locale)


def level_name(level: Level) -> str:
    """Return how readers know a level."""
    return str(_("Easy reading") if level is Level.SIMPLE else _("Detailed reading"))


def level_links(locale: Locale, level: Level, topic: str) -> tuple[Link, ...]:
    """Return the links to both levels of a topic, simple first, as far as they exist."""
    library = current_library()
    return tuple(
        Link(level_name(each), topic_url(locale, each, topic), each is level)
        for each in (Level.SIMPLE, Level.STANDARD)
        if topic in RESERVED_TOPICS or library.outline(topic, locale, each)
    )


def breadcrumb(locale: Locale, level: Level | None = None, here: str = "") -> tuple[Link, ...]:
    """Return the way from the home page to a page, which is last.

    :param level: of the page, where it has one.
    :param here: the title of the page; empty for the introduction.
    """
    return tuple(_crumbs(locale, level, here))


def _crumbs(locale: Locale, level: Level | None, here: str) -> Iterator[Link]:
    yield Link(_("Home"), home_url(locale))
    if level:
        yield Link(_("The guide"), topic_url(locale, level, START_TOPIC), is_current=not here)
    if here:
        yield Link(here, "", is_current=True)


def neighbours(document: Document) -> tuple[Link | None, Link | None]:
    """Return links to the topic before and the topic after, where there are such."""
    library = current_library()
    locale, level = document.locale, document.level
    topics = [t for t in library.site.topics if library.outline(t, locale, level)]
    if document.topic not in topics:
        return None, None
    position = topics.index(document.topic)
    before, after = topics[:position][-1:], topics[position + 1 :][:1]
    return _link_to(before, document), _link_to(after, document)


def footer_links(locale: Locale, level: Level) -> tuple[Link, ...]:
    """Return links to the pages about the service, at this level where they have it."""
    library = current_library()
    links = []
    if library.glossary(locale):
        links.append(Link(_("Hard words"), topic_url(locale, level, WORDS)))
    for topic in (*library.site.service_topics, library.site.topics[-1]):
        for each in (level, level.other):
            if outline := library.outline(topic, locale, each):
                links.append(Link(label_html(outline.title), topic_url(locale, each, topic)))
                break
    return tuple(links)


def _link_to(topics: list[str], document: Document) -> Link | None:
    for topic in topics:
        if found := current_library().outline(topic, document.locale, document.level):
            return Link(label_html(found.title), topic_url(found.locale, found.level, topic))
    return None
