"""What the rules know about a language, from one data file each."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FOLDER = Path(__file__).parent
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A phrase in a text that has a plainer one."""

    found: str
    advice: str
    start: int
    end: int


class Phrases:
    """Phrases to look for, each with what to write instead. One pattern finds them all.

    :param entries: regular expression without capturing groups, to advice.
    """

    def __init__(self, entries: Mapping[str, Any]) -> None:
        self._advice = [str(advice) for advice in entries.values()]
        choices = "|".join(f"({pattern})" for pattern in entries)
        self._pattern = re.compile(rf"(?<![\w-])(?:{choices or '(?!)'})(?![\w-])", re.IGNORECASE)

    def find(self, text: str) -> Iterator[Replacement]:
        for match in self._pattern.finditer(text):
            advice = self._advice[(match.lastindex or 1) - 1]
            yield Replacement(match[0], advice, match.start(), match.end())


@dataclass(frozen=True, eq=False)
class Language:
    """Words and phrases of one language, read from ``<language>/vocabulary.yaml``."""

    formal: Phrases
    figurative: Phrases
    same_word: Phrases
    short_forms: Phrases
    number_words: Mapping[str, str]
    not_numbers: frozenset[str]
    lists: Mapping[str, frozenset[str]]
    explaining: re.Pattern[str]

    def words(self, name: str) -> frozenset[str]:
        """Return a list of words of the data file, or nothing where the file has none."""
        return self.lists.get(name, frozenset())


def language_code(locale: str) -> str:
    """Return the language of a Babel locale: ``pt`` of ``pt_BR``."""
    return locale.partition("_")[0]


@cache
def language_data(locale: str) -> Language | None:
    """Return what is known about the language of a locale, or ``None`` without a data file."""
    path = _FOLDER / language_code(locale) / "vocabulary.yaml"
    if not path.is_file():
        return None
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    return Language(
        formal=Phrases(data.pop("formal", {})),
        figurative=Phrases(data.pop("figurative", {})),
        same_word=Phrases(data.pop("same_word", {})),
        short_forms=Phrases(data.pop("short_forms", {})),
        number_words=data.pop("number_words", {}),
        not_numbers=frozenset(data.pop("not_numbers", ())),
        explaining=re.compile(rf"\b(?:{data.pop('explaining', '(?!)')})\b", re.IGNORECASE),
        lists={name: _words(value) for name, value in data.items()},
    )


def _words(value: str | Iterable[str]) -> frozenset[str]:
    """Return the words of a list, of a text with ``|`` between phrases, or of a plain text."""
    if isinstance(value, str):
        value = value.split("|") if "|" in value else value.split()
    return frozenset(" ".join(word.split()) for word in value)
