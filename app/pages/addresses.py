"""Every address at which the service has something, for who wants all of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for

from app.guide.finder_pages import topic_of
from app.guide.links import WHOLE_GUIDE, WORDS
from app.guide.model import Level
from app.guide.site import START_TOPIC
from app.http.assets import asset_url, current_assets
from app.pages.accessors import current_library, current_manifest
from app.pages.navigation import home_url, shown_at, topic_url


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths by what stands there.

    :param pages: those that have a text of their own first.
    :param redirects: lead to a page; the root is first.
    :param well_known: what machines read.
    :param digests: of the bytes of each recording and its cues, 16 hexadecimal characters.
    :param missing: a path in each locale where nothing is.
    """

    pages: tuple[str, ...]
    redirects: tuple[str, ...]
    assets: tuple[str, ...]
    well_known: tuple[str, ...]
    digests: dict[str, str]
    missing: dict[str, str]


def all_addresses() -> Addresses:
    """Return every address of the running app, in the same order each time."""
    locales = current_library().site.locales
    well_known = ["sitemap", "robots", "security"]
    if current_library().site.mark:
        well_known.append("favicon")
    return Addresses(
        pages=(*page_paths(), *stand_in_paths()),
        redirects=(url_for("home.root"), *_redirects()),
        assets=tuple(map(asset_url, current_assets())),
        well_known=tuple(url_for(f"well_known.{name}") for name in well_known),
        digests=dict(_recordings()),
        missing={locale: f"{home_url(locale)}404/404" for locale in locales},
    )


def page_paths() -> list[str]:
    """Return the path of every page that has a text of its own, by locale and level."""
    paths: list[str] = []
    for locale in current_library().site.locales:
        paths += [home_url(locale), url_for("settings.show", locale=locale)]
        for level in Level:
            own = (t for t in _topics() if shown_at(locale, level, t) == (locale, level))
            paths += [topic_url(locale, level, topic) for topic in own]
    return paths


def stand_in_paths() -> list[str]:
    """Return the path of every page that shows the nearest form of a text that is missing."""
    return [
        topic_url(locale, level, topic)
        for locale in current_library().site.locales
        for level in Level
        for topic in _topics()
        if shown_at(locale, level, topic) != (locale, level)
    ]


def _topics() -> Iterator[str]:
    library = current_library()
    yield from library.site.all_topics
    if library.finder:
        yield from map(topic_of, library.finder.finder.every_path())
    if library.site.has_whole_guide:
        yield WHOLE_GUIDE
    if library.glossaries:
        yield WORDS


def _redirects() -> Iterator[str]:
    for locale in current_library().site.locales:
        yield home_url(locale).rstrip("/")
        for level in Level:
            yield topic_url(locale, level, START_TOPIC).rstrip("/")
            yield url_for("topic.start_by_name", locale=locale, level=level)
            for old in current_library().site.redirects:
                yield topic_url(locale, level, old)


def _recordings() -> Iterator[tuple[str, str]]:
    for recording in current_manifest().recordings.values():
        for name, digest in recording.digests.items():
            yield url_for("recordings.file", filename=name), digest
