"""Language tags: whether one is valid, which way its text runs, what its speakers call it.

Any valid tag will do, known to Babel or not. Source: BCP 47 (RFC 5646); CLDR, likely subtags.
"""

from functools import cache

from babel import Locale, localedata

_RIGHT_TO_LEFT = frozenset(
    {"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}
)
"""Scripts in use that run from right to left, by ISO 15924 code."""


def language_tag(locale: str) -> str:
    """Return the tag of a locale, for ``lang=``: ``pap_CW`` becomes ``pap-CW``."""
    return locale.replace("_", "-")


@cache
def is_language_tag(text: str) -> bool:
    """Tell whether a text is a valid tag: well formed, and of registered parts."""
    if not text.isascii():
        return False
    if _babel_locale(text):
        return True
    import langcodes  # slow to import, and seldom needed

    return langcodes.tag_is_valid(text)


@cache
def text_direction(tag: str) -> str:
    """Return ``ltr`` or ``rtl``.

    :param tag: a valid tag, or a locale.
    """
    if locale := _babel_locale(tag):
        return locale.text_direction
    import langcodes

    script = langcodes.Language.get(language_tag(tag)).maximize().script
    return "rtl" if script in _RIGHT_TO_LEFT else "ltr"


@cache
def display_name(tag: str) -> str:
    """Return the name of a language in that language, else in English, else the tag."""
    locale = _babel_locale(tag)
    name = locale.get_display_name() if locale else Locale("en").languages.get(language_tag(tag))
    name = name or language_tag(tag)
    return name[:1].upper() + name[1:]


def _babel_locale(tag: str) -> Locale | None:
    identifier = tag.replace("-", "_")
    return Locale.parse(identifier) if localedata.exists(identifier) else None
