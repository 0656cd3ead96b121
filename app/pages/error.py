"""Pages for what went wrong, in plain language and in the reader's locale."""

from flask import Flask, g, render_template, request
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException, InternalServerError

from app.http.error_ids import failure_id
from app.i18n import negotiate_locale
from app.pages.accessors import current_library
from app.pages.contexts import error_page

# What is not there today may be there tomorrow.
NOT_STORED = {"Cache-Control": "no-store"}


_CODE = "code-of-this-error"
_NOT_FROM_ERROR = frozenset({"content-type", "content-length"})


def init_errors(app: Flask) -> None:
    """Register the pages for errors; the addresses that they link to must be there already."""
    app.register_error_handler(HTTPException, _show_error)
    failure_pages = _make_failure_pages(app)

    def show_failure(_error: InternalServerError) -> tuple[str, int, dict[str, str]]:
        page = failure_pages[_locale_of_path(request.path)]
        return page.replace(_CODE, failure_id()), InternalServerError.code, NOT_STORED

    app.register_error_handler(InternalServerError, show_failure)


def _make_failure_pages(app: Flask) -> dict[str, str]:
    """Return the page for our own errors in each locale.

    They are made when the service starts: when it fails, making a page may be what fails.
    """
    pages = {}
    for locale in app.extensions["library"].site.locales:
        with app.test_request_context():
            pages[locale] = failure_page(locale, _CODE)
    return pages


def failure_page(locale: str, code: str = "") -> str:
    """Return the page for an error of ours.

    :param code: by which we find the error again; empty where nothing of ours has written it down.
    """
    g.locale = locale
    page = error_page(locale, *_words(InternalServerError.code), code=code)
    return render_template("pages/error.html", page=page)


def _show_error(error: HTTPException) -> tuple[str, int, list[tuple[str, str]]]:
    code = error.code or InternalServerError.code
    g.locale = _locale_of_path(request.path)
    headers = [each for each in error.get_headers() if each[0].lower() not in _NOT_FROM_ERROR]
    page = error_page(g.locale, *_words(code))
    return render_template("pages/error.html", page=page), code, [*headers, *NOT_STORED.items()]


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


def _locale_of_path(path: str) -> str:
    first = path.split("/")[1] if path.startswith("/") else ""
    return first if first in current_library().site.locales else negotiate_locale()
