"""URLs, page contexts and headers: everything a browser asks for."""

from flask import Flask

from app.http import assets, cache, error_ids, health, methods, middleware, redirects
from app.pages import error, guide, integrity, recordings, well_known


def init_pages(app: Flask) -> None:
    """Register every page of the service."""
    app.url_map.strict_slashes = True
    app.url_map.merge_slashes = False
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    for module in (guide, well_known, recordings, health):
        app.register_blueprint(module.blueprint)
    assets.init_assets(app)
    error_ids.init_failures(app)
    integrity.init_damage_watch(app)
    error.init_errors(app)
    methods.init_methods(app)
    redirects.init_redirects(app)
    cache.init_page_cache(app)
    middleware.init_front(app)
