"""Locales: which one a reader gets, and what to tell the browser about it."""

from collections.abc import Sequence
from pathlib import Path

from babel import Locale
from babel.support import Translations
from flask import Flask, current_app, g, request
from flask_babel import Babel, Domain

from app.catalogues import load_catalogues


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
    babel = Babel(app, default_locale=locales[0], locale_selector=current_locale)
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


def language_tag(locale: str) -> str:
    """Return the BCP 47 tag of a Babel locale, for ``lang=``: ``pap_CW`` becomes ``pap-CW``."""
    return locale.replace("_", "-")


def text_direction(locale: str) -> str:
    """Return ``ltr`` or ``rtl``."""
    return str(Locale.parse(locale).text_direction)


def display_name(locale: str) -> str:
    """Return the name of a language in that language, as a reader looks for it."""
    name = Locale.parse(locale).get_display_name(locale) or locale
    return name[:1].upper() + name[1:]


def name_of_language(locale: str) -> str:
    """Return the name of a language as the reader of this request calls it."""
    return str(Locale.parse(locale).get_display_name(current_locale()) or locale)
