"""The pages of the finder: one question each, and at the end whom to ask and what to say."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from flask import Blueprint, abort, render_template
from flask_babel import gettext as _
from markupsafe import Markup

from app.formats.html import label_html
from app.formats.text import plain_text
from app.guide.finder_model import FINDER
from app.guide.finder_pages import FinderPage, topic_of
from app.guide.model import Level, Locale, Note, Section
from app.http.cache import cached
from app.pages.accessors import current_library
from app.pages.chapter import Chapter, SectionView, chapter_frame, make_chapter
from app.pages.frame import Frame
from app.pages.hard_word_list import HardWordList, hard_word_list
from app.pages.navigation import Link, level_links, shown_at, topic_url
from app.pages.topic import topic_writer
from app.pages.untranslated import Place, marked

blueprint = Blueprint("finder", __name__)


@dataclass(frozen=True, slots=True)
class FinderSection:
    """A section beside the choices.

    :param kind: what it is for: ``why``, ``next``, ``call``, ``email``, ``also`` or ``privacy``.
    :param message_url: a ``mailto:`` address with the message in it; of the message only.
    """

    kind: str
    html: Markup
    message_url: str


@dataclass(frozen=True, slots=True)
class FinderView:
    """A question with its answers, or the end of a path.

    :param step: number of the question, from 1.
    :param choices: the answers; none at the end of a path.
    :param changes: links to each question that was answered, the first one first.
    """

    frame: Frame
    chapter: Chapter
    levels: tuple[Link, ...]
    step: int
    choices: tuple[SectionView, ...]
    sections: tuple[FinderSection, ...]
    changes: tuple[Link, ...]
    hard_words: HardWordList | None


@blueprint.get(f"/<locale:locale>/<level:level>/{FINDER}", defaults={"answers": ""})
@blueprint.get(f"/<locale:locale>/<level:level>/{FINDER}/<path:answers>")
@cached
def show(locale: Locale, level: Level, answers: str) -> str:
    """Ask the question that follows the answers in the address, or say where they lead to.

    :raise 404: if the guide has no finder, or not these answers.
    """
    finder = current_library().finder
    page = finder.page(answers, *shown_at(locale, level, FINDER)) if finder else None
    if page is None:
        abort(404)
    return render_template("pages/finder.html", page=finder_view(page, (locale, level)))


def finder_view(page: FinderPage, asked: Place) -> FinderView:
    """Return a page of the finder as it is shown.

    :param asked: locale and level of the page; the words may be of others.
    """
    locale, level = asked
    document = page.document
    writer = topic_writer(document, asked)
    chapter = make_chapter(document, asked, writer, with_other_level=False)
    count = len(page.choices)
    return FinderView(
        frame=chapter_frame(document, asked, chapter),
        chapter=chapter,
        levels=level_links(locale, level, document.topic),
        step=len(page.answers) + 1,
        choices=chapter.sections[:count],
        sections=tuple(_sections(page, chapter.sections[count:])),
        changes=tuple(_changes(page, asked)),
        hard_words=hard_word_list(document, asked, writer),
    )


def _sections(page: FinderPage, views: tuple[SectionView, ...]) -> Iterator[FinderSection]:
    for section, view in zip(page.document.sections[len(page.choices) :], views, strict=True):
        kind = page.kinds[section.id]
        yield FinderSection(kind, view.html, _message_url(section) if kind == "email" else "")


def _changes(page: FinderPage, asked: Place) -> Iterator[Link]:
    """Yield a link back to each question that was answered."""
    for number, heading in enumerate(page.given):
        answer = marked(label_html(heading), page.document.locale)
        text = Markup(_("Choose something else than “%(answer)s”")) % {"answer": answer}
        yield Link(text, topic_url(*asked, topic_of(page.answers[:number])))


def _message_url(section: Section) -> str:
    """Return a ``mailto:`` address that opens the reader's own mail. Source: RFC 6068.

    The message is the note of the section: its title names the subject behind a colon.
    """
    note = next(part for part in section.parts if isinstance(part, Note))
    subject = note.title.text.partition(": ")[2] or note.title.text
    body = "\r\n\r\n".join(plain_text(part) for part in note.parts)
    return f"mailto:?subject={quote(subject)}&body={quote(body)}"
