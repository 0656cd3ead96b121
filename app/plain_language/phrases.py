"""Phrases that have a plainer one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlainerPhrase:
    """A phrase that was found, at ``text[start:end]``, and what to write instead."""

    found: str
    advice: str
    start: int
    end: int


class Phrases:
    """Phrases to look for, each with what to write instead. One pattern finds them all.

    :param entries: regular expression without capturing groups, to advice. It matches whole words,
        in any case.
    """

    def __init__(self, entries: Mapping[str, str]) -> None:
        self._advice = [*entries.values()]
        choices = "|".join(f"({pattern})" for pattern in entries)
        self._pattern = re.compile(
            rf"(?<![\w-])(?<!\w\.)(?:{choices or '(?!)'})(?![\w-])", re.IGNORECASE
        )

    def find(self, text: str) -> Iterator[PlainerPhrase]:
        """Yield the phrases in a text, in order."""
        for match in self._pattern.finditer(text):
            advice = self._advice[(match.lastindex or 1) - 1]
            yield PlainerPhrase(match[0], advice, match.start(), match.end())


NO_PHRASES = Phrases({})
