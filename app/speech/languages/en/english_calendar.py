"""Dates, years, days and hours. Times keep their 24 hours, as they are written."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.figure_patterns import ALONE, DASH, DAY_NUMBER, MONTH_NUMBER
from app.speech.languages.pattern_rule import for_group, says, written_out
from app.speech.spoken_text import Rule, Substitution

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = {month[:3]: month for month in _MONTHS} | {"Sept": "September"}
_DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday",
    "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
_DECADES = {
    "0": "hundreds", "1": "tens",
    "2": "twenties", "3": "thirties", "4": "forties", "5": "fifties", "6": "sixties",
    "7": "seventies", "8": "eighties", "9": "nineties",
}  # fmt: skip

_MONTH = rf"(?:{'|'.join((*_MONTHS, *_SHORT_MONTHS))})(?!\w)"
_NAME = rf"(?:{'|'.join((*_DAYS.values(), *_MONTHS))})(?!\w)"
_COUNTED = r"people|residents|members|homes|houses|councils|euros|hours|words|municipalities"
"""What is no year stands before these."""

_HOUR = r"(?:[01]?\d|2[0-4])"
_MINUTE = r"[0-5]\d(?!\w|[.:,]\d|\s?%)"
_CLOCK = rf"{_HOUR}[.:]{_MINUTE}"
_HALF_DAY = r"\s?[ap](?:\.m\.|m(?!\w))"
_BEFORE_A_TIME = r"[Aa]t|[Ff]rom|[Tt]o|[Tt]ill|[Uu]ntil|[Bb]y|[Bb]etween|[Bb]efore|[Aa]fter|and|or"
_LATEST_ON_A_DIAL = 12
_TWO_FIGURES = 10


@says(rf"(?<![\w.,/-]){DAY_NUMBER}([-/.]){MONTH_NUMBER}\2(\d{{4}})(?!\w|-\d)")
def _date(match: Match[str]) -> Iterator[Substitution]:
    """Say 01-07-2020 as the 1st of July 2020."""
    yield for_group(match, 0, _said_date(match[1], match[3], match[4]))


@says(rf"(?<![\w.,/-])(\d{{4}})-{MONTH_NUMBER}-{DAY_NUMBER}(?![\w-])")
def _iso_date(match: Match[str]) -> Iterator[Substitution]:
    """Say 2020-07-01 as the 1st of July 2020. Source: ISO 8601."""
    yield for_group(match, 0, _said_date(match[3], match[2], match[1]))


def _said_date(day: str, month: str, year: str) -> str:
    return f"the {_ordinal(day)} of {_MONTHS[int(month) - 1]} {_said_year(year)}"


def _ordinal(day: str) -> str:
    endings = {"1": "st", "2": "nd", "3": "rd"}
    return f"{int(day)}{'th' if day[:-1] == '1' else endings.get(day[-1], 'th')}"


@says(
    rf"(?<![\w.,:/-])(?:{DAY_NUMBER}({DASH}| to | and | or ))?{DAY_NUMBER}"
    rf"(?= {_MONTH})"
)
def _day_of_a_month(match: Match[str]) -> Iterator[Substitution]:
    """Say 14 July as the 14th of July, and 14-16 July as the 14th to the 16th of July."""
    article = "" if match.string[: match.start()].lower().endswith("the ") else "the "
    if match[1]:
        yield for_group(match, 1, article + _ordinal(match[1]))
        yield for_group(match, 2, match[2] if match[2].strip().isalpha() else " to ")
        article = "the "
    yield for_group(match, 3, f"{article}{_ordinal(match[3])} of")


@says(rf"(?:{'|'.join(_MONTHS)}) {DAY_NUMBER}(?=, \d{{4}})")
def _day_after_its_month(match: Match[str]) -> Iterator[Substitution]:
    """Say July 14, 2016 as July the 14th, 2016."""
    yield for_group(match, 1, f"the {_ordinal(match[1])}")


@says(rf"(?<=\d )({'|'.join(_SHORT_MONTHS)})\.?(?!\w)")
def _short_month(match: Match[str]) -> Iterator[Substitution]:
    """Say 3 Jan. as 3 January; a full stop at the end of the sentence stays."""
    yield for_group(match, 0, written_out(match, 0, _SHORT_MONTHS[match[1]]))


@says(rf"{ALONE}(?:(1[1-9])(\d)|(20)(\d)|()([2-9]))0s(?!\w)")
def _decade(match: Match[str]) -> Iterator[Substitution]:
    """Say the 1990s as the 19 nineties, and the 60s as the sixties."""
    century, ten = (group for group in match.groups() if group is not None)
    said = "2 thousands" if century + ten == "200" else f"{century} {_DECADES[ten]}"
    yield for_group(match, 0, said.strip())


@says(rf"{ALONE}(1[1-9]\d\d)(?:({DASH}|/)(\d{{4}}))?(?!\w|[.,:/]\d| (?:{_COUNTED})\b)")
def _year(match: Match[str]) -> Iterator[Substitution]:
    """Say 1848 as 18 48, 1905 as 19 oh 5, and 1914-1918 as 19 14 to 19 18."""
    yield for_group(match, 1, _said_year(match[1]))
    if match[2]:
        yield for_group(match, 2, " to ")
        yield for_group(match, 3, _said_year(match[3]))


def _said_year(year: str) -> str:
    if not "1100" <= year <= "1999":
        return year
    if year.endswith("00"):
        return f"{year[:2]} hundred"
    return f"{year[:2]} oh {year[3]}" if year[2] == "0" else f"{year[:2]} {year[2:]}"


@says(rf"(?<!\w)({'|'.join(_DAYS)})\.?({DASH}| to | and )({'|'.join(_DAYS)})(?!\w)")
def _short_days(match: Match[str]) -> Iterator[Substitution]:
    """Say Mon-Fri as Monday to Friday."""
    yield for_group(match, 1, _DAYS[match[1]])
    yield for_group(match, 2, match[2] if match[2].strip().isalpha() else " to ")
    yield for_group(match, 3, _DAYS[match[3]])


@says(
    rf"(?:(?<!\w){_NAME}|{ALONE}\d{{1,2}}(?:[.:]\d\d)?(?:{_HALF_DAY})?)({DASH})"
    rf"(?={_NAME}|\d{{1,2}}(?:[.:]\d\d)?{_HALF_DAY})"
)
def _from_to(match: Match[str]) -> Iterator[Substitution]:
    """Say Monday - Friday as Monday to Friday, and 9am-5pm as 9am to 5pm."""
    yield for_group(match, 1, " to ")


@says(rf"(?:{_MONTH}\.?|\b\d{{4}})({DASH})(?=\d\d? {_MONTH})")
def _from_day_to_day(match: Match[str]) -> Iterator[Substitution]:
    """Say 1 July - 3 August as the 1st of July to the 3rd of August."""
    yield for_group(match, 1, " to ")


@says(rf"(?<![\w.,:/-])({_CLOCK})({DASH})({_CLOCK})(?!{_HALF_DAY})")
def _opening_hours(match: Match[str]) -> Iterator[Substitution]:
    """Say 13:00 - 17:30 as 13 hundred to 17 30."""
    yield for_group(match, 1, _said_time(match[1]))
    yield for_group(match, 2, " to ")
    yield for_group(match, 3, _said_time(match[3]))


@says(rf"(?:\b(?:{_BEFORE_A_TIME}) ({_HOUR}\.{_MINUTE})|{ALONE}({_HOUR}:{_MINUTE}))(?!-)")
def _time(match: Match[str]) -> Iterator[Substitution]:
    """Say 9:00 as 9 o'clock, 13:00 as 13 hundred and 14:05 as 14 oh 5."""
    group = 1 if match[1] else 2
    yield for_group(match, group, _said_time(match[group]))


@says(rf"{ALONE}({_HOUR}[.:][0-5]\d)(?={_HALF_DAY}| o'clock)")
def _time_of_half_a_day(match: Match[str]) -> Iterator[Substitution]:
    """Say 9.00 am as 9 am, and 9.30 am as 9 30 am."""
    yield for_group(match, 1, _said_time(match[1]).removesuffix(" o'clock"))


def _said_time(written: str) -> str:
    hour, minute = map(int, re.split("[.:]", written))
    if minute:
        return f"{hour} {minute}" if minute >= _TWO_FIGURES else f"{hour} oh {minute}"
    if hour in {0, 24}:
        return "midnight"
    return f"{hour} o'clock" if hour <= _LATEST_ON_A_DIAL else f"{hour} hundred"


RULES: tuple[Rule, ...] = (
    _date, _iso_date, _day_of_a_month, _day_after_its_month, _short_month, _decade, _year,
    _short_days, _from_to, _from_day_to_day, _opening_hours, _time_of_half_a_day, _time,
)  # fmt: skip
