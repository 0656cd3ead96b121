"""The page of one topic, the introduction among them."""

from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template
from werkzeug.wrappers import Response

from app.formats.html import HtmlWriter, label_html
from app.guide.checks import WHOLE_GUIDE
from app.guide.model import Document, Level, Locale
from app.guide.site import START_TOPIC
from app.http.cache import cached
from app.pages.accessors import current_library
from app.pages.chapter import Chapter, SectionView, make_chapter
from app.pages.frame import Frame, level_frame
from app.pages.hard_word_list import HardWordList, hard_word_list, marks_of
from app.pages.navigation import Link, level_links, neighbours, topic_url

blueprint = Blueprint("topic", __name__)


@dataclass(frozen=True, slots=True)
class TopicPage:
    """One topic. ``topics`` and ``whole_guide_url`` are filled on the introduction only.

    :param levels: links to both levels of this topic; the current one is marked.
    :param whole_guide_url: empty also where the guide is too long for one page.
    """

    frame: Frame
    chapter: Chapter
    levels: tuple[Link, ...]
    hard_words: HardWordList | None
    topics: tuple[Link, ...]
    whole_guide_url: str
    previous: Link | None
    next: Link | None

    @property
    def contents(self) -> tuple[SectionView | HardWordList, ...]:
        """Where one can go straight to."""
        sections = self.chapter.sections
        return (*sections, self.hard_words) if self.hard_words else sections


@blueprint.get("/<locale:locale>/<level:level>/")
@cached
def start(locale: Locale, level: Level) -> str:
    """Show the introduction and the topics.

    :raise 404: if the introduction has no such variant.
    """
    return _show(locale, level, START_TOPIC)


@blueprint.get(f"/<locale:locale>/<level:level>/{START_TOPIC}")
def start_by_name(locale: Locale, level: Level) -> Response:
    """Lead to the one address of the introduction."""
    return redirect(topic_url(locale, level, START_TOPIC), 301)


@blueprint.get("/<locale:locale>/<level:level>/<topic>")
@cached
def show(locale: Locale, level: Level, topic: str) -> str:
    """Show one topic.

    :raise 404: if there is no such topic, or it has no such variant.
    """
    return _show(locale, level, topic)


def _show(locale: Locale, level: Level, topic: str) -> str:
    document = current_library().document(topic, locale, level)
    if document is None:
        abort(404)
    return render_template("pages/topic.html", page=topic_page(document))


def topic_page(document: Document) -> TopicPage:
    """Return the page of one variant of a topic."""
    locale, level = document.locale, document.level
    is_start = document.topic == START_TOPIC
    offers_whole_guide = is_start and current_library().site.has_whole_guide
    writer = topic_writer(document)
    previous, following = neighbours(document)
    return TopicPage(
        frame=_frame(document),
        chapter=make_chapter(document, writer, in_whole_guide=False),
        levels=level_links(locale, level, document.topic),
        hard_words=hard_word_list(document, writer),
        topics=_topic_links(locale, level) if is_start else (),
        whole_guide_url=topic_url(locale, level, WHOLE_GUIDE) if offers_whole_guide else "",
        previous=previous,
        next=following,
    )


def topic_writer(document: Document) -> HtmlWriter:
    """Return a writer whose links stay in the document's locale and level."""

    def target(href: str) -> str:
        if href.startswith(("https://", "mailto:", "#")):
            return href
        topic, hash_sign, section = href.partition("#")
        return topic_url(document.locale, document.level, topic) + hash_sign + section

    return HtmlWriter(target, marks=marks_of(document))


def _frame(document: Document) -> Frame:
    return level_frame(
        document.locale,
        document.level,
        document.topic,
        document.title.text,
        document.summary.text,
        here=label_html(document.title),
    )


def _topic_links(locale: Locale, level: Level) -> tuple[Link, ...]:
    library = current_library()
    outlines = (library.outline(topic, locale, level) for topic in library.site.topics)
    return tuple(
        Link(label_html(outline.title), topic_url(locale, level, outline.topic))
        for outline in outlines
        if outline and outline.topic != START_TOPIC
    )
