"""Which writing systems a language is written in, and which letters of a text are foreign to it."""

import unicodedata
from functools import cache

from app.guide.language_tags import script

_NAMES = {
    "Arab": {"ARABIC"}, "Armn": {"ARMENIAN"}, "Beng": {"BENGALI"}, "Cyrl": {"CYRILLIC"},
    "Deva": {"DEVANAGARI"}, "Ethi": {"ETHIOPIC"}, "Geor": {"GEORGIAN"}, "Grek": {"GREEK"},
    "Gujr": {"GUJARATI"}, "Guru": {"GURMUKHI"}, "Hans": {"CJK", "BOPOMOFO"},
    "Hant": {"CJK", "BOPOMOFO"}, "Hebr": {"HEBREW"}, "Jpan": {"CJK", "HIRAGANA", "KATAKANA"},
    "Knda": {"KANNADA"}, "Kore": {"HANGUL", "CJK"}, "Latn": {"LATIN"}, "Mlym": {"MALAYALAM"},
    "Mymr": {"MYANMAR"}, "Orya": {"ORIYA"}, "Sinh": {"SINHALA"}, "Taml": {"TAMIL"},
    "Telu": {"TELUGU"}, "Thai": {"THAI"},
}  # fmt: skip
"""First words of the Unicode names of letters, by ISO 15924 code."""

_NO_SCRIPT = {"MODIFIER", "FEMININE", "MASCULINE", "MICRO"}


@cache
def scripts_of(language: str) -> frozenset[str]:
    """Return the scripts of a language; an empty set where they are not known."""
    return frozenset(_NAMES.get(script(language), ()))


@cache
def script_of(character: str) -> str | None:
    """Return the script of a letter; ``None`` for anything else."""
    if not character.isalpha():
        return None
    script = unicodedata.name(character, "UNNAMED").split()[0]
    return None if script in _NO_SCRIPT else script


def foreign_script(text: str, language: str) -> str | None:
    """Return the script of the first letter that the language is not written in, or ``None``."""
    own = scripts_of(language)
    found = (script_of(character) for character in text)
    return next((script for script in found if script and own and script not in own), None)
