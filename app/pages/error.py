"""Pages for what went wrong, in plain language and in the reader's locale."""

from dataclasses import dataclass

from flask import Flask, g, render_template, request
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException, InternalServerError

from app.guide.model import Locale
from app.http.error_ids import current_error_id
from app.i18n import negotiate_locale
from app.pages.accessors import current_library
from app.pages.frame import Frame, plain_frame

# What is not there today may be there tomorrow.
NOT_STORED = {"Cache-Control": "no-store"}

_ID = "id-of-this-error"
_NOT_FROM_ERROR = frozenset({"content-type", "content-length"})


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong.

    :param error_id: by which we find the error again; empty where it is not ours.
    """

    frame: Frame
    error_id: str


def init_error_pages(app: Flask) -> None:
    """Register the pages for errors; the addresses that they link to must be there already."""
    app.register_error_handler(HTTPException, _show_error)
    pages = _make_server_error_pages(app)

    def show_server_error(_error: InternalServerError) -> tuple[str, int, dict[str, str]]:
        page = pages[_locale_of_path(request.path)]
        return page.replace(_ID, current_error_id()), InternalServerError.code, NOT_STORED

    app.register_error_handler(InternalServerError, show_server_error)


def _make_server_error_pages(app: Flask) -> dict[Locale, str]:
    """Return the page for our own errors in each locale.

    They are made when the service starts: when it fails, making a page may be what fails.
    """
    pages = {}
    for locale in app.extensions["library"].site.locales:
        with app.test_request_context():
            pages[locale] = server_error_page(locale, _ID)
    return pages


def server_error_page(locale: Locale, error_id: str = "") -> str:
    """Return the page for an error of ours.

    :param error_id: empty where nothing of ours has written the error down.
    """
    return _render(locale, InternalServerError.code, error_id)


def _show_error(error: HTTPException) -> tuple[str, int, list[tuple[str, str]]]:
    code = error.code or InternalServerError.code
    page = _render(_locale_of_path(request.path), code)
    headers = [each for each in error.get_headers() if each[0].lower() not in _NOT_FROM_ERROR]
    return page, code, [*headers, *NOT_STORED.items()]


def _render(locale: Locale, code: int, error_id: str = "") -> str:
    g.locale = locale
    title, text = _words(code)
    page = ErrorPage(plain_frame(locale, title, text), error_id)
    return render_template("pages/error.html", page=page)


def _words(code: int) -> tuple[str, str]:
    """Return what the page says: what happened, and what the reader can do."""
    if code in {404, 410}:
        return (
            _("This page does not exist"),
            _("Perhaps the address is wrong. Perhaps the page is gone."),
        )
    if code < InternalServerError.code:
        return _("This does not work"), _("We cannot do what your browser asks.")
    return (
        _("Something went wrong on our side"),
        _("You did nothing wrong. Please try again in a while."),
    )


def _locale_of_path(path: str) -> Locale:
    first = path.split("/")[1] if path.startswith("/") else ""
    return first if first in current_library().site.locales else negotiate_locale()
