"""Whose work a translation is: what a reader must know before trusting it."""

from dataclasses import dataclass
from datetime import date

from flask_babel import format_date
from flask_babel import gettext as _

from app.guide.model import Document
from app.i18n import name_of_language
from app.pages.accessors import current_library
from app.pages.navigation import Link, topic_url
from app.pages.untranslated import Place, hreflang


@dataclass(frozen=True, slots=True)
class TranslationNote:
    """What the top of a translated page says.

    :param sentences: who made or checked it, and whether the original has changed since.
    :param original: leads to the same page in the language it was translated from.
    """

    sentences: tuple[str, ...]
    original: Link


def translation_note(document: Document, page: str, asked: Place) -> TranslationNote | None:
    """Return what is said of a translation; ``None`` for an original.

    :param page: on which it is said: a topic, a page of the finder or the whole guide.
    :param asked: locale and level of that page.
    """
    library = current_library()
    first = library.site.locales[0]
    if document.locale == first:
        return None
    sentences = [_checked(document.checked_by) if document.checked_by else computer_made()]
    original = library.original(document)
    if original and original.digest != document.translated_from:
        sentences.append(_("The original text has changed since this translation was made."))
    return TranslationNote(tuple(sentences), original_link(page, asked))


def computer_made() -> str:
    """Return the sentence on a translation that nobody checked."""
    return str(_("A computer made this translation. No person has checked it yet."))


def original_link(page: str, asked: Place) -> Link:
    """Return a link to a page in the language of the originals."""
    _locale, level = asked
    first = current_library().site.locales[0]
    text = _("Read this page in this language: %(language)s", language=name_of_language(first))
    return Link(text, topic_url(first, level, page), hreflang=hreflang(first))


def _checked(checked_by: str) -> str:
    name, _comma, day = checked_by.rpartition(", ")
    on = format_date(date.fromisoformat(day), "long")
    return str(_("%(name)s checked this translation on %(date)s.", name=name, date=on))
