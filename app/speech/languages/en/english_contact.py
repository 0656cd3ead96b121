"""Dutch telephone numbers and postcodes, as English says them."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.pattern_rule import for_group, says, within
from app.speech.spoken_text import Rule, Substitution

_DIALLED = re.compile(r"0\d{9}|0[89]00\d{4,7}|\+\d{10,12}")
"""What is dialled: ten figures, a service number, or a number with its country."""

_PARTS = re.compile(r"^\d{1,4}$|^0[89]00|^0[1-578]\d|\d{3}(?=(?:\d\d)*$)|\d\d")
"""What is said without a pause: a short group, the number of a town, else two or three figures."""


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
    """Return figures to be said one by one, those of a long group in parts."""
    return ", ".join(" ".join(part) for part in _PARTS.findall(group))


@says(r"(?<![\w.,+-])14 (0\d{2,3})(?![\w-]|[ .,]\d)")
def _town_hall(match: Match[str]) -> Iterator[Substitution]:
    """Say 14 030, the number of a town hall, as 14, 0 3 0."""
    yield for_group(match, 1, " ".join(match[1]))


@says(r"\b(?:[Cc]all(?:s|ed|ing)?|[Dd]ial(?:s|led|ling)?|[Rr]ing|number) (112)(?!\w|[.,]?\d)")
def _emergency(match: Match[str]) -> Iterator[Substitution]:
    """Say call 112 as call 1 1 2."""
    yield for_group(match, 1, " ".join(match[1]))


@says(r"(?<![\w.,:/+-])([1-9]\d{3})( ?)([A-Z]{2})(?![\w-])")
def _postcode(match: Match[str]) -> Iterator[Substitution]:
    """Say 3511 AB as 35 11 A.B., with points, as the voice takes AT and IS for words."""
    street = match[1][2:] if match[1][2] != "0" else " ".join(match[1][2:])
    yield for_group(match, 1, f"{match[1][:2]} {street}" + ("" if match[2] else " "))
    yield for_group(match, 3, f"{match[3][0]}.{match[3][1]}.")


RULES: tuple[Rule, ...] = (_telephone, _town_hall, _emergency, _postcode)
