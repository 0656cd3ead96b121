"""Amounts, ranges, articles of law, fractions, units, and words with a full stop."""

from collections.abc import Iterator
from re import Match, escape

from app.speech.languages.figure_patterns import ALONE, DASH
from app.speech.languages.pattern_rule import for_group, says, within
from app.speech.spoken_text import Rule, Substitution

_COINS = {"€": ("euro", "cent", "cents"), "£": ("pound", "penny", "pence")}
_FRACTIONS = {
    "1/2": "a half", "1/3": "a third", "2/3": "two thirds", "1/4": "a quarter",
    "3/4": "three quarters", "24/7": "24 7", "50/50": "50 50",
}  # fmt: skip
_ROMAN = {"II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8"}
_UNITS = {
    "km": "kilometre", "cm": "centimetre", "kg": "kilo", "hr": "hour", "hrs": "hour",
    "min": "minute", "mins": "minute",
}  # fmt: skip
_ABBREVIATIONS = {
    "approx.": "approximately", "excl.": "excluding", "i.e.": "that is", "incl.": "including",
    "Ms": "Miz", "Ms.": "Miz", "Prof.": "Professor", "tel.": "telephone", "vs.": "versus",
}  # fmt: skip
_BEFORE_A_NUMBER = {
    "art.": "article", "arts.": "articles", "ch.": "chapter", "max.": "maximum", "min.": "minimum",
    "no.": "number", "nos.": "numbers", "p.": "page", "para.": "paragraph", "pp.": "pages",
}  # fmt: skip


_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3})?"
_AMOUNT = r"(\d{1,3}(?:[.,]\d{3})+|\d{1,9})(?:[.,](\d\d|-|–))?(?!\w|[.,]\d)"
_NUMBERED = (
    r"(?:[Aa]rticle|[Ss]ection|[Cc]hapter|[Pp]aragraph|[Vv]ersion|[Aa]nnex|[Aa]ppendix|[Pp]art"
    r"|[Tt]itle|[Ss]tandard|[Cc]riterion)s?|[Aa]rts?\.|[Pp]ara\.|§"
)
_PART_NUMBER = r"\d+(?:[.:]\d+)*[a-z]?(?!\w)"


@says(rf"(?<!\w)(?:{_NUMBERED})\s?{_PART_NUMBER}(?:(?:, | and | or | to ){_PART_NUMBER})*")
def _article(match: Match[str]) -> Iterator[Substitution]:
    """Say article 2.10 as article 2 point 10, and article 7:658 as article 7, 658."""
    for number in within(match, r"\d+(?:[.:]\d+)+"):
        yield for_group(number, 0, number[0].replace(".", " point ").replace(":", ", "))


@says(rf"(?<!\w)(?:{_NUMBERED}|War) ({'|'.join(_ROMAN)})(?!\w)")
def _roman(match: Match[str]) -> Iterator[Substitution]:
    """Say annex II as annex 2."""
    yield for_group(match, 1, _ROMAN[match[1]])


@says(rf"{ALONE}\d{{1,3}}(?:\.\d{{1,3}}){{2,}}(?!\w|[.,]\d)")
def _dotted(match: Match[str]) -> Iterator[Substitution]:
    """Say 4.14.1 as 4 point 14 point 1; 1.000.000 is a million."""
    first, *groups = match[0].split(".")
    is_thousands = first[0] != "0" and {len(group) for group in groups} == {3}
    yield for_group(match, 0, match[0].replace(".", "," if is_thousands else " point "))


@says(r"([€£])\s?(\d+(?:[.,]\d+)?)( million| billion)(?!\w)")
def _millions(match: Match[str]) -> Iterator[Substitution]:
    """Say € 1.2 million as 1.2 million euros."""
    yield for_group(match, 0, f"{match[2].replace(',', '.')}{match[3]} {_COINS[match[1]][0]}s")


@says(rf"([€£])\s?{_AMOUNT}(?:\s?[-–—]\s?(?:\1\s?)?{_AMOUNT})?")
def _money(match: Match[str]) -> Iterator[Substitution]:
    """Say € 12,50 as 12 euros and 50 cents, €0.50 as 50 cents, and €10-20 as 10 to 20 euros."""
    sign, first, first_cents, last, last_cents = match.groups()
    said = _said_amount(sign, first, first_cents)
    if last:
        is_whole = not _cents(first_cents) and not _cents(last_cents)
        said = f"{said.split()[0] if is_whole else said} to {_said_amount(sign, last, last_cents)}"
    yield for_group(match, 0, said)


def _cents(written: str | None) -> int:
    return int(written) if written and written.isdigit() else 0


def _said_amount(sign: str, whole: str, cents: str | None) -> str:
    coin, one, more = _COINS[sign]
    coins = f"{whole.replace('.', ',')} {coin}" + ("" if whole == "1" else "s")
    count = _cents(cents)
    small = f"{count} {one if count == 1 else more}"
    if not count:
        return coins
    return small if whole == "0" else f"{coins} and {small}"


@says(r"(?<![\w.,€£-])(\d+)([.,]\d\d)( euros?)(?!\w)")
def _euros_in_words(match: Match[str]) -> Iterator[Substitution]:
    """Say 12.50 euros as 12 euros and 50 cents."""
    number, _, coins = _said_amount("€", match[1], match[2][1:]).partition(" ")
    yield for_group(match, 1, number)
    yield for_group(match, 2, "")
    yield for_group(match, 3, f" {coins}")


@says(r"(?<![\w.,])\d+(,)\d{1,2}(?=\s?(?:%|per ?cent))")
def _decimal_comma(match: Match[str]) -> Iterator[Substitution]:
    """Say 2,5 %, the Dutch way to write it, as 2.5 %."""
    yield for_group(match, 1, ".")


@says(rf"{ALONE}(\d+ )?({'|'.join(_FRACTIONS)})(?![\w/-])")
def _fraction(match: Match[str]) -> Iterator[Substitution]:
    """Say 3/4 as three quarters, and 2 1/2 as 2 and a half."""
    yield for_group(match, 2, ("and " if match[1] else "") + _FRACTIONS[match[2]])


@says(rf"{ALONE}((?:19|20)\d\d)(/)(?:\d{{4}}|\d\d)(?![\w/-])")
def _season(match: Match[str]) -> Iterator[Substitution]:
    """Say 2019/2020 as 2019 to 2020."""
    yield for_group(match, 2, " to ")


@says(rf"{ALONE}({_NUMBER})({DASH})({_NUMBER})(?![\w/-]|[.,:]\d)")
def number_range(match: Match[str]) -> Iterator[Substitution]:
    """Say 10-20 as 10 to 20, where the second is the greater."""
    if float(match[1].replace(",", "")) < float(match[3].replace(",", "")):
        yield for_group(match, 2, " to ")


@says(rf"{ALONE}([1-9])(?:(00)|,?000)th(?!\w)")
def _hundredth(match: Match[str]) -> Iterator[Substitution]:
    """Say 100th as 1 hundredth."""
    yield for_group(match, 0, f"{match[1]} {'hundredth' if match[2] else 'thousandth'}")


@says(rf"(?<![\w.,])(\d+(?:[.,]\d+)?)(\s?)({'|'.join(_UNITS)})(?![\w/])")
def _unit(match: Match[str]) -> Iterator[Substitution]:
    """Say 5 km as 5 kilometres."""
    said = _UNITS[match[3]] + ("" if match[1] == "1" else "s")
    yield for_group(match, 3, said if match[2] else f" {said}")


@says(r"(?<![\w./@:-])[A-Za-z]{2,}(?:\s?/\s?[A-Za-z]{2,})+(?![\w/@-]|\.\w)")
def _slash(match: Match[str]) -> Iterator[Substitution]:
    """Say he/she as he or she, and and/or as and or."""
    for sign in within(match, r"\s?/\s?(or\b)?"):
        yield Substitution(
            sign.start(), sign.end() - len(sign[1] or ""), " " if sign[1] else " or "
        )


def _any_case(words: dict[str, str]) -> str:
    """Return a pattern for words, the longest first; those in lower case may have a capital."""
    forms = {*words, *(word.capitalize() for word in words)}
    return "|".join(map(escape, sorted(forms, key=len, reverse=True)))


@says(
    rf"(?<![\w.])(?:({_any_case(_ABBREVIATIONS)})(?!\w)|({_any_case(_BEFORE_A_NUMBER)})(?=\s?\d))"
)
def _abbreviation(match: Match[str]) -> Iterator[Substitution]:
    """Say approx. as approximately, and no. 5 as number 5."""
    words = _ABBREVIATIONS | _BEFORE_A_NUMBER
    yield for_group(match, 0, words.get(match[0]) or words[match[0].lower()])


RULES: tuple[Rule, ...] = (
    _article, _roman, _dotted, _millions, _money, _euros_in_words, _decimal_comma,
    _fraction, _season, _hundredth, _unit, _slash, _abbreviation,
)  # fmt: skip
