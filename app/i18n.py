"""Locales: which one a reader gets, and what to tell the browser about it."""

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask import Flask, g, request
from flask_babel import Babel

_DATES = re.compile(rb"(?:POT-Creation|PO-Revision)-Date: [^\n]*")


class CatalogueError(Exception):
    """A message catalogue that is missing, not compiled or not complete."""


def init_i18n(app: Flask, locales: Sequence[str], folder: Path) -> None:
    """Give the app its message catalogues.

    :param locales: the first is the default.
    :raises CatalogueError: if a catalogue is not there, or not what its messages make.
    """
    for locale in locales:
        _check_catalogue(folder, locale)
    Babel(
        app,
        default_locale=locales[0],
        default_translation_directories=str(folder),
        locale_selector=current_locale,
    )


def current_locale() -> str:
    """Return the locale of this request: what the address says, else what the browser asks for."""
    return str(g.locale) if "locale" in g else negotiate_locale()


def negotiate_locale() -> str:
    """Return the best locale by Accept-Language; the site's first where none fits."""
    from flask import current_app

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


def _check_catalogue(folder: Path, locale: str) -> None:
    source = folder / locale / "LC_MESSAGES" / "messages.po"
    compiled = source.with_suffix(".mo")
    if not source.exists():
        raise CatalogueError(f"{source} is missing: make it with 'make messages LOCALE={locale}'")
    if not compiled.exists():
        raise CatalogueError(f"{source} is not compiled: run 'make messages'")
    with source.open("rb") as po:
        messages = read_po(po, locale=locale)
    for message in messages:
        if message.id and (message.fuzzy or not _is_translated(message)):
            name = message.id[0] if message.pluralizable else message.id
            raise CatalogueError(f"{source}:{message.lineno}: '{name}' is not translated")
    if _undated(compiled.read_bytes()) != _undated(_compiled(messages)):
        raise CatalogueError(
            f"{compiled} is older than its messages, or damaged: delete it and run 'make messages'"
        )


def _undated(compiled: bytes) -> bytes:
    """Return a catalogue without its dates: a source without them is given those of now."""
    return _DATES.sub(b"", compiled)


def _compiled(messages: Catalog) -> bytes:
    written = BytesIO()
    write_mo(written, messages)
    return written.getvalue()


def _is_translated(message: Message) -> bool:
    """Tell whether a message has a translation; one with plurals needs every form."""
    forms = [message.string] if isinstance(message.string, str) else message.string or [""]
    return all(forms)
