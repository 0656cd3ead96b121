"""Dates, years and days of the week."""

from collections.abc import Iterator
from re import Match

from app.speech.languages.figure_patterns import ALONE, DASH, DAY_NUMBER, MONTH_NUMBER
from app.speech.languages.pattern_rule import for_group, says, written_out
from app.speech.languages.uk.ukrainian_numerals import ordinal
from app.speech.spoken_text import Rule, Substitution

_MONTHS = (
    "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня",
    "жовтня", "листопада", "грудня",
)  # fmt: skip
_DAYS = {
    "пн": ("понеділок", "понеділка"), "вт": ("вівторок", "вівторка"), "ср": ("середа", "середи"),
    "чт": ("четвер", "четверга"), "пт": ("п'ятниця", "п'ятниці"), "сб": ("субота", "суботи"),
    "нд": ("неділя", "неділі"),
}  # fmt: skip
"""Nominative and genitive."""

_ENDINGS = {
    "рік": "ий", "року": "ого", "році": "ому", "роком": "им", "роки": "ий", "років": "ого",
    "роках": "ому",
}  # fmt: skip
"""Of the ordinal of a year, by the word that follows."""

_MONTH_NAMES = rf"(?:{'|'.join(_MONTHS)})(?!\w)"
_ANY_MONTH = (
    r"(?:(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)(?:ень|ня|ні)"
    r"|лют(?:ий|ого|ому)|листопад[аі]?)"
)
_YEAR = r"(1\d{3}|20\d{2})"
_YEAR_SIGN = r"(\sр\.(?!\w))?"
_SHORT_DAY = rf"({'|'.join((*_DAYS, *map(str.capitalize, _DAYS)))})\.?"


@says(
    rf"{ALONE}{DAY_NUMBER}([-/.]){MONTH_NUMBER}\2(\d{{4}}){_YEAR_SIGN}(?![\w/]|[-.]\d)(?:\sроку)?"
)
def _date(match: Match[str]) -> Iterator[Substitution]:
    """Say 01.07.2020 as першого липня дві тисячі двадцятого року."""
    said = _day_of_year(int(match[1]), int(match[3]), int(match[4]))
    yield for_group(match, 0, said + written_out(match, 5, " року"))


@says(rf"(?<![\w.,/-])(\d{{4}})-{MONTH_NUMBER}-{DAY_NUMBER}(?![\w-])")
def _iso_date(match: Match[str]) -> Iterator[Substitution]:
    """Say 2020-07-01 as a date. Source: ISO 8601."""
    yield for_group(match, 0, f"{_day_of_year(int(match[3]), int(match[2]), int(match[1]))} року")


def _day_of_year(day: int, month: int, year: int) -> str:
    return f"{ordinal(day, 'ого')} {_MONTHS[month - 1]} {ordinal(year, 'ого')}"


@says(rf"{ALONE}{DAY_NUMBER}({DASH}){DAY_NUMBER}(?= {_MONTH_NAMES})")
def _days_of_month(match: Match[str]) -> Iterator[Substitution]:
    """Say 10–14 липня as з десятого до чотирнадцятого липня."""
    yield for_group(match, 1, f"з {ordinal(int(match[1]), 'ого')}")
    yield for_group(match, 2, " до ")
    yield for_group(match, 3, ordinal(int(match[3]), "ого"))


@says(rf"(?:\b([Нн]а) )?{ALONE}{DAY_NUMBER}(?= {_MONTH_NAMES})")
def _day_of_month(match: Match[str]) -> Iterator[Substitution]:
    """Say 14 липня as чотирнадцятого липня, and на 14 липня as на чотирнадцяте липня."""
    yield for_group(match, 2, ordinal(int(match[2]), "е" if match[1] else "ого"))


@says(rf"\b{_ANY_MONTH} {_YEAR}{_YEAR_SIGN}(?![\w-]|[.,:/]\d)")
def _year_of_month(match: Match[str]) -> Iterator[Substitution]:
    """Say липня 2016 as липня дві тисячі шістнадцятого."""
    yield for_group(match, 1, ordinal(int(match[1]), "ого"))
    if match[2]:
        yield for_group(match, 2, written_out(match, 2, " року"))


@says(rf"{ALONE}{_YEAR}({DASH}){_YEAR}(?: (роки|років|роках)(?!\w)|(\sрр\.))")
def _years(match: Match[str]) -> Iterator[Substitution]:
    """Say 2019–2020 роки with two ordinals."""
    ending = _ENDINGS[match[4] or "роки"]
    yield for_group(match, 1, ordinal(int(match[1]), ending))
    yield for_group(match, 2, ", ")
    yield for_group(match, 3, ordinal(int(match[3]), ending))
    if match[5]:
        yield for_group(match, 5, written_out(match, 5, " роки"))


@says(rf"(?:\b([УуВв]) )?{ALONE}{_YEAR}(?: (рік|року|році|роком)(?!\w)|(\sр\.)(?!\w))")
def _year(match: Match[str]) -> Iterator[Substitution]:
    """Say 2016 року as дві тисячі шістнадцятого року, and у 2016 р. as у … шістнадцятому році."""
    word = match[3] or ("році" if match[1] else "року")
    yield for_group(match, 2, ordinal(int(match[2]), _ENDINGS[word]))
    if match[4]:
        yield for_group(match, 4, written_out(match, 4, f" {word}"))


@says(rf"(?<![\w-]){_SHORT_DAY}({DASH}){_SHORT_DAY}(?![\w-])")
def _short_days(match: Match[str]) -> Iterator[Substitution]:
    """Say пн–пт as з понеділка до п'ятниці."""
    yield for_group(match, 1, f"з {_DAYS[match[1].lower()][1]}")
    yield for_group(match, 2, " до ")
    yield for_group(match, 3, _DAYS[match[3].lower()][1])


@says(rf"(?<![\w-]){_SHORT_DAY}(?![\w-])")
def _short_day(match: Match[str]) -> Iterator[Substitution]:
    """Say пн as понеділок."""
    yield for_group(match, 1, _DAYS[match[1].lower()][0])


RULES: tuple[Rule, ...] = (
    _date, _iso_date, _days_of_month, _day_of_month, _year_of_month, _years, _year, _short_days,
    _short_day,
)  # fmt: skip
