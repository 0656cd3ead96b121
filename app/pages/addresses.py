"""Every address at which the service has something, for who wants all of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import current_app, url_for

from app.guide.model import Level
from app.guide.site import START_TOPIC
from app.http.assets import Assets
from app.pages.accessors import current_library, current_manifest
from app.pages.well_known import page_paths


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths by what stands there.

    :param redirects: lead to a page; the root is first.
    :param digests: of the bytes of each recording and its cues, 16 hexadecimal characters.
    :param missing: a path in each locale where nothing is.
    """

    pages: tuple[str, ...]
    redirects: tuple[str, ...]
    assets: tuple[str, ...]
    notices: tuple[str, ...]
    digests: dict[str, str]
    missing: dict[str, str]


def all_addresses() -> Addresses:
    """Return every address of the running app, in the same order each time."""
    assets: Assets = current_app.extensions["assets"]
    names = sorted(assets.files)
    locales = current_library().site.locales
    return Addresses(
        pages=tuple(page_paths()),
        redirects=(url_for("guide.root"), *_redirects()),
        assets=tuple(url_for("assets.file", digest=assets.digest, name=name) for name in names),
        notices=tuple(
            url_for(view) for view in ("site.sitemap", "site.robots", "site.security",
                                       "assets.favicon")
        ),
        digests=dict(_recordings()),
        missing={locale: f"{url_for('guide.home', locale=locale)}404/404" for locale in locales},
    )  # fmt: skip


def _redirects() -> Iterator[str]:
    site = current_library().site
    for locale in site.locales:
        yield url_for("guide.home", locale=locale).rstrip("/")
        for level in Level:
            word = site.level_paths[level]
            yield url_for("guide.start", locale=locale, level_path=word).rstrip("/")
            yield url_for("guide.topic", locale=locale, level_path=word, topic=START_TOPIC)


def _recordings() -> Iterator[tuple[str, str]]:
    for recording in current_manifest().recordings.values():
        for name, digest in recording.digests.items():
            yield url_for("recordings.file", filename=name), digest
