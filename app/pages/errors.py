"""Pages for what went wrong, in plain language and in the reader's locale."""

from flask import Flask, g, render_template, request
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException, InternalServerError

from app.i18n import negotiate_locale
from app.pages.contexts import error_page
from app.pages.current import current_library


def init_errors(app: Flask) -> None:
    app.register_error_handler(HTTPException, _show_error)
    app.register_error_handler(InternalServerError, _show_error)


def _show_error(error: HTTPException) -> tuple[str, int, list[tuple[str, str]]]:
    code = error.code or 500
    g.locale = _locale_of_path(request.path)
    headers = [
        (name, value)
        for name, value in error.get_headers()
        if name.lower() not in {"content-type", "content-length"}
    ]
    page = error_page(g.locale, *_words(code))
    return render_template("pages/error.html", page=page), code, headers


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
