"""When the text of a page last changed, and where it can be changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote

from flask import current_app
from flask_babel import format_date
from flask_babel import gettext as _
from markupsafe import Markup

from app.guide.change_dates import change_dates
from app.guide.model import Document
from app.pages.accessors import current_library


@dataclass(frozen=True, slots=True)
class LastChange:
    """What the foot of a text says.

    :param sentence: when it last changed; empty where nobody knows.
    :param edit_url: where it can be changed; empty where the site names no such place.
    """

    sentence: Markup
    edit_url: str = ""


def last_change(document: Document) -> LastChange:
    """Return the last change of a text that has a page of its own."""
    return LastChange(_sentence([day_of(document)]), _edit_url(document.path))


def last_change_of_file(path: Path) -> LastChange:
    """Return the last change of a page that is made of one file, such as the glossary."""
    return LastChange(_sentence([_days().get(path)]), _edit_url(path))


def last_change_of_all(documents: Iterable[Document]) -> LastChange:
    """Return the last change of a page with several texts, of which none is the one to edit."""
    return LastChange(_sentence([day_of(each) for each in documents]))


def day_of(document: Document) -> date | None:
    """Return the day on which a text last changed: its own word for it, else what is known."""
    return document.changed or _days().get(document.path)


def _sentence(days: Iterable[date | None]) -> Markup:
    known = [day for day in days if day]
    if not known:
        return Markup("")
    day = max(known)
    shown = Markup('<time datetime="{}">{}</time>').format(day, format_date(day, "long"))
    return Markup(_("This text was last changed on %(date)s.")) % {"date": shown}


def _edit_url(path: Path) -> str:
    library = current_library()
    name = path.relative_to(library.folder).as_posix()
    return library.site.edit_address.replace("{path}", quote(name))


def _days() -> Mapping[Path, date]:
    """Return the day of each file. It is looked up for the first page: that takes a moment."""
    if "change_dates" not in current_app.extensions:
        current_app.extensions["change_dates"] = change_dates(current_library().folder)
    days: Mapping[Path, date] = current_app.extensions["change_dates"]
    return days
