"""One topic as a page shows it: its head, its recording, its sections, its sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask_babel import gettext as _
from markupsafe import Markup

from app.formats.html import HtmlWriter, label_html
from app.guide.language_tags import language_tag
from app.guide.model import Document, Level, Section
from app.pages.accessors import current_library
from app.pages.frame import Frame, level_frame
from app.pages.last_change import LastChange, last_change
from app.pages.listening import Listening, listening
from app.pages.navigation import Link, shown_at, topic_url
from app.pages.translation_note import TranslationNote, translation_note
from app.pages.untranslated import Place, hreflang, marked, notice


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section as HTML, and the link to the same section at the other level."""

    id: str
    title: Markup
    html: Markup
    other_level: Link | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One topic; its id is the topic's.

    :param language_tag: of the text.
    :param notice: says what the text is instead of, where it is not there as it was asked for.
    :param translation: says whose work the text is, where it is a translation.
    """

    id: str
    level: Level
    language_tag: str
    notice: str
    translation: TranslationNote | None
    title: Markup
    summary: Markup
    listening: Listening
    sections: tuple[SectionView, ...]
    sources: tuple[Link, ...]
    last_change: LastChange


def make_chapter(
    document: Document,
    asked: Place,
    writer: HtmlWriter,
    *,
    page: str = "",
    with_other_level: bool,
) -> Chapter:
    """Return a document as a page shows it.

    :param asked: the locale and level of the page; the document may be of others.
    :param page: where it stands with others; empty where it has a page of its own.
    :param with_other_level: each section links to itself at the other level; the whole guide and
        the finder change their level as a whole (decision 0005).
    """
    locale = document.locale
    return Chapter(
        id=document.topic,
        level=document.level,
        language_tag=language_tag(locale),
        notice=notice(asked, (locale, document.level)),
        translation=translation_note(document, page or document.topic, asked),
        title=marked(label_html(document.title), locale),
        summary=marked(writer.sentences(document.summary), locale),
        listening=listening(document),
        sections=tuple(
            SectionView(
                id=writer.id(section.id),
                title=marked(label_html(section.heading), locale),
                html=marked(writer.section(section), locale, "div"),
                other_level=_other_level(document, asked, section) if with_other_level else None,
            )
            for section in document.sections
        ),
        sources=tuple(_source_links(document)),
        last_change=last_change(document),
    )


def _source_links(document: Document) -> Iterator[Link]:
    """Yield the sources; a name that stands as in the original is in its language."""
    original = current_library().original(document)
    locales = {source.name: original.locale for source in original.sources} if original else {}
    for source in document.sources:
        yield Link(marked(source.name, locales.get(source.name, document.locale)), source.url)


def chapter_frame(document: Document, asked: Place, chapter: Chapter) -> Frame:
    """Return the frame of the page that shows one document."""
    description = chapter.notice or document.summary.text
    return level_frame(*asked, document.topic, document.title.text, description, here=chapter.title)


def _other_level(document: Document, asked: Place, section: Section) -> Link | None:
    (locale, _level), other = asked, document.level.other
    if shown_at(locale, other, document.topic) != (document.locale, other):
        return None
    if other is Level.SIMPLE:
        text = _("Too hard? Read “%(section)s” in plain language")
    else:
        text = _("Know more? Read “%(section)s” in full")
    name = marked(label_html(section.heading), document.locale)
    url = f"{topic_url(locale, other, document.topic)}#{section.id}"
    return Link(Markup(text) % {"section": name}, url, hreflang=hreflang(document.locale))
