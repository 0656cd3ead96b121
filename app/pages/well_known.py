"""What machines read: sitemap, robots, security contact."""

from datetime import UTC, datetime, timedelta

from flask import Blueprint, Response, current_app, render_template, url_for

from app.guide.checks import WHOLE_GUIDE, WORDS
from app.guide.model import Level
from app.guide.site import START_TOPIC
from app.http.cache import kept
from app.pages.accessors import current_library

blueprint = Blueprint("site", __name__)
SECURITY_CONTACT_DAYS = 180  # RFC 9116, 2.5.5: less than a year


@blueprint.get("/sitemap.xml")
@kept
def sitemap() -> Response:
    """List the address of every page. Source: sitemaps.org 0.9."""
    base = current_app.config["PUBLIC_ADDRESS"]
    xml = render_template("sitemap.xml", addresses=[base + path for path in page_paths()])
    return Response(xml, mimetype="application/xml")


@blueprint.get("/robots.txt")
@kept
def robots() -> Response:
    """Everything may be read. Source: RFC 9309."""
    address = current_app.config["PUBLIC_ADDRESS"] + url_for("site.sitemap")
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
        f"Canonical: {current_app.config['PUBLIC_ADDRESS']}{url_for('site.security')}",
    )
    return Response("\n".join(lines) + "\n", mimetype="text/plain")


def page_paths() -> list[str]:
    """Return the path of every page of the service, in order of locale and level."""
    library = current_library()
    paths = []
    for locale in library.site.locales:
        paths.append(url_for("guide.home", locale=locale))
        paths.append(url_for("guide.settings", locale=locale))
        for level in Level:
            word = library.site.level_paths[level]
            paths.append(url_for("guide.start", locale=locale, level_path=word))
            topics = [t for t in library.site.all_topics if t != START_TOPIC]
            paths += [
                url_for("guide.topic", locale=locale, level_path=word, topic=topic)
                for topic in topics
                if library.outline(topic, locale, level)
            ]
            reserved = {WHOLE_GUIDE: library.site.has_whole_guide, WORDS: library.glossary(locale)}
            paths += [
                url_for("guide.topic", locale=locale, level_path=word, topic=topic)
                for topic, is_there in reserved.items()
                if is_there
            ]
    return paths
