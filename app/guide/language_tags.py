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
    if babel_locale(text):
        return True
    import langcodes  # slow to import, and seldom needed

    return langcodes.tag_is_valid(text)


@cache
def script(tag: str) -> str:
    """Return the script in which a language is written as a rule, as its ISO 15924 code.

    :param tag: a valid tag, or a locale; likewise below.
    """
    import langcodes

    return langcodes.Language.get(language_tag(tag)).maximize().script or ""


@cache
def text_direction(tag: str) -> str:
    """Return ``ltr`` or ``rtl``."""
    if locale := babel_locale(tag):
        return locale.text_direction
    return "rtl" if script(tag) in _RIGHT_TO_LEFT else "ltr"


@cache
def display_name(tag: str, reader: str = "") -> str:
    """Return the name of a language as its speakers call it, else in English, else the tag.

    :param reader: tag of the language to name it in, instead of its own.
    """
    locale, language = babel_locale(tag), babel_locale(reader or tag) or Locale("en")
    names = (each.languages.get(language_tag(tag)) for each in (language, Locale("en")))
    found = locale.get_display_name(language) if locale else next(filter(None, names), None)
    name = found or language_tag(tag)
    return name if reader else name[:1].upper() + name[1:]


def babel_locale(tag: str) -> Locale | None:
    """Return what Babel knows of a language; ``None`` where it does not know it."""
    identifier = tag.replace("-", "_")
    return Locale.parse(identifier) if localedata.exists(identifier) else None
