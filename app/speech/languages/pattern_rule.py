"""Rules that say what a regular expression finds in another way."""

import re
from collections.abc import Callable, Iterator
from re import Match

from app.speech.spoken_text import Rule, Substitution

Say = Callable[[Match[str]], Iterator[Substitution]]


def says(pattern: str) -> Callable[[Say], Rule]:
    """Return a decorator that makes a rule of what is said for each match of a pattern.

    What is said for one match holds or falls together.
    """
    compiled = re.compile(pattern)

    def rule_of(say: Say) -> Rule:
        def rule(text: str) -> Iterator[tuple[Substitution, ...]]:
            for match in compiled.finditer(text):
                if said := tuple(say(match)):
                    yield said

        return rule

    return rule_of


def for_group(match: Match[str], group: int, spoken: str) -> Substitution:
    """Return what is said for a group of a match; for all of it with group 0."""
    return Substitution(match.start(group), match.end(group), spoken)


def written_out(match: Match[str], group: int, word: str) -> str:
    """Return a word for a shortened one; the full stop that it shares with its sentence stays.

    :param group: the shortened word with its full stop, if it has one.
    """
    is_last = (match[group] or "").endswith(".") and match.end(group) == len(match.string)
    return f"{word}." if is_last else word


def within(match: Match[str], pattern: str) -> Iterator[Match[str]]:
    """Yield what a pattern finds inside a match, at its places in the whole text."""
    return re.compile(pattern).finditer(match.string, match.start(), match.end())
