"""What each page shows, decided here and typed, so that templates only lay it out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from flask import current_app, url_for
from flask_babel import gettext as _
from markupsafe import Markup

from app.formats.html import HtmlWriter, label_html
from app.guide.checks import WHOLE_GUIDE, WORDS
from app.guide.model import Document, Level, Section, Source, TermMark
from app.guide.site import START_TOPIC
from app.i18n import display_name, language_tag, text_direction
from app.pages.accessors import current_library
from app.pages.hard_words import HardWordsView, hard_words_view
from app.pages.listening import Listening, listening
from app.pages.navigation import Link, footer_links, level_links, neighbours, topic_url


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the main part of every page.

    :param page_title: for ``<title>``, without the name of the service.
    :param heading: the title without the level, where the frame gives the page its title.
    :param description: one or two sentences for search results and link previews.
    :param path: of this page; empty for errors, which have no address of their own.
    :param breadcrumb: from the home page to this page, which is last; empty on the home page.
    """

    locale: str
    language_tag: str
    text_direction: str
    site_name: str
    page_title: str
    heading: str
    description: str
    path: str
    address: str
    home_url: str
    settings_url: str
    breadcrumb: tuple[Link, ...]
    languages: tuple[Link, ...]
    footer: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section as HTML, and the link to the same section at the other level."""

    id: str
    title: Markup
    html: Markup
    other_level: Link | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """One topic: its head, sound, sections and sources.

    :param levels: links to both levels of this topic; the current one is marked.
    :param hard_words: the list behind the sections; none on the page of the whole guide.
    """

    id: str
    level: Level
    title: Markup
    summary: Markup
    listening: Listening
    levels: tuple[Link, ...]
    sections: tuple[SectionView, ...]
    hard_words: HardWordsView | None
    sources: tuple[Source, ...]

    @property
    def contents(self) -> tuple[SectionView | HardWordsView, ...]:
        """Where one can go straight to."""
        return (*self.sections, self.hard_words) if self.hard_words else self.sections


@dataclass(frozen=True, slots=True)
class TopicPage:
    """One topic. ``topics`` and ``whole_guide_url`` are filled on the introduction only.

    :param whole_guide_url: empty also where the guide is too long for one page.
    """

    frame: Frame
    share_url: str
    chapter: Chapter
    topics: tuple[Link, ...]
    whole_guide_url: str
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class WholeGuidePage:
    """Every topic of the guide on one page."""

    frame: Frame
    share_url: str
    level: Level
    levels: tuple[Link, ...]
    chapters: tuple[Chapter, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A way into the guide."""

    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class HomePage:
    frame: Frame
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong.

    :param code: by which we find the error again; empty where it is not ours.
    """

    frame: Frame
    title: str
    text: str
    code: str


def home_page(locale: str) -> HomePage:
    """Return the page on which a reader chooses how to take the guide in."""
    simple = topic_url(locale, Level.SIMPLE, START_TOPIC)
    standard = topic_url(locale, Level.STANDARD, START_TOPIC)
    choices = (
        Choice(_("Easy reading"), _("Short sentences and common words."), simple),
        Choice(_("Normal reading"), _("The whole story, with all details."), standard),
        Choice(
            _("Listen"),
            _("A computer voice reads the guide to you."),
            f"{simple}#listen",
        ),
    )
    description = _("Which forms of participation are there in your municipality?")
    return HomePage(_frame(locale, "", description, _home_url(locale), ()), choices)


def topic_page(document: Document) -> TopicPage:
    """Return the page of one variant of a topic."""
    locale, level = document.locale, document.level
    is_start = document.topic == START_TOPIC
    offers_whole_guide = is_start and current_library().site.has_whole_guide
    previous, following = neighbours(document)
    frame = _frame(
        locale,
        _title_with_level(document.title.text, level),
        document.summary.text,
        topic_url(locale, level, document.topic),
        _breadcrumb(locale, level, None if is_start else label_html(document.title)),
    )
    return TopicPage(
        frame=_at_level(frame, level),
        share_url=_share_url(frame),
        chapter=_chapter(document, _writer(document)),
        topics=_topic_links(locale, level) if is_start else (),
        whole_guide_url=topic_url(locale, level, WHOLE_GUIDE) if offers_whole_guide else "",
        previous=previous,
        next=following,
    )


def whole_guide_page(locale: str, level: Level, documents: Sequence[Document]) -> WholeGuidePage:
    """Return the page with every topic, one heading level deeper."""
    title = _("The whole guide on one page")
    chapters = tuple(_chapter(document, _whole_guide_writer(document)) for document in documents)
    sources = dict.fromkeys(source for document in documents for source in document.sources)
    description = _("Everything in the guide, to read or print in one go.")
    path = topic_url(locale, level, WHOLE_GUIDE)
    frame = page_frame(locale, level, title, description, path)
    return WholeGuidePage(
        frame=frame,
        share_url=_share_url(frame),
        level=level,
        levels=level_links(locale, level, WHOLE_GUIDE),
        chapters=chapters,
        sources=tuple(sources),
    )


def error_page(locale: str, title: str, text: str, code: str = "") -> ErrorPage:
    """Return the page that says what went wrong."""
    return ErrorPage(plain_page_frame(locale, title, text, ""), title, text, code)


def page_frame(locale: str, level: Level, title: str, description: str, path: str) -> Frame:
    """Return the frame of a page at a level that is no topic."""
    breadcrumb = _breadcrumb(locale, level, title)
    frame = _frame(
        locale,
        _title_with_level(title, level),
        description,
        path,
        breadcrumb,
        heading=title,
    )
    return _at_level(frame, level)


def _at_level(frame: Frame, level: Level) -> Frame:
    """Return the frame with links that stay at a level."""
    return replace(frame, footer=footer_links(frame.locale, level))


def plain_page_frame(locale: str, title: str, description: str, path: str) -> Frame:
    """Return the frame of a page that has no level."""
    crumbs = (Link(_("Home"), _home_url(locale)), Link(title, "", is_current=True))
    return _frame(locale, title, description, path, crumbs, heading=title)


def _frame(
    locale: str,
    title: str,
    description: str,
    path: str,
    breadcrumb: tuple[Link, ...],
    *,
    heading: str = "",
) -> Frame:
    site = current_library().site
    return Frame(
        locale=locale,
        language_tag=language_tag(locale),
        text_direction=text_direction(locale),
        site_name=site.name,
        page_title=title,
        heading=heading,
        description=description,
        path=path,
        address=current_app.config["PUBLIC_ADDRESS"] + path,
        home_url=_home_url(locale),
        settings_url=url_for("guide.settings", locale=locale),
        breadcrumb=breadcrumb,
        languages=tuple(
            Link(display_name(other), _home_url(other), other == locale, language_tag(other))
            for other in site.locales
        ),
        footer=footer_links(locale, Level.SIMPLE),
    )


def _share_url(frame: Frame) -> str:
    """Return a ``mailto:`` address for a new message about this page. Source: RFC 6068."""
    title = f"{frame.page_title} – {frame.site_name}"
    body = _("I think this page is useful for you: %(address)s", address=frame.address)
    return f"mailto:?subject={quote(title)}&body={quote(body)}"


def _home_url(locale: str) -> str:
    return url_for("guide.home", locale=locale)


def _title_with_level(title: str, level: Level) -> str:
    return f"{title} – {_('Easy reading') if level is Level.SIMPLE else _('Normal reading')}"


def _breadcrumb(locale: str, level: Level, title: str | None) -> tuple[Link, ...]:
    start = Link(_("The guide"), topic_url(locale, level, START_TOPIC), is_current=title is None)
    home = Link(_("Home"), _home_url(locale))
    return (home, start) if title is None else (home, start, Link(title, "", is_current=True))


def _topic_links(locale: str, level: Level) -> tuple[Link, ...]:
    library = current_library()
    outlines = (library.outline(topic, locale, level) for topic in library.site.topics)
    return tuple(
        Link(label_html(outline.title), topic_url(locale, level, outline.topic))
        for outline in outlines
        if outline and outline.topic != START_TOPIC
    )


def _writer(document: Document) -> HtmlWriter:
    """Return a writer whose links stay in the document's locale and level."""

    def target(href: str) -> str:
        if href.startswith(("https://", "mailto:", "#")):
            return href
        topic, hash_sign, section = href.partition("#")
        return topic_url(document.locale, document.level, topic) + hash_sign + section

    return HtmlWriter(target, marks=_marks(document))


def _whole_guide_writer(document: Document) -> HtmlWriter:
    """Return a writer whose links stay on the page that holds every topic."""
    topics = current_library().site.topics

    def target(href: str) -> str:
        topic, _hash, section = href.partition("#")
        topic = topic or document.topic
        if topic in topics:
            return f"#{topic}-{section}" if section else f"#{topic}"
        return outside(href)

    outside = _writer(document).target
    return HtmlWriter(
        target,
        id_prefix=f"{document.topic}-",
        heading_shift=1,
        marks=_marks(document),
        words_page=topic_url(document.locale, document.level, WORDS),
    )


def _marks(document: Document) -> Iterator[TermMark]:
    return document.hard_words.marks() if document.hard_words else iter(())


def _chapter(document: Document, writer: HtmlWriter) -> Chapter:
    return Chapter(
        id=document.topic,
        level=document.level,
        title=label_html(document.title),
        summary=writer.sentences(document.summary),
        listening=listening(document),
        levels=level_links(document.locale, document.level, document.topic),
        sections=tuple(_section(document, section, writer) for section in document.sections),
        hard_words=None if writer.words_page else hard_words_view(document, writer),
        sources=document.sources,
    )


def _section(document: Document, section: Section, writer: HtmlWriter) -> SectionView:
    """Return a section. The page of the whole guide changes its level as a whole: decision 0005."""
    in_whole_guide = bool(writer.id_prefix)
    return SectionView(
        id=writer.id(section.id),
        title=label_html(section.heading),
        html=writer.section(section),
        other_level=None if in_whole_guide else _other_level(document, section),
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
