"""URLs, page contexts and headers: everything a browser asks for."""

from flask import Flask

from app.pages import (
    assets,
    damage,
    errors,
    failures,
    front,
    guide,
    health,
    methods,
    page_cache,
    recordings,
    redirects,
    site,
)


def init_pages(app: Flask) -> None:
    """Register every page of the service."""
    app.url_map.strict_slashes = True
    app.url_map.merge_slashes = False
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    for module in (guide, site, recordings, health):
        app.register_blueprint(module.blueprint)
    assets.init_assets(app)
    failures.init_failures(app)
    damage.init_damage_watch(app)
    errors.init_errors(app)
    methods.init_methods(app)
    redirects.init_redirects(app)
    page_cache.init_page_cache(app)
    front.init_front(app)
