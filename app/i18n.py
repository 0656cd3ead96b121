"""Locales: which one a reader gets, and what to tell the browser about it."""

from collections.abc import Sequence
from pathlib import Path

from babel.support import Translations
from flask import Flask, current_app, g, request
from flask_babel import Babel, Domain

from app.catalogues import load_catalogues
from app.guide.language_tags import babel_locale, display_name, language_tag


class _Messages(Domain):  # type: ignore[misc]
    """The words of the interface, in the locale of the request."""

    def __init__(self, catalogues: dict[str, Translations]) -> None:
        super().__init__()
        self.catalogues = catalogues

    def get_translations(self) -> Translations:
        return self.catalogues[current_locale()]


def init_i18n(app: Flask, locales: Sequence[str], folder: Path) -> None:
    """Give the app its message catalogues.

    :param locales: the first is the default.
    :raises CatalogueError: if a catalogue is not compiled.
    """
    babel = Babel(app, locale_selector=_format_locale)
    babel.domain_instance = _Messages(load_catalogues(folder, locales))


def current_locale() -> str:
    """Return the locale of this request: what the address says, else what the browser asks for."""
    return str(g.locale) if "locale" in g else negotiate_locale()


def negotiate_locale() -> str:
    """Return the best locale by Accept-Language; the site's first where none fits."""
    locales = current_app.extensions["library"].site.locales
    tags = [language_tag(locale) for locale in locales]
    best = request.accept_languages.best_match(tags, default=tags[0])
    return str(locales[tags.index(best or tags[0])])


def name_of_language(locale: str) -> str:
    """Return the name of a language as the reader of this request calls it."""
    return display_name(locale, current_locale())


def _format_locale() -> str:
    """Return the locale for dates and units: the reader's, else the first one, else English."""
    locales = (current_locale(), current_app.extensions["library"].site.locales[0])
    known = filter(None, map(babel_locale, locales))
    return str(next(known, "en"))
