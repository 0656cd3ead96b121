"""Amounts, units, ranges, articles of law, ordinals and other numbers."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.figure_patterns import ALONE
from app.speech.languages.pattern_rule import for_group, says, within
from app.speech.languages.uk.ukrainian_numerals import agreeing, cardinal, genitive, ordinal
from app.speech.spoken_text import Rule, Substitution

_UNITS = {
    "%": ("відсоток", "відсотки", "відсотків", "відсотка"),
    "млн": ("мільйон", "мільйони", "мільйонів", "мільйона"),
    "млрд": ("мільярд", "мільярди", "мільярдів", "мільярда"),
    "тис.": ("тисяча", "тисячі", "тисяч", "тисячі"),
    "грн": ("гривня", "гривні", "гривень", "гривні"),
    "год": ("година", "години", "годин", "години"),
    "хв": ("хвилина", "хвилини", "хвилин", "хвилини"),
    "км": ("кілометр", "кілометри", "кілометрів", "кілометра"),
    "м": ("метр", "метри", "метрів", "метра"),
}
"""After 1, after 2 to 4, after other numbers, after a number with decimals."""

_CENTS = ("цент", "центи", "центів")
_FEMININE = (
    "адрес|версі|вулиц|годин|громад|груп|дитин|жінк|заяв|кімнат|книг|комісі|копі|країн|лікарн|людин"
    "|мов|організаці|особ|порад|послуг|посад|причин|програм|провінці|пропозиці|рад|розмов|сесі"
    "|сторінк|скарг|статт|тем|тисяч|умов|форм|хвилин|частин|школ"
)
"""Stems of the feminine nouns that are counted most."""

_NEUTER = "запитання|засідання|завдання|місце|питання|рішення"
_FRACTIONS = {
    "1/2": "половина", "1/3": "третина", "2/3": "дві третини", "1/4": "чверть",
    "3/4": "три чверті",
}  # fmt: skip
_SUFFIXES = {f"{letter}{vowel}": vowel for letter in "шгтмв" for vowel in "аеуі"} | {
    "тя": "а", "тє": "е", "тю": "у", "й": "ий", "го": "ого", "му": "ому", "м": "им", "ї": "ої",
    "ої": "ої", "ю": "ою", "ою": "ою", "х": "их", "ми": "ими",
}  # fmt: skip
"""Endings of ordinals, by what is written after the hyphen: *2-га*."""

_OF_TWO_TO_FOUR = {2: "двох", 3: "трьох", 4: "чотирьох"}
_BEFORE_A_RANGE = re.compile(
    r"\b(?:на|у|в|з|із|зі|за|по|про|до|від|через|після|протягом|близько|понад|для|при|сторінки|статті"
    r"|пункти|номери|кімнати|будинки) $",
    re.IGNORECASE,
)
"""After these a range has another case, or counts nothing."""


_END = r"(?![\w-]|[.,:/]\d)"
_WHOLE = r"(\d{1,3}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+|\d+)"
_MANY = r"( (?:мільйон(?:и|ів|а)?|мільярд(?:и|ів|а)?|тисяч[аі]?|млн|млрд|тис\.)(?!\w))?"
_NUMBER = r"\d+(?:[.:]\d+)*(?!\w)"


def _value(written: str) -> int:
    return int(re.sub(r"\D", "", written))


@says(
    rf"\b[Сс]тат\w+ {_NUMBER}(?:(?:, | і | та | або ){_NUMBER})*"
    rf"|\b(?:[Пп]ункт|[Чч]астин|[Рр]озділ|[Вв]ерсі|[Пп]араграф|[Дд]одат)\w* {_NUMBER}"
)
def _article(match: Match[str]) -> Iterator[Substitution]:
    """Say стаття 2.1.3 as стаття 2 крапка 1 крапка 3, and 7:658 as 7, 658."""
    for number in within(match, r"\d+(?:[.:]\d+)+"):
        yield for_group(number, 0, number[0].replace(".", " крапка ").replace(":", ", "))


@says(rf"{ALONE}(?!\d{{1,3}}(?:\.\d{{3}})+(?!\d))\d{{1,3}}(?:\.\d{{1,3}})+(?!\w|[.,]\d)")
def _dotted(match: Match[str]) -> Iterator[Substitution]:
    """Say 4.14.1 as 4 крапка 14 крапка 1; 1.000.000 is a million."""
    yield for_group(match, 0, match[0].replace(".", " крапка "))


@says(rf"€\s?{_WHOLE}(?:,(\d\d))?(?!\w|[.,]\d){_MANY}")
def _euros(match: Match[str]) -> Iterator[Substitution]:
    """Say € 12,50 as 12 євро 50 центів, and € 0,50 as 50 центів."""
    many = _multiplied(match[3], _value(match[1]))
    yield for_group(match, 0, _amount(_value(match[1]), match[2], many))


@says(rf"{ALONE}{_WHOLE}(?:,(\d\d))?(?!\d|[.,]\d)\s?(?:€|євро(?!\w))")
def _euros_after(match: Match[str]) -> Iterator[Substitution]:
    """Say 12,50 євро as 12 євро 50 центів."""
    yield for_group(match, 0, _amount(_value(match[1]), match[2], ""))


@says(r"€\s?(\d+,\d+)(?!\w|[.,]\d)(?: (мільйон(?:и|ів|а)?|мільярд(?:и|ів|а)?|млн|млрд)(?!\w))?")
def _euros_with_decimals(match: Match[str]) -> Iterator[Substitution]:
    """Say € 2,5 млн as 2 цілих 5 десятих мільйона євро."""
    whole, _, decimals = match[1].partition(",")
    many = f" {_UNITS[match[2]][3] if match[2] in _UNITS else match[2]}" if match[2] else ""
    yield for_group(match, 0, f"{_with_decimals(int(whole), decimals)}{many} євро")


def _amount(euros: int, cents: str | None, many: str) -> str:
    count = int(cents or 0)
    parts = [f"{cardinal(euros)}{many} євро"] if euros or not count else []
    if count:
        parts.append(f"{count} {agreeing(count, _CENTS)}")
    return " ".join(parts)


def _multiplied(written: str | None, number: int) -> str:
    word = (written or "").strip()
    return f" {agreeing(number, _UNITS[word])}" if word in _UNITS else (written or "")


@says(r"(?<![\w,])(\d+)(,\d+)?(\s?)(%|млн|млрд|тис\.|грн|год|хв|км|м)(?![\w/])")
def _unit(match: Match[str]) -> Iterator[Substitution]:
    """Say 65 % as 65 відсотків."""
    forms = _UNITS[match[4]]
    word = forms[3] if match[2] else agreeing(int(match[1]), forms)
    yield for_group(match, 4, word if match[3] else f" {word}")


@says(rf"{ALONE}(?:{'|'.join(_FRACTIONS)})(?![\w/-])")
def _fraction(match: Match[str]) -> Iterator[Substitution]:
    """Say 3/4 as три чверті."""
    yield for_group(match, 0, _FRACTIONS[match[0]])


@says(rf"{ALONE}(\d{{1,4}})[-‑]({'|'.join(sorted(_SUFFIXES, key=len, reverse=True))})(?![\w-])")
def _ordinal(match: Match[str]) -> Iterator[Substitution]:
    """Say 21-ше as 20 перше; 2-х is двох."""
    number = int(match[1])
    if match[2] == "х" and number in _OF_TWO_TO_FOUR:
        yield for_group(match, 0, _OF_TWO_TO_FOUR[number])
    else:
        yield for_group(match, 0, ordinal(number, _SUFFIXES[match[2]]))


@says(r"(?<![\w.,/-])([1-9]\d?)(\s?[-–—]\s?)([1-9]\d?)(?=\s?%| [а-щюяєіїґ])")
def _range_of_things(match: Match[str]) -> Iterator[Substitution]:
    """Say 10–20 осіб as від десяти до двадцяти осіб, where the noun is in the genitive plural."""
    first, second = int(match[1]), int(match[3])
    is_genitive = agreeing(second, ("", "", "осіб"))
    if (
        first < second
        and is_genitive
        and not _BEFORE_A_RANGE.search(match.string, 0, match.start())
    ):
        yield for_group(match, 1, f"від {genitive(first)}")
        yield for_group(match, 2, " до ")
        yield for_group(match, 3, genitive(second))


@says(r"(?<![\w.,/-])(\d{1,4})(\s?[-–—]\s?)(\d{1,4})(?![\w/-]|[.,:]\d)")
def _range(match: Match[str]) -> Iterator[Substitution]:
    """Say 10-20 as 10, 20, where the second is the greater."""
    first, second = int(match[1]), int(match[3])
    if first < second:
        yield for_group(match, 1, cardinal(first))
        yield for_group(match, 2, ", ")
        yield for_group(match, 3, cardinal(second))


@says(
    rf"{ALONE}(\d*(?<!1)[12])(?= (?:(?:{_FEMININE})[аяуюиії]|год|хв|тис\.|грн)(?!\w)"
    rf"| (?:{_NEUTER})(?!\w))"
)
def _gender(match: Match[str]) -> Iterator[Substitution]:
    """Say 2 громади as дві громади, and 1 місце as одне місце."""
    number, rest = int(match[1]), match.string[match.end() :]
    is_neuter = re.match(rf" (?:{_NEUTER})(?!\w)", rest) is not None
    if is_neuter:
        said = f"{number - 1 or ''} одне".strip() if number % 10 == 1 else match[1]
    else:
        said = cardinal(number, feminine=True)
        if number % 10 == 1 and re.match(r" \w+[ую](?!\w)", rest):
            said = said.replace("одна", "одну")
    if said != match[1]:
        yield for_group(match, 1, said)


@says(rf"{ALONE}{_WHOLE}(?:,(\d+))?{_END}")
def _number(match: Match[str]) -> Iterator[Substitution]:
    """Say 1 250 as тисяча 250, and 3,5 as 3 цілих 5 десятих."""
    if match[1].startswith("0") and len(match[1]) > 1:
        return
    number = _value(match[1])
    said = _with_decimals(number, match[2]) if match[2] else cardinal(number)
    if said != match[0]:
        yield for_group(match, 0, said)


def _with_decimals(whole: int, decimals: str) -> str:
    """Return a number with tenths or hundredths; with more decimals, these follow a comma."""
    places = {1: "десят", 2: "сот"}.get(len(decimals))
    if places is None:
        return f"{cardinal(whole)} кома {' '.join(decimals)}"
    parts = int(decimals)
    first = f"{cardinal(whole, feminine=True)} {agreeing(whole, ('ціла', 'цілих', 'цілих'))}"
    second = f"{cardinal(parts, feminine=True)} {places}{agreeing(parts, ('а', 'их', 'их'))}"
    return f"{first} {second}"


RULES: tuple[Rule, ...] = (
    _article, _euros, _euros_after, _euros_with_decimals, _unit, _fraction, _ordinal, _dotted,
    _range_of_things, _range, _gender, _number,
)  # fmt: skip
