"""From text to tokens. Words are counted the same way by every rule and every measure."""

import re
from collections.abc import Iterable

_MARKS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0903\u093a-\u094f"
WORD = rf"(?:[^\W_][{_MARKS}\u200c\u00ad]*)+"
TOKEN = re.compile(
    # A number may hold points and commas, a word hyphens, apostrophes and an ampersand.
    rf"{WORD}(?:(?:[-‑'’&@]|\.(?=[^\W_]+\.?)|(?<=\d)[,:٫٬](?=\d)){WORD})*\+?|[^\w\s]|_"
)
COMMAS = frozenset(",،、")
STEM_LETTERS = 4
_LETTER = re.compile(r"[^\W_]")


def tokens_of(text: str) -> tuple[str, ...]:
    """Return words and punctuation marks in order."""
    return tuple(TOKEN.findall(text))


def is_word(token: str) -> bool:
    return _LETTER.match(token) is not None


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text; a number and a compound with hyphens are one word each."""
    return tuple(token for token in TOKEN.findall(text) if is_word(token))


def stems(text: str) -> set[str]:
    """Return the beginnings of the longer words, so that *werkt* and *werken* are one."""
    return {word.lower()[:STEM_LETTERS] for word in words_of(text) if len(word) >= STEM_LETTERS}


def shown(words: Iterable[str], most: int = 5) -> str:
    """Return words for a message: in quotes, once each, the first few."""
    unique = list(dict.fromkeys(words))
    more = f" and {len(unique) - most} more" if len(unique) > most else ""
    return ", ".join(f"'{word}'" for word in unique[:most]) + more
