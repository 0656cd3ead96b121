"""One topic as a page shows it: its head, its recording, its sections, its sources."""

from dataclasses import dataclass

from flask_babel import gettext as _
from markupsafe import Markup

from app.formats.html import HtmlWriter, label_html
from app.guide.model import Document, Level, Section, Source
from app.pages.accessors import current_library
from app.pages.listening import Listening, listening
from app.pages.navigation import Link, topic_url


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section as HTML, and the link to the same section at the other level."""

    id: str
    title: Markup
    html: Markup
    other_level: Link | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One topic; its id is the topic's."""

    id: str
    level: Level
    title: Markup
    summary: Markup
    listening: Listening
    sections: tuple[SectionView, ...]
    sources: tuple[Source, ...]


def make_chapter(document: Document, writer: HtmlWriter, *, in_whole_guide: bool) -> Chapter:
    """Return a document as a page shows it.

    :param in_whole_guide: the page changes its level as a whole, not by section: decision 0005.
    """
    return Chapter(
        id=document.topic,
        level=document.level,
        title=label_html(document.title),
        summary=writer.sentences(document.summary),
        listening=listening(document),
        sections=tuple(
            SectionView(
                id=writer.id(section.id),
                title=label_html(section.heading),
                html=writer.section(section),
                other_level=None if in_whole_guide else _other_level(document, section),
            )
            for section in document.sections
        ),
        sources=document.sources,
    )


def _other_level(document: Document, section: Section) -> Link | None:
    locale, other = document.locale, document.level.other
    if not current_library().outline(document.topic, locale, other):
        return None
    if other is Level.SIMPLE:
        text = _("Too hard? Read “%(section)s” in plain language")
    else:
        text = _("Know more? Read “%(section)s” in full")
    marked = Markup(text) % {"section": label_html(section.heading)}
    return Link(marked, f"{topic_url(locale, other, document.topic)}#{section.id}")
