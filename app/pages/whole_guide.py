"""The page with every topic of the guide."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint, abort, render_template
from flask_babel import gettext as _

from app.formats.html import HtmlWriter
from app.guide.links import WHOLE_GUIDE, WORDS
from app.guide.model import Document, Level, Locale
from app.http.cache import cached
from app.pages.accessors import current_library
from app.pages.chapter import Chapter, make_chapter
from app.pages.frame import Frame, level_frame
from app.pages.hard_word_list import marks_of
from app.pages.last_change import LastChange, last_change_of_all
from app.pages.navigation import Link, level_links, topic_url
from app.pages.topic import topic_writer
from app.pages.translation_note import TranslationNote
from app.pages.untranslated import Place

blueprint = Blueprint("whole_guide", __name__)


@dataclass(frozen=True, slots=True)
class WholeGuidePage:
    """Every topic of the guide on one page.

    :param levels: links to this page at both levels; the current one is marked.
    :param sources: of all topics, each once.
    """

    frame: Frame
    level: Level
    levels: tuple[Link, ...]
    translation: TranslationNote | None
    chapters: tuple[Chapter, ...]
    sources: tuple[Link, ...]
    last_change: LastChange


@blueprint.get(f"/<locale:locale>/<level:level>/{WHOLE_GUIDE}")
@cached
def show(locale: Locale, level: Level) -> str:
    """Show every topic.

    :raise 404: if the guide is too long for one page.
    """
    library = current_library()
    if not library.site.has_whole_guide:
        abort(404)
    found = (library.nearest_document(topic, locale, level) for topic in library.site.topics)
    page = whole_guide_page(locale, level, [document for document in found if document])
    return render_template("pages/whole_guide.html", page=page)


def whole_guide_page(locale: Locale, level: Level, documents: Sequence[Document]) -> WholeGuidePage:
    """Return the page with every topic, one heading level deeper.

    :param documents: the nearest form of each.
    """
    asked = (locale, level)
    title = _("The whole guide on one page")
    description = _("Everything in the guide, to read or print in one go.")
    chapters = tuple(
        make_chapter(
            document, asked, _writer(document, asked), page=WHOLE_GUIDE, with_other_level=False
        )
        for document in documents
    )
    sources = dict.fromkeys(source for chapter in chapters for source in chapter.sources)
    return WholeGuidePage(
        frame=level_frame(locale, level, WHOLE_GUIDE, title, description),
        level=level,
        levels=level_links(locale, level, WHOLE_GUIDE),
        translation=_shared_note(chapters),
        chapters=chapters,
        sources=tuple(sources),
        last_change=last_change_of_all(documents),
    )


def _shared_note(chapters: Sequence[Chapter]) -> TranslationNote | None:
    """Return what is said once, as it holds for each chapter; ``None`` where each says its own."""
    said = {each.translation for each in chapters}
    return said.pop() if len(said) == 1 else None


def _writer(document: Document, asked: Place) -> HtmlWriter:
    """Return a writer whose links stay on the page that holds every topic."""
    topics = current_library().site.topics
    outside = topic_writer(document, asked)

    def target(href: str) -> str:
        topic, _hash, section = href.partition("#")
        topic = topic or document.topic
        if topic in topics:
            return f"#{topic}-{section}" if section else f"#{topic}"
        return outside.target(href)

    def target_language(href: str) -> str:
        return "" if target(href).startswith("#") else outside.target_language(href)

    return HtmlWriter(
        target,
        target_language=target_language,
        id_prefix=f"{document.topic}-",
        heading_shift=1,
        marks=marks_of(document),
        words_page=topic_url(document.locale, document.level, WORDS),
    )
