"""Amounts, ranges, articles of law, ordinals and other numbers."""

from collections.abc import Iterator
from re import Match

from app.speech.languages.figure_patterns import ALONE
from app.speech.languages.pattern_rule import for_group, says, within
from app.speech.spoken_text import Rule, Substitution

_ORDINALS = (
    "nulde", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste",
    "negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende",
    "zeventiende", "achttiende", "negentiende",
)  # fmt: skip
_UNITS = (
    "", "eenen", "tweeën", "drieën", "vieren", "vijfen", "zesen", "zevenen", "achten", "negenen",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_FRACTIONS = {
    "1/2": "een half", "1/3": "een derde", "2/3": "twee derde", "1/4": "een kwart",
    "3/4": "drie kwart",
}  # fmt: skip
_SIGNS = {"art.": "artikel ", "Art.": "artikel ", "§": "paragraaf "}


_NUMBER = r"\d+(?:[.:]\d+)*[a-z]?(?!\w)"
_AMOUNT = r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d\d|-|–))?(?!\w|[.,]\d)( miljoen| miljard| duizend)?"


@says(
    r"(?<!\w)((?:[Aa]rtikel(?:en)?|[Hh]oofdstuk|[Pp]aragraaf|[Vv]ersie|[Bb]ijlage|[Aa]rt\.|§)\s?)"
    rf"{_NUMBER}(?:(?:, | en | of | tot en met | t/m ){_NUMBER})*"
)
def _article(match: Match[str]) -> Iterator[Substitution]:
    """Say artikel 2.1.3 as artikel 2 punt 1 punt 3, and artikel 7:658 as artikel 7, 658."""
    if name := _SIGNS.get(match[1].strip()):
        yield for_group(match, 1, name)
    for number in within(match, r"\d+(?:[.:]\d+)+"):
        yield for_group(number, 0, number[0].replace(".", " punt ").replace(":", ", "))


@says(rf"{ALONE}(?!\d{{1,3}}(?:\.\d{{3}})+\b)\d{{1,3}}(?:\.\d{{1,3}}){{2,}}(?!\w|[.,]\d)")
def _dotted(match: Match[str]) -> Iterator[Substitution]:
    """Say 4.14.1 as 4 punt 14 punt 1; 1.000.000 is a million."""
    yield for_group(match, 0, match[0].replace(".", " punt "))


@says(rf"€\s?{_AMOUNT}")
def _euros(match: Match[str]) -> Iterator[Substitution]:
    """Say € 12,50 as 12 euro 50, and € 0,50 as 50 cent."""
    cents = int(match[2]) if match[2] and match[2].isdigit() else 0
    if match[1] == "0" and cents:
        yield for_group(match, 0, f"{cents} cent")
    else:
        yield for_group(match, 0, f"{match[1]}{match[3] or ''} euro {cents or ''}".rstrip())


@says(r"(?<![\w.,€-])(\d+)(,\d\d)( euro)(?!\w)")
def _euros_in_words(match: Match[str]) -> Iterator[Substitution]:
    """Say 12,50 euro as 12 euro 50."""
    cents = int(match[2][1:])
    yield for_group(match, 2, "")
    yield for_group(match, 3, f" euro {cents or ''}".rstrip())


@says(r"(?<=\d )à(?= \d)")
def _about(match: Match[str]) -> Iterator[Substitution]:
    """Say 10 à 20 with the word, not with the name of the letter."""
    yield for_group(match, 0, "a")


@says(rf"{ALONE}(?:{'|'.join(_FRACTIONS)})(?![\w/-])")
def _fraction(match: Match[str]) -> Iterator[Substitution]:
    """Say 3/4 as drie kwart."""
    yield for_group(match, 0, _FRACTIONS[match[0]])


@says(r"(?<![\w.,/-])(\d{1,4})(\s?[-–—]\s?)(\d{1,4})(?![\w/-]|[.,:]\d)")
def _range(match: Match[str]) -> Iterator[Substitution]:
    """Say 10-20 as 10 tot 20, where the second is the greater."""
    if int(match[1]) < int(match[3]):
        yield for_group(match, 2, " tot ")


@says(rf"{ALONE}([1-9]\d?)(?:e|de|ste)(?!\w)")
def _ordinal(match: Match[str]) -> Iterator[Substitution]:
    """Say 21e as eenentwintigste."""
    number = int(match[1])
    if number < len(_ORDINALS):
        yield for_group(match, 0, _ORDINALS[number])
    else:
        tens, unit = divmod(number, 10)
        yield for_group(match, 0, f"{_UNITS[unit]}{_TENS[tens - 2]}ste")


@says(rf"{ALONE}(1[1-8])(\d\d)(?!\w|[.,:/]\d)")
def _hundreds(match: Match[str]) -> Iterator[Substitution]:
    """Say 1848 as 18 honderd 48; from 1900 on the voice does so by itself."""
    yield for_group(match, 0, f"{match[1]} honderd {int(match[2]) or ''}".rstrip())


RULES: tuple[Rule, ...] = (
    _article, _dotted, _euros, _euros_in_words, _about, _fraction, _range,
    _ordinal, _hundreds,
)  # fmt: skip
