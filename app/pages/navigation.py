"""Where a reader can go from a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from app.formats.html import label_html
from app.guide.finder_pages import path_in
from app.guide.links import WHOLE_GUIDE, WORDS
from app.guide.model import Level, Locale
from app.guide.site import START_TOPIC
from app.pages.accessors import current_library
from app.pages.untranslated import Place, hreflang, marked

_ENDPOINTS = {START_TOPIC: "topic.start", WHOLE_GUIDE: "whole_guide.show", WORDS: "words.show"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link and its text.

    :param text: plain, or ``Markup`` where part of it is in another language.
    :param is_current: leads to the page that is shown.
    :param hreflang: language tag of what the link leads to, where it is another language.
    """

    text: str
    url: str
    is_current: bool = False
    hreflang: str = ""


def topic_url(locale: Locale, level: Level, topic: str) -> str:
    """Return the path of a topic, of a page of the finder, the whole guide or the words."""
    if (answers := path_in(topic)) is not None:
        return url_for("finder.show", locale=locale, level=level, answers=answers)
    if endpoint := _ENDPOINTS.get(topic):
        return url_for(endpoint, locale=locale, level=level)
    return url_for("topic.show", locale=locale, level=level, topic=topic)


def home_url(locale: Locale) -> str:
    return url_for("home.show", locale=locale)


def shown_at(locale: Locale, level: Level, topic: str) -> Place:
    """Return locale and level of the text that stands at an address: its own, or the nearest.

    :param topic: or a page of the finder, or the whole guide, which is there where its
        introduction is, or the words.
    """
    library = current_library()
    if library.finder and path_in(topic) is not None:
        return library.finder.nearest(locale, level)
    if topic == WORDS:
        return (locale if library.glossary(locale) else library.site.locales[0]), level
    found = library.nearest(START_TOPIC if topic == WHOLE_GUIDE else topic, locale, level)
    return (found.locale, found.level) if found else (locale, level)


def topic_link(locale: Locale, level: Level, topic: str) -> Link | None:
    """Return a link to a topic by its title; its nearest form may be in another language."""
    outline = current_library().nearest(topic, locale, level)
    if outline is None:
        return None
    title = marked(label_html(outline.title), outline.locale)
    return Link(title, topic_url(locale, level, topic), hreflang=hreflang(outline.locale))


def topic_links(locale: Locale, level: Level, topics: tuple[str, ...]) -> tuple[Link, ...]:
    found = (topic_link(locale, level, topic) for topic in topics)
    return tuple(link for link in found if link)


def level_name(level: Level) -> str:
    """Return how readers know a level."""
    return str(_("Easy reading") if level is Level.SIMPLE else _("Detailed reading"))


def level_links(locale: Locale, level: Level, topic: str) -> tuple[Link, ...]:
    """Return the links to both levels of a topic, simple first, as far as they exist."""
    return tuple(
        Link(level_name(each), topic_url(locale, each, topic), each is level)
        for each in (Level.SIMPLE, Level.STANDARD)
        if shown_at(locale, each, topic)[1] is each
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


def neighbours(locale: Locale, level: Level, topic: str) -> tuple[Link | None, Link | None]:
    """Return links to the topic before and the topic after, where there are such."""
    topics = ("", *current_library().site.topics, "")
    if topic not in topics:
        return None, None
    position = topics.index(topic)
    before, after = topics[position - 1], topics[position + 1]
    return topic_link(locale, level, before), topic_link(locale, level, after)


def footer_links(locale: Locale, level: Level) -> tuple[Link, ...]:
    """Return links to the pages about the service, at a level."""
    library = current_library()
    words = (Link(_("Hard words"), topic_url(locale, level, WORDS)),) if library.glossaries else ()
    contact = (library.site.contact_topic,) if library.site.contact_topic else ()
    topics = dict.fromkeys((*library.site.service_topics, *contact))
    return (*words, *topic_links(locale, level, tuple(topics)))
