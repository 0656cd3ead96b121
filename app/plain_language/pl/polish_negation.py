"""Negations of Polish that turn the meaning around twice.

*Nikt nie*, *nigdy nic nie* and *ani … ani* are plain grammar: Polish negates every part of the
sentence. What is hard says yes by way of two noes: *nie jest niemożliwe*, *nie bez powodu*, *nie
może nie odpowiedzieć*, *nie wejdziesz, dopóki nie zapłacisz*.
"""

import re
from collections.abc import Iterator

from app.plain_language.pl.polish_vocabulary import words
from app.plain_language.rules.negations import negation_rule

_COPULA = rf"(?:{'|'.join(sorted(words('copulas')))})"
_POSSIBLE = rf"(?:{'|'.join(sorted(words('possibilities')))})"
_WORD = r"(?!(?:i|a|ale|lecz|bo|oraz|ani|albo|lub|że|gdy|czy|tylko|więc)\b)[\w-]+"
"""A word that begins no clause; marks stand apart, so that they end what belongs together."""

_RELATIVE = r"(?:kto|co|żeby|któr\w+)"
_SAYING = r"(?:jest )?(?:prawdą|tak|oznacza|znaczy|zaprzecza\w*)"
_WITHOUT = r"(bez)\b(?! (?:względu|przerwy|ustanku|końca|wątpienia)\b)"
_PAIRS = tuple(
    re.compile(rf"\b{pattern}")
    for pattern in (
        rf"(nie) {_WITHOUT}",
        rf"(nie {_COPULA})(?: {_WORD}){{0,3}} {_WITHOUT}",
        rf"(nie {_POSSIBLE})(?: {_WORD}){{0,5}} {_WITHOUT}",
        rf"(nie (?:obejdzie|obędzie|obyło|obeszło) się) {_WITHOUT}",
        rf"(nie {_POSSIBLE})(?: {_WORD})? (nie)\b",
        rf"(nie (?:ma|było|będzie))(?: {_WORD}){{1,4}} , {_RELATIVE}(?: {_WORD}){{0,3}} (nie)\b",
        rf"(nie {_SAYING}) , (?:że|iż)(?: {_WORD}){{0,4}} (nie)\b",
        r"(nie (?:jest |było |można )?)(wyklucz\w+)",
        r"(nie) .*((?:do)?póki nie)\b",
        r"((?:do)?póki nie) .* , (nie)\b",
    )
)
_TURNED = re.compile(rf"\b(nie)(?: {_COPULA}\b(?: {_WORD}){{0,3}}?)? (nie[^\W\d_]{{3,}})")
_NOT_TURNED = tuple(words("not_negated"))


def turned_twice(tokens: tuple[str, ...]) -> tuple[str, str] | None:
    """Return two negations that cancel each other, or ``None``.

    :param tokens: in lower case, with punctuation marks.
    """
    return next(_pairs(" ".join(tokens)), None)


def _pairs(clause: str) -> Iterator[tuple[str, str]]:
    for pattern in _PAIRS:
        if match := pattern.search(clause):
            yield match[1].strip(), match[2]
    for match in _TURNED.finditer(clause):
        if not match[2].startswith(_NOT_TURNED):
            yield match[1], match[2]


RULES = (
    negation_rule(
        turned_twice,
        "No two negations that cancel each other: no 'nie bez', 'nie nie-', 'nie może nie'.",
        "our own choice",
    ),
)
