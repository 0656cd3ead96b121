"""A text that is not there yet in the reader's language or level: its nearest form stands in.

The page keeps the address that was asked for and speaks the reader's language around the text. It
says what it shows, the text is marked with its own language, and search engines are led to the page
that the text has of its own.
"""

from flask_babel import gettext as _
from markupsafe import Markup, escape

from app.guide.language_tags import language_tag, text_direction
from app.guide.model import Level, Locale
from app.i18n import current_locale, name_of_language

Place = tuple[Locale, Level]
"""Where a text stands, or should."""


def marked(text: str, locale: Locale, element: str = "span") -> Markup:
    """Return a text with its language, where that is another than the page's.

    :param text: plain, or ``Markup``.
    """
    if locale == current_locale():
        return escape(text)
    return Markup("<{0}{1}>{2}</{0}>").format(element, language_attributes(locale), text)


def language_attributes(locale: Locale) -> Markup:
    """Return the attributes of an element whose text is in a locale; none if it is the page's."""
    if locale == current_locale():
        return Markup("")
    return Markup(' lang="{}" dir="{}"').format(language_tag(locale), text_direction(locale))


def hreflang(locale: Locale) -> str:
    """Return the language tag of what a link leads to, where it is another than the page's."""
    return "" if locale == current_locale() else language_tag(locale)


def notice(asked: Place, shown: Place) -> str:
    """Return the sentence that says what a page shows instead; empty where it is what was asked."""
    if asked == shown:
        return ""
    if asked[0] != shown[0]:
        return str(
            _(
                "This text has not been translated yet. The language of the text is: %(language)s.",
                language=name_of_language(shown[0]),
            )
        )
    if asked[1] is Level.SIMPLE:
        return str(_("This text is not there in plain language yet."))
    return str(_("This text is only there in plain language so far."))
