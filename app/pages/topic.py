"""The page of one topic, the introduction among them."""

from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template
from werkzeug.wrappers import Response

from app.formats.html import HtmlWriter
from app.guide.language_tags import language_tag
from app.guide.links import OUTSIDE, WHOLE_GUIDE
from app.guide.model import Document, Level, Locale
from app.guide.picture_files import PICTURES
from app.guide.site import START_TOPIC
from app.http.assets import asset_url
from app.http.cache import cached
from app.pages.accessors import current_library
from app.pages.chapter import Chapter, SectionView, chapter_frame, make_chapter
from app.pages.frame import Frame
from app.pages.hard_word_list import HardWordList, hard_word_list, marks_of
from app.pages.navigation import Link, level_links, neighbours, shown_at, topic_links, topic_url
from app.pages.untranslated import Place

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
def start(locale: Locale, level: Level) -> str | Response:
    """Show the introduction and the topics."""
    return _show(locale, level, START_TOPIC)


@blueprint.get(f"/<locale:locale>/<level:level>/{START_TOPIC}")
def start_by_name(locale: Locale, level: Level) -> Response:
    """Lead to the one address of the introduction."""
    return redirect(topic_url(locale, level, START_TOPIC), 301)


@blueprint.get("/<locale:locale>/<level:level>/<topic>")
@cached
def show(locale: Locale, level: Level, topic: str) -> str | Response:
    """Show one topic, in its nearest form where it has no such variant; lead on from an old name.

    :raise 404: if there is no such topic.
    """
    return _show(locale, level, topic)


def _show(locale: Locale, level: Level, topic: str) -> str | Response:
    library = current_library()
    if topic in library.site.redirects:
        return redirect(topic_url(locale, level, library.site.redirects[topic]), 301)
    document = library.nearest_document(topic, locale, level)
    if document is None:
        abort(404)
    return render_template("pages/topic.html", page=topic_page(document, (locale, level)))


def topic_page(document: Document, asked: Place) -> TopicPage:
    """Return the page of a topic.

    :param asked: locale and level of the page; the document is the nearest form there is.
    """
    locale, level = asked
    library, topic = current_library(), document.topic
    is_start = topic == START_TOPIC
    offers_whole_guide = is_start and library.site.has_whole_guide
    writer = topic_writer(document, asked)
    chapter = make_chapter(document, asked, writer, with_other_level=True)
    previous, following = neighbours(locale, level, topic)
    return TopicPage(
        frame=chapter_frame(document, asked, chapter),
        chapter=chapter,
        levels=level_links(locale, level, topic),
        hard_words=hard_word_list(document, asked, writer),
        topics=topic_links(locale, level, library.site.topics[1:]) if is_start else (),
        whole_guide_url=topic_url(locale, level, WHOLE_GUIDE) if offers_whole_guide else "",
        previous=previous,
        next=following,
    )


def topic_writer(document: Document, asked: Place) -> HtmlWriter:
    """Return a writer whose links stay in the locale and level that were asked for."""
    locale, level = asked

    def target(href: str) -> str:
        if _is_elsewhere(href):
            return href
        if href.startswith(f"{PICTURES}/"):
            return asset_url(href)
        topic, hash_sign, section = href.partition("#")
        return topic_url(locale, level, topic) + hash_sign + section

    def target_language(href: str) -> str:
        if _is_elsewhere(href):
            return ""
        shown_locale, _level = shown_at(locale, level, href.partition("#")[0])
        return "" if shown_locale == document.locale else language_tag(shown_locale)

    return HtmlWriter(target, target_language=target_language, marks=marks_of(document))


def _is_elsewhere(href: str) -> bool:
    return href.startswith((*OUTSIDE, "#"))
