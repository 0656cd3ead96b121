"""Turkish letters where Python knows no language: ``str.lower`` makes *i* of *I*."""

from collections.abc import Iterable

_DOT = "\u0307"
"""What ``str.lower`` leaves above the *i* of *İ*."""


def without_dot(word: str) -> str:
    """Return a word that ``str.lower`` gave as Turkish spells it, as far as that can be told."""
    return word.replace(_DOT, "")


def folded(word: str) -> str:
    """Return a word that ``str.lower`` gave with one letter for *ı* and *i*."""
    return without_dot(word).replace("ı", "i")


def capitals(word: str) -> str:
    """Return a Turkish word in capitals: *i* becomes *İ*, *ı* becomes *I*."""
    return word.replace("i", "İ").upper()


def as_lowered(words: Iterable[str]) -> frozenset[str]:
    """Return words as ``str.lower`` gives them when they are small, begin with a capital, or shout.

    :param words: in lower case.
    """
    return frozenset(
        form.lower()
        for word in words
        for form in (word, capitals(word[:1]) + word[1:], capitals(word))
    )
