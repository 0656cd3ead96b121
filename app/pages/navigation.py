"""Where a reader can go from a page."""

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from app.formats.html import label_html
from app.guide.checks import RESERVED_TOPICS, WORDS
from app.guide.model import Document, Level
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


def topic_url(locale: str, level: Level, topic: str) -> str:
    """Return the path of a topic, or of the whole guide or the words, at a level."""
    word = current_library().site.level_paths[level]
    if topic == START_TOPIC:
        return url_for("guide.start", locale=locale, level_path=word)
    return url_for("guide.topic", locale=locale, level_path=word, topic=topic)


def level_links(locale: str, level: Level, topic: str) -> tuple[Link, ...]:
    """Return the links to both levels of a topic, simple first, as far as they exist."""
    library = current_library()
    names = {Level.SIMPLE: _("Easy reading"), Level.STANDARD: _("Normal reading")}
    return tuple(
        Link(names[each], topic_url(locale, each, topic), each is level)
        for each in (Level.SIMPLE, Level.STANDARD)
        if topic in RESERVED_TOPICS or library.outline(topic, locale, each)
    )


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


def footer_links(locale: str, level: Level) -> tuple[Link, ...]:
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
