"""What stands around the main part of every page: head, header, breadcrumb, footer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from flask import current_app, url_for
from flask_babel import gettext as _
from markupsafe import Markup

from app.guide import language_tags
from app.guide.model import Level, Locale
from app.guide.site import START_TOPIC
from app.pages.accessors import current_library
from app.pages.navigation import (
    Link,
    breadcrumb,
    footer_links,
    home_url,
    level_name,
    shown_at,
    topic_url,
)
from app.pages.untranslated import marked


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the main part of every page.

    :param title: without the level; empty on the home page.
    :param page_title: for ``<title>``, without the name of the service.
    :param description: one or two sentences for search results and link previews.
    :param breadcrumb: from the home page to this page, which is last; empty on the home page.
    :param level: at which the links stay.
    :param paths: of this page in each locale; none for errors, which have no address of their own.
    :param canonical_path: of the page that the text has of its own; most often this one.
    :param translated: the locales that have the text, if the page's own has it.
    """

    locale: Locale
    title: str
    page_title: str
    description: str
    breadcrumb: tuple[Link, ...]
    level: Level = Level.SIMPLE
    paths: Mapping[Locale, str] = field(default_factory=dict)
    canonical_path: str = ""
    translated: Sequence[Locale] = ()

    @property
    def language_tag(self) -> str:
        return language_tags.language_tag(self.locale)

    @property
    def text_direction(self) -> str:
        return language_tags.text_direction(self.locale)

    @property
    def site_name(self) -> str:
        return current_library().site.name

    @property
    def marked_site_name(self) -> Markup:
        """The name of the service, in the language in which it has it."""
        site = current_library().site
        return marked(site.name, site.locales[0])

    @property
    def mark(self) -> str:
        """The asset that is the picture beside the name; empty where the guide has none."""
        mark = current_library().site.mark
        return mark.name if mark else ""

    @property
    def organisation(self) -> Markup:
        """Whose service it is, in the language in which it calls itself so."""
        site = current_library().site
        return marked(site.organisation, site.locales[0])

    @property
    def address(self) -> str:
        return _absolute(self.paths[self.locale])

    @property
    def canonical(self) -> str:
        """The one address that search engines are to keep; empty for errors."""
        return _absolute(self.canonical_path) if self.canonical_path else ""

    @property
    def alternates(self) -> dict[str, str]:
        """The address in each language that has the text, by tag, if there are several.

        Source: HTML, link type alternate; developers.google.com, localized versions, x-default.
        """
        if len(self.translated) <= 1:
            return {}
        found = {
            language_tags.language_tag(each): _absolute(self.paths[each])
            for each in self.translated
        }
        return found | {"x-default": _absolute(self.paths[self.translated[0]])}

    @property
    def home_url(self) -> str:
        return home_url(self.locale)

    @property
    def settings_url(self) -> str:
        return url_for("settings.show", locale=self.locale)

    @property
    def languages(self) -> tuple[Link, ...]:
        """Links to this page in each locale."""
        return tuple(
            Link(
                marked(language_tags.display_name(locale), locale),
                self.paths.get(locale) or home_url(locale),
                is_current=locale == self.locale,
                hreflang=language_tags.language_tag(locale),
            )
            for locale in current_library().site.locales
        )

    @property
    def footer(self) -> tuple[Link, ...]:
        return footer_links(self.locale, self.level)

    @property
    def share_url(self) -> str:
        """A ``mailto:`` address for a new message about this page. Source: RFC 6068."""
        title = f"{self.page_title} – {self.site_name}"
        body = _("I think this page is useful for you: %(address)s", address=self.address)
        return f"mailto:?subject={quote(title)}&body={quote(body)}"


def level_frame(
    locale: Locale, level: Level, topic: str, title: str, description: str, *, here: str = ""
) -> Frame:
    """Return the frame of a page at a level.

    :param topic: or the whole guide, or the words.
    :param here: the title in the breadcrumb, where it is not just text.
    """
    locales = current_library().site.locales
    translated = [each for each in locales if shown_at(each, level, topic) == (each, level)]
    shown_locale, shown_level = shown_at(locale, level, topic)
    return Frame(
        locale,
        title,
        f"{title} – {level_name(shown_level)}",
        description,
        breadcrumb(locale, level, "" if topic == START_TOPIC else here or title),
        level,
        {each: topic_url(each, level, topic) for each in locales},
        topic_url(shown_locale, shown_level, topic),
        translated if locale in translated else (),
    )


def plain_frame(locale: Locale, title: str, description: str, endpoint: str = "") -> Frame:
    """Return the frame of a page that has no level.

    :param title: empty for the home page, the only one without a breadcrumb.
    :param endpoint: of the page; empty for errors.
    """
    locales = current_library().site.locales if endpoint else ()
    paths = {each: url_for(endpoint, locale=each) for each in locales}
    return Frame(
        locale,
        title,
        title,
        description,
        breadcrumb(locale, here=title) if title else (),
        paths=paths,
        canonical_path=paths.get(locale, ""),
        translated=locales,
    )


def _absolute(path: str) -> str:
    return f"{current_app.config['PUBLIC_ORIGIN']}{path}"
