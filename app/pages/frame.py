"""What stands around the main part of every page: head, header, breadcrumb, footer."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from flask import current_app, url_for
from flask_babel import gettext as _

from app.guide.model import Level, Locale
from app.guide.site import START_TOPIC
from app.i18n import display_name, language_tag, text_direction
from app.pages.accessors import current_library
from app.pages.navigation import (
    Link,
    breadcrumb,
    footer_links,
    home_url,
    level_name,
    topic_url,
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the main part of every page.

    :param title: without the level; empty on the home page.
    :param page_title: for ``<title>``, without the name of the service.
    :param description: one or two sentences for search results and link previews.
    :param path: of this page; empty for errors, which have no address of their own.
    :param breadcrumb: from the home page to this page, which is last; empty on the home page.
    :param languages: links to this page in each locale.
    """

    locale: Locale
    language_tag: str
    text_direction: str
    site_name: str
    title: str
    page_title: str
    description: str
    path: str
    address: str
    home_url: str
    settings_url: str
    breadcrumb: tuple[Link, ...]
    languages: tuple[Link, ...]
    footer: tuple[Link, ...]

    @property
    def share_url(self) -> str:
        """A ``mailto:`` address for a new message about this page. Source: RFC 6068."""
        title = f"{self.page_title} – {self.site_name}"
        body = _("I think this page is useful for you: %(address)s", address=self.address)
        return f"mailto:?subject={quote(title)}&body={quote(body)}"


def level_frame(
    locale: Locale, level: Level, topic: str, title: str, description: str, *, here: str = ""
) -> Frame:
    """Return the frame of a page at a level; its links stay at that level.

    :param topic: or the whole guide, or the words.
    :param here: the title in the breadcrumb, where it is not just text.
    """
    return _frame(
        locale,
        level,
        title,
        description,
        lambda other: topic_url(other, level, topic),
        breadcrumb(locale, level, "" if topic == START_TOPIC else here or title),
    )


def plain_frame(locale: Locale, title: str, description: str, endpoint: str = "") -> Frame:
    """Return the frame of a page that has no level.

    :param title: empty for the home page, the only one without a breadcrumb.
    :param endpoint: of the page; empty for errors, which have no address of their own.
    """

    def address_in(other: Locale) -> str:
        return url_for(endpoint, locale=other) if endpoint else ""

    way = breadcrumb(locale, here=title) if title else ()
    return _frame(locale, None, title, description, address_in, way)


def _frame(
    locale: Locale,
    level: Level | None,
    title: str,
    description: str,
    address_in: Callable[[Locale], str],
    way: tuple[Link, ...],
) -> Frame:
    site = current_library().site
    path = address_in(locale)
    return Frame(
        locale=locale,
        language_tag=language_tag(locale),
        text_direction=text_direction(locale),
        site_name=site.name,
        title=title,
        page_title=f"{title} – {level_name(level)}" if level else title,
        description=description,
        path=path,
        address=current_app.config["PUBLIC_ADDRESS"] + path,
        home_url=home_url(locale),
        settings_url=url_for("settings.show", locale=locale),
        breadcrumb=way,
        languages=tuple(
            Link(
                display_name(other),
                address_in(other) or home_url(other),
                is_current=other == locale,
                language_tag=language_tag(other),
            )
            for other in site.locales
        ),
        footer=footer_links(locale, level or Level.SIMPLE),
    )
