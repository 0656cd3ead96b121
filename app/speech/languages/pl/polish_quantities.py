"""Amounts, ranges, fractions, ordinals and numbers with points in them."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.figure_patterns import ALONE
from app.speech.languages.pattern_rule import for_group, says, within
from app.speech.languages.pl.polish_calendar import after_od
from app.speech.languages.pl.polish_numerals import Forms, counted, ending_before, genitive, ordinal
from app.speech.languages.pl.polish_short_forms import closed
from app.speech.spoken_text import Rule, Substitution

_SCALES: dict[str, Forms] = {
    "tys.": ("tysiąc", "tysiące", "tysięcy", "tysiąca"),
    "mln": ("milion", "miliony", "milionów", "miliona"),
    "mld": ("miliard", "miliardy", "miliardów", "miliarda"),
}
_COUNTED: dict[str, Forms] = _SCALES | {
    "godz.": ("godzina", "godziny", "godzin", "godziny"),
    "km": ("kilometr", "kilometry", "kilometrów", "kilometra"),
    "mies.": ("miesiąc", "miesiące", "miesięcy", "miesiąca"),
    "min.": ("minuta", "minuty", "minut", "minuty"),
    "os.": ("osoba", "osoby", "osób", "osoby"),
}
_EURO: tuple[Forms, Forms] = (
    ("euro", "euro", "euro", "euro"), ("cent", "centy", "centów", "centa"),
)  # fmt: skip
_MONEY: dict[str, tuple[Forms, Forms]] = {
    "€": _EURO,
    "euro": _EURO,
    "zł": (("złoty", "złote", "złotych", "złotego"), ("grosz", "grosze", "groszy", "grosza")),
}
_FRACTIONS = {
    "1/2": "jedna druga", "1/3": "jedna trzecia", "2/3": "dwie trzecie", "1/4": "jedna czwarta",
    "3/4": "trzy czwarte",
}  # fmt: skip
_OF_MANY = {
    "godziny": "godzin", "lata": "lat", "miesiące": "miesięcy", "minuty": "minut",
    "osoby": "osób", "tygodnie": "tygodni",
}  # fmt: skip

_WHOLE = r"(\d{1,3}(?:[.\s]\d{3})+(?!\d)|\d+)"
_DECIMALS = r"(?:,(\d\d?|-|–)(?!\d))?"
_SCALE = r"(?:\s(tys\.|mln|mld)(?!\w))?"
_LABEL = r"(?:art\.|artykuł\w*|nr|numer\w*|pkt|punkt\w*|rozdział\w*|str\.|stron\w*|ust\.|ustęp\w*)"
_DOTTED = rf"(?:{_LABEL}|§|paragraf\w*|[Ww]ersj\w+|WCAG|EN|[Aa]rt\.|[Aa]rtykuł\w*|[Rr]ozdział\w*)"


@says(
    rf"(?<!\w){_DOTTED}\s?\d+(?:[.:]\d+)*"
    r"(?:(?:, | i | oraz | do |\s?[-–]\s?)\d+(?:[.:]\d+)+)*(?!\w)"
)
def _numbered(match: Match[str]) -> Iterator[Substitution]:
    """Say artykuł 2.1.3 as artykuł 2 kropka 1 kropka 3, and artykuł 7:658 as artykuł 7, 658."""
    for number in within(match, r"\d+(?:[.:]\d+)+"):
        yield for_group(number, 0, number[0].replace(".", " kropka ").replace(":", ", "))
    for dash in within(match, r"(?<=\d)\s?[-–]\s?(?=\d)"):
        yield for_group(dash, 0, " do ")


@says(rf"{ALONE}(?!\d{{1,3}}(?:\.\d{{3}})+\b)\d{{1,3}}(?:\.\d{{1,3}}){{2,}}(?!\w|[.,]\d)")
def _dotted(match: Match[str]) -> Iterator[Substitution]:
    """Say 4.14.1 as 4 kropka 14 kropka 1; 1.000.000 is a million."""
    yield for_group(match, 0, match[0].replace(".", " kropka "))


@says(rf"€\s?{_WHOLE}{_DECIMALS}{_SCALE}(?!\w|[.,]\d)")
def _euros(match: Match[str]) -> Iterator[Substitution]:
    """Say € 12,50 as 12 euro 50 centów."""
    yield for_group(match, 0, " ".join(_amount(match[1], match[2], match[3], "€")))


@says(rf"{ALONE}{_WHOLE}{_DECIMALS}{_SCALE}\s?(€|euro|zł)(?!\w)")
def _money(match: Match[str]) -> Iterator[Substitution]:
    """Say 12,50 euro as 12 euro 50 centów, and 3 zł as 3 złote."""
    whole, decimals, scale, sign = match.groups()
    number, *units = _amount(whole, decimals, scale, sign)
    if number != whole or decimals:
        yield Substitution(match.start(), match.end(2) if decimals else match.end(1), number)
    if scale:
        yield for_group(match, 3, units[0])
    gap = "" if match.string[match.start(4) - 1].isspace() else " "
    yield for_group(match, 4, gap + " ".join(units[1:] if scale else units))


def _amount(whole: str, decimals: str | None, scale: str | None, sign: str) -> tuple[str, ...]:
    """Return the number of an amount, and the words after it: its unit, then its hundredths."""
    unit, hundredth = _MONEY[sign]
    count = int(re.sub(r"\D", "", whole))
    cents = int(decimals) if decimals and decimals.isdigit() else 0
    if cents and (scale or len(decimals or "") == 1):
        return f"{whole},{decimals}", *([_SCALES[scale][3]] if scale else []), unit[3]
    if scale:
        return whole, counted(count, _SCALES[scale]), unit[2]
    small = (str(cents), counted(cents, hundredth)) if cents else ()
    if not count and small:
        return small
    number = "jedno" if count == 1 and sign != "zł" else whole
    return number, counted(count, unit), *small


@says(rf"{ALONE}{_WHOLE}(,\d+)?\s({'|'.join(map(re.escape, _COUNTED))})(?![\w/])")
def _counted(match: Match[str]) -> Iterator[Substitution]:
    """Say 2 mln as 2 miliony, 1,5 mln as 1,5 miliona, and 5 min. as 5 minut."""
    forms = _COUNTED[match[3]]
    said = forms[3] if match[2] else counted(int(re.sub(r"\D", "", match[1])), forms)
    yield for_group(match, 3, closed(match, said))


@says(rf"{ALONE}(?:{'|'.join(_FRACTIONS)})(?![\w/-])")
def _fraction(match: Match[str]) -> Iterator[Substitution]:
    """Say 3/4 as trzy czwarte."""
    yield for_group(match, 0, _FRACTIONS[match[0]])


@says(r"(?<![\w/])([12]\d{3})(/)([12]\d{3})(?![\w/])")
def _two_years(match: Match[str]) -> Iterator[Substitution]:
    """Say 2016/2017, a school year, without the name of the sign."""
    yield for_group(match, 2, ", ")


@says(
    rf"(?<!\w)({_LABEL}\s)?(?<![\w.,:/-])(\d{{1,4}})(\s?[-–—]\s?)(\d{{1,4}})"
    r"(?:\s(\w+))?(?![\w/-]|[.,:]\d)"
)
def _range(match: Match[str]) -> Iterator[Substitution]:
    """Say 10-20 as od dziesięciu do dwudziestu; pages and years stay in the nominative."""
    first, last = int(match[2]), int(match[4])
    if first >= last:
        return
    yield for_group(match, 3, " do ")
    if match[1] or last >= 1000:  # noqa: PLR2004
        return
    yield for_group(match, 2, after_od(match, genitive(first)))
    yield for_group(match, 4, genitive(last))
    if noun := _OF_MANY.get(match[5] or ""):
        yield for_group(match, 5, noun)


@says(
    rf"(?:\b(\w+)\s)?{ALONE}([1-9]\d?)\.\s(?!oraz\b|albo\b|lub\b|ani\b)"
    r"([a-ząćęłńóśźż]{3,})"
)
def _ordinal(match: Match[str]) -> Iterator[Substitution]:
    """Say 3. rocznica as trzecia rocznica, where the noun tells gender and case."""
    if ending := ending_before(match[3], match[1] or ""):
        yield Substitution(match.start(2), match.end(2) + 1, ordinal(int(match[2]), ending))


NUMBERED: tuple[Rule, ...] = (_numbered, _dotted)
"""They go before dates and hours, which have points in them too."""

RULES: tuple[Rule, ...] = (_euros, _money, _counted, _fraction, _two_years, _range, _ordinal)
