"""Every page of the service, and what machines read."""

from pathlib import Path

from flask import Flask

from app.guide.library import Library
from app.guide.picture_files import PICTURES
from app.http import assets, cache, error_ids, health, middleware, request_checks
from app.pages import (
    converters,
    error,
    finder,
    home,
    integrity,
    recordings,
    settings,
    topic,
    well_known,
    whole_guide,
    words,
)

_PAGES = (home, finder, settings, topic, whole_guide, words)


def _files_of(library: Library) -> dict[str, Path]:
    """Return the files of the guide that its pages show, by the name of the asset."""
    mark = library.site.mark
    pictures = {f"{PICTURES}/{name}": file.path for name, file in library.pictures.items()}
    return pictures | ({mark.name: mark} if mark else {})


def init_pages(app: Flask) -> None:
    """Register every page of the service."""
    app.url_map.strict_slashes = True
    app.url_map.merge_slashes = False
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    converters.init_converters(app)
    for module in (*_PAGES, well_known, recordings, health):
        app.register_blueprint(module.blueprint)
    assets.init_assets(app, _files_of(app.extensions["library"]))
    error_ids.init_error_ids(app)
    integrity.init_integrity_check(app)
    error.init_error_pages(app)
    request_checks.init_request_checks(app)
    cache.init_page_cache(app)
    middleware.init_middleware(app)
