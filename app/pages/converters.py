"""What can stand in the address of a page: a locale of the site, and the word of a level."""

from flask import Flask, g
from werkzeug.routing import AnyConverter, Map

from app.guide.model import Level
from app.guide.site import Site


def init_converters(app: Flask) -> None:
    """Give the app ``<locale:…>`` and ``<level:…>``: any other word is no page, so 404 at once."""
    site: Site = app.extensions["library"].site
    app.url_map.converters["locale"] = _locale_converter(site)
    app.url_map.converters["level"] = _level_converter(site)
    app.url_value_preprocessor(_set_locale)


def _locale_converter(site: Site) -> type[AnyConverter]:
    class LocaleConverter(AnyConverter):
        def __init__(self, url_map: Map) -> None:
            super().__init__(url_map, *site.locales)

    return LocaleConverter


def _level_converter(site: Site) -> type[AnyConverter]:
    levels = {word: level for level, word in site.level_paths.items()}

    class LevelConverter(AnyConverter):
        def __init__(self, url_map: Map) -> None:
            super().__init__(url_map, *levels)

        def to_python(self, value: str) -> Level:
            return levels[value]

        def to_url(self, value: Level) -> str:
            return site.level_paths[value]

    return LevelConverter


def _set_locale(_endpoint: str | None, values: dict[str, object] | None) -> None:
    """Speak the locale of the address."""
    if values and "locale" in values:
        g.locale = values["locale"]
