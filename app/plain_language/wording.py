"""Words that have another name in one guide: ``content/wording/<locale>.yaml``.

Each line names phrases that the texts do not use, and what they say instead::

    burger, burgers: inwoner
"""

import re
from collections.abc import Mapping
from pathlib import Path

from app.guide.fields import Fields, read_fields
from app.guide.library import Library
from app.guide.model import Locale
from app.plain_language.measures import lowered
from app.plain_language.phrases import Phrases

_WHOLE = re.compile(r"\w(?:.*\w)?")


def load_wordings(library: Library) -> Mapping[Locale, Phrases]:
    """Return the wording of each locale that has a file for it.

    :raises ContentErrors: with every line that is not whole or names a phrase again.
    """
    folder = library.folder / "wording"
    paths = {locale: folder / f"{locale}.yaml" for locale in library.site.locales}
    return {locale: load_wording(path) for locale, path in paths.items() if path.exists()}


def load_wording(path: Path) -> Phrases:
    """Return the phrases of one file, each with what to write.

    :raises ContentErrors: with every line that is not whole or names a phrase again.
    """
    fields = read_fields(path)
    lines: dict[str, int] = {}
    advice = {_pattern(key): _advice(key, fields, lines) for key in fields}
    fields.check()
    return Phrases(advice)


def _advice(key: str, fields: Fields, lines: dict[str, int]) -> str:
    """Return what to write instead of the phrases of a line, noted with their lines."""
    for phrase in _phrases(key):
        if not _WHOLE.fullmatch(phrase):
            fields.fault(key, "is no list of words", "write whole words with commas between them")
        elif phrase in lines:
            fields.fault(key, f"names '{phrase}', as line {lines[phrase]} does", "keep one")
        lines[phrase] = fields.line(key)
    return fields.text(key)


def _phrases(key: str) -> list[str]:
    return [" ".join(lowered(phrase).split()) for phrase in key.split(",")]


def _pattern(key: str) -> str:
    """Return the pattern of the phrases of a line, the longest first."""
    phrases = sorted(_phrases(key), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
