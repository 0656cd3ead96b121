"""Telephone numbers and postcodes of the Netherlands, which are the same in any language."""

import re
from collections.abc import Callable, Iterable, Iterator
from re import Match

from app.speech.languages.pattern_rule import for_group, says, within
from app.speech.spoken_text import Rule, Substitution

DIALLED = re.compile(r"0\d{9}|0[89]00\d{4,7}|\+\d{10,12}")
"""What is dialled: ten figures, a service number, or a number with its country."""

PARTS = re.compile(r"^\d{1,4}$|^0[89]00|^0[1-578]\d|\d{3}(?=(?:\d\d)*$)|\d\d")
"""What is said without a pause: a short group, the number of a town, else two or three figures."""


_GROUP = re.compile(r"\(0\)|\+\d\d|\d+")
_BETWEEN = re.compile(r"(?<=\d)[-–/.]+(?=\d)")


@says(r"(?<![\w,.])(?:\+\d{2}[ -]?|\(?0)[\d()]*(?:[ -]\(?\d+\)?)*(?![\w-]|[.,]\d)")
def telephone(match: Match[str]) -> Iterator[Substitution]:
    """Say 030 123 45 67 figure by figure, in its groups; the 0 of +31 (0)30 is not dialled."""
    if not DIALLED.fullmatch(re.sub(r"\(0\)|[^+\d]", "", match[0])):
        return
    *groups, last = within(match, r"\(0\)|\+\d\d|\d+")
    for group in groups:
        yield for_group(group, 0, before_others(group[0]))
    yield for_group(last, 0, figures(last[0]))
    for sign in within(match, r"(?<=\d)-(?=\d)"):
        yield for_group(sign, 0, " ")


def dialled_rule(spans: Iterable[tuple[int, int]]) -> Rule:
    """Return a rule that says the numbers of telephone links figure by figure, whatever they are.

    :param spans: first character of each, and the one after its last.
    """

    def rule(text: str) -> Iterator[tuple[Substitution, ...]]:
        for start, end in spans:
            groups = [*_GROUP.finditer(text, start, end)]
            said = [before_others(group[0]) for group in groups[:-1]]
            said += [figures(group[0].lstrip("+")) for group in groups[-1:]]
            yield tuple(for_group(g, 0, spoken) for g, spoken in zip(groups, said, strict=True))
            for sign in _BETWEEN.finditer(text, start, end):
                yield (for_group(sign, 0, " "),)

    return rule


def before_others(group: str) -> str:
    """Return a group with a pause after it; +31 is one number, the 0 behind it is silent."""
    if group == "(0)":
        return " "
    return f"{group}, " if group.startswith("+") else f"{figures(group)},"


def figures(group: str) -> str:
    """Return figures to be said one by one, those of a long group in parts."""
    return ", ".join(" ".join(part) for part in PARTS.findall(group))


@says(r"(?<![\w.,+-])14 (0\d{2,3})(?![\w-]|[ .,]\d)")
def town_hall(match: Match[str]) -> Iterator[Substitution]:
    """Say 14 030, the number of a town hall, as 14, 0 3 0."""
    yield for_group(match, 1, " ".join(match[1]))


def contact_rules(
    called: str | None, letters: Callable[[str], str] = " ".join, pause: str = ""
) -> tuple[Rule, ...]:
    """Return the rules for a language.

    :param called: pattern of the words before 112 where it is called, and said figure by figure;
        ``None`` in a language that says it as a number there too.
    :param letters: says the two letters of a postcode.
    :param pause: between the figures and the letters of a postcode.
    """
    emergency = (emergency_rule(called),) if called else ()
    return telephone, town_hall, *emergency, postcode_rule(letters, pause)


def emergency_rule(called: str) -> Rule:
    """Return a rule for 112; parameter as of ``contact_rules``."""

    @says(rf"{called} (112)(?![\w-]|[.,]?\d)")
    def emergency(match: Match[str]) -> Iterator[Substitution]:
        """Say 112 as 1 1 2."""
        yield for_group(match, 1, " ".join(match[1]))

    return emergency


def postcode_rule(letters: Callable[[str], str] = " ".join, pause: str = "") -> Rule:
    """Return a rule for postcodes; parameters as of ``contact_rules``."""

    @says(r"(?<![\w.,:/+-])([1-9]\d{3})( ?)([A-Z]{2})(?![\w-])")
    def postcode(match: Match[str]) -> Iterator[Substitution]:
        """Say 3511 AB as 35 11 A B, and 3501 as 35 0 1."""
        street = match[1][2:] if match[1][2] != "0" else " ".join(match[1][2:])
        space = "" if match[2] else " "
        yield for_group(match, 1, f"{match[1][:2]} {street}{pause}{space}")
        yield for_group(match, 3, letters(match[3]))

    return postcode
