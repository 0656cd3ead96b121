"""Words that have another name in one guide: ``content/wording/<locale>.yaml``.

Each line names phrases that the texts do not use, and what they say instead::

    burger, burgers: inwoner
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.guide.errors import ContentError, ContentErrors
from app.guide.fields import LocatedMapping, read_yaml
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
    data = read_yaml(path)
    if errors := [*_faults(path, data)]:
        raise ContentErrors(errors)
    return Phrases({_pattern(phrases): advice for phrases, advice in data.items()})


def _faults(path: Path, data: LocatedMapping) -> Iterator[ContentError]:
    lines: dict[str, int | None] = {}
    for key, advice in data.items():
        for fault in _line_faults(key, advice, lines):
            yield ContentError(path, data.line(key), str(key), *fault)
        lines |= {phrase: data.line(key) for phrase in _phrases(str(key))}


def _line_faults(
    key: object, advice: object, earlier: Mapping[str, int | None]
) -> Iterator[tuple[str, str]]:
    """Yield message and advice for what is wrong with one line."""
    if not isinstance(key, str) or not isinstance(advice, str) or not advice.strip():
        yield f"'{key}' needs text", "write 'word, other word: what to say instead'"
        return
    for phrase in _phrases(key):
        if not _WHOLE.fullmatch(phrase):
            yield f"'{phrase}' is no word", "write whole words, with a comma between them"
        elif phrase in earlier:
            yield f"'{phrase}' stands on line {earlier[phrase]} too", "keep one"


def _phrases(key: str) -> list[str]:
    return [" ".join(lowered(phrase).split()) for phrase in key.split(",")]


def _pattern(key: str) -> str:
    """Return the pattern of the phrases of a line, the longest first."""
    phrases = sorted(_phrases(key), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
