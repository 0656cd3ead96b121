"""Telephone numbers and postcodes, figure by figure."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.pattern_rule import for_group, says, within
from app.speech.spoken_text import Rule, Substitution

_DIALLED = re.compile(r"0\d{9}|0[89]00\d{4,7}|\+\d{10,12}")
"""What is dialled: ten figures, a service number, or a number with its country."""

_PARTS = re.compile(r"^\d{1,4}$|^0[89]00|^0[1-578]\d|\d{3}(?=(?:\d\d)*$)|\d\d")
"""What is said without a pause: a short group, the number of a town, else two or three figures."""

_LETTERS = (
    "а", "бе", "це", "де", "е", "еф", "ґе", "га", "і", "йот", "ка", "ел", "ем", "ен", "о", "пе",
    "ку", "ер", "ес", "те", "у", "ве", "дубль-ве", "ікс", "ігрек", "зет",
)  # fmt: skip
"""Names of the Latin letters from A to Z."""


@says(r"(?<![\w,.])(?:\+\d{2}[ -]?|\(?0)[\d()]*(?:[ -]\(?\d+\)?)*(?![\w-]|[.,]\d)")
def _telephone(match: Match[str]) -> Iterator[Substitution]:
    """Say 030 123 45 67 figure by figure, in its groups; the 0 of +31 (0)30 is not dialled."""
    if not _DIALLED.fullmatch(re.sub(r"\(0\)|[^+\d]", "", match[0])):
        return
    *groups, last = within(match, r"\(0\)|\+\d\d|\d+")
    for group in groups:
        yield for_group(group, 0, _before_others(group[0]))
    yield for_group(last, 0, _figures(last[0]))
    for sign in within(match, r"(?<=\d)-(?=\d)"):
        yield for_group(sign, 0, " ")


def _before_others(group: str) -> str:
    """Return a group with a pause after it; +31 is one number, the 0 behind it is silent."""
    if group == "(0)":
        return " "
    return f"{group}, " if group.startswith("+") else f"{_figures(group)},"


def _figures(group: str) -> str:
    return ", ".join(" ".join(part) for part in _PARTS.findall(group))


@says(r"(?<![\w.,+-])14 (0\d{2,3})(?![\w-]|[ .,]\d)")
def _town_hall(match: Match[str]) -> Iterator[Substitution]:
    """Say 14 030, the number of a Dutch town hall, as 14, 0 3 0."""
    yield for_group(match, 1, " ".join(match[1]))


@says(
    r"\b(?:[Зз]ателефон\w+|[Тт]елефон\w*|[Пп]одзвон\w+|[Дд]звон\w+|[Нн]абер\w+|[Нн]омер\w*)"
    r"(?: за номером| за| на| номер)? (11[23])(?![\w-]|[.,]?\d)"
)
def _emergency(match: Match[str]) -> Iterator[Substitution]:
    """Say номер 112 as номер 1 1 2."""
    yield for_group(match, 1, " ".join(match[1]))


@says(r"(?<![\w.,:/+-])([1-9]\d{3})( ?)([A-Z]{2})(?![\w-])")
def _postcode(match: Match[str]) -> Iterator[Substitution]:
    """Say 3511 AB as 35 11 а бе, and 3501 as 35 0 1."""
    street = match[1][2:] if match[1][2] != "0" else " ".join(match[1][2:])
    letters = " ".join(_LETTERS[ord(letter) - ord("A")] for letter in match[3])
    yield for_group(match, 1, f"{match[1][:2]} {street}" + (match[2] and ","))
    yield for_group(match, 3, letters if match[2] else f", {letters}")


RULES: tuple[Rule, ...] = (_telephone, _town_hall, _emergency, _postcode)
