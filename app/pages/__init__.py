"""Every page of the service, and what machines read."""

from flask import Flask

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


def init_pages(app: Flask) -> None:
    """Register every page of the service."""
    app.url_map.strict_slashes = True
    app.url_map.merge_slashes = False
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    converters.init_converters(app)
    for module in (*_PAGES, well_known, recordings, health):
        app.register_blueprint(module.blueprint)
    mark = app.extensions["library"].site.mark
    assets.init_assets(app, [mark] if mark else [])
    error_ids.init_error_ids(app)
    integrity.init_integrity_check(app)
    error.init_error_pages(app)
    request_checks.init_request_checks(app)
    cache.init_page_cache(app)
    middleware.init_middleware(app)
