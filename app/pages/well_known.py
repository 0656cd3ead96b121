"""What machines read: sitemap, robots, security contact, favicon."""

from datetime import UTC, datetime, timedelta

from flask import Blueprint, Response, abort, current_app, render_template, url_for

from app.http.assets import current_assets
from app.http.cache import cached
from app.http.representations import Resource
from app.pages.accessors import current_library
from app.pages.addresses import page_paths

blueprint = Blueprint("well_known", __name__)
SECURITY_CONTACT_DAYS = 180  # RFC 9116, 2.5.5: less than a year


@blueprint.get("/sitemap.xml")
@cached
def sitemap() -> Response:
    """List the address of every page. Source: sitemaps.org 0.9."""
    base = current_app.config["PUBLIC_ORIGIN"]
    xml = render_template("sitemap.xml", addresses=[base + path for path in page_paths()])
    return Response(xml, mimetype="application/xml")


@blueprint.get("/robots.txt")
@cached
def robots() -> Response:
    """Everything may be read. Source: RFC 9309."""
    address = current_app.config["PUBLIC_ORIGIN"] + url_for("well_known.sitemap")
    return Response(f"User-agent: *\nAllow: /\n\nSitemap: {address}\n", mimetype="text/plain")


@blueprint.get("/.well-known/security.txt")
def security() -> Response:
    """Whom to tell about a leak. Source: RFC 9116."""
    site = current_library().site
    expires = datetime.now(UTC) + timedelta(days=SECURITY_CONTACT_DAYS)
    lines = (
        f"Contact: mailto:{site.contact_email}",
        f"Expires: {expires:%Y-%m-%d}T00:00:00Z",
        f"Preferred-Languages: {', '.join(site.locales)}",
        f"Canonical: {current_app.config['PUBLIC_ORIGIN']}{url_for('well_known.security')}",
    )
    return Response("\n".join(lines) + "\n", mimetype="text/plain")


@blueprint.get("/favicon.ico")
def favicon() -> Resource:
    """Send the mark of the service to browsers that ask for it unbidden.

    :raise 404: if the guide has none.
    """
    mark = current_library().site.mark
    if mark is None:
        abort(404)
    return current_assets()[mark.name].revalidated
