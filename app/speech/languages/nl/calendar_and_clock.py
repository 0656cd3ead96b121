"""Dates, days, months and hours."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.figure_patterns import DASH, DAY_NUMBER, MONTH_NUMBER, TIME
from app.speech.languages.pattern_rule import for_group, says, written_out
from app.speech.spoken_text import Rule, Substitution

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_SHORT_MONTHS = {month[:3]: month for month in _MONTHS} | {"mrt": "maart", "sept": "september"}
_DAYS = {
    "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag",
    "vr": "vrijdag", "za": "zaterdag", "zo": "zondag",
}  # fmt: skip

_SHORT_DAY = rf"({'|'.join(_DAYS)})\.?"
_NAME = rf"(?:{'|'.join((*_DAYS.values(), *_MONTHS))})"
_BEFORE_A_TIME = r"[Oo]m|[Tt]ot|[Vv]an|[Vv]anaf|[Tt]ussen|[Vv]oor|[Nn]a|[Rr]ond|en|of|met"


@says(rf"(?<![\w.,/-]){DAY_NUMBER}([-/.]){MONTH_NUMBER}\2(\d{{4}})(?!\w|-\d)")
def _date(match: Match[str]) -> Iterator[Substitution]:
    """Say 01-07-2020 as 1 juli 2020."""
    yield for_group(match, 0, f"{int(match[1])} {_MONTHS[int(match[3]) - 1]} {match[4]}")


@says(rf"(?<![\w.,/-])(\d{{4}})-{MONTH_NUMBER}-{DAY_NUMBER}(?![\w-])")
def _iso_date(match: Match[str]) -> Iterator[Substitution]:
    """Say 2020-07-01 as 1 juli 2020. Source: ISO 8601."""
    yield for_group(match, 0, f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {match[1]}")


@says(rf"(?<=\d )({'|'.join(_SHORT_MONTHS)})\.?(?!\w)")
def _month(match: Match[str]) -> Iterator[Substitution]:
    """Say 3 jan. as 3 januari; a full stop at the end of the sentence stays."""
    yield for_group(match, 0, written_out(match, 0, _SHORT_MONTHS[match[1]]))


@says(rf"(?<!\w){_SHORT_DAY}({DASH}|\s(?:t/m|tot en met|en)\s){_SHORT_DAY}(?!\w)")
def _short_days(match: Match[str]) -> Iterator[Substitution]:
    """Say ma-vr as maandag tot en met vrijdag."""
    yield for_group(match, 1, _DAYS[match[1]])
    yield for_group(match, 2, " en " if match[2].strip() == "en" else " tot en met ")
    yield for_group(match, 3, _DAYS[match[3]])


@says(rf"(?<!\w){_NAME}({DASH}){_NAME}(?!\w)")
def _days(match: Match[str]) -> Iterator[Substitution]:
    """Say maandag - vrijdag as maandag tot en met vrijdag."""
    yield for_group(match, 1, " tot en met ")


@says(rf"(?<![\w.,:/-])({TIME})({DASH})({TIME})( uur)?")
def _opening_hours(match: Match[str]) -> Iterator[Substitution]:
    """Say 13.00 - 17.30 as 13 uur tot 17 uur 30."""
    yield for_group(match, 1, _time(match[1]))
    yield for_group(match, 2, " tot ")
    yield from _hour(match, 3)


@says(rf"\b(?:{_BEFORE_A_TIME}) ({TIME})( uur)?")
def _time_after_a_word(match: Match[str]) -> Iterator[Substitution]:
    """Say om 9.00 as om 9 uur."""
    yield from _hour(match, 1)


@says(rf"(?<![\w.,:/-])({TIME})( uur)")
def _time_of_the_clock(match: Match[str]) -> Iterator[Substitution]:
    """Say 14.30 uur as 14 uur 30."""
    yield from _hour(match, 1)


def _hour(match: Match[str], group: int) -> Iterator[Substitution]:
    """Yield a time, its minutes after the word "uur" where that is written in the next group."""
    said = _time(match[group])
    if match[group + 1] is None:
        yield for_group(match, group, said)
    else:
        hour, _, rest = said.partition(" ")
        yield for_group(match, group, hour)
        yield for_group(match, group + 1, f" {rest}")


def _time(written: str) -> str:
    hour, minute = map(int, re.split("[.:]", written))
    return f"{hour} uur {minute}" if minute else f"{hour} uur"


@says(r"(?<!\w)t/m(?!\w)")
def _up_to_and_with(match: Match[str]) -> Iterator[Substitution]:
    """Say t/m as tot en met, between whatever it stands."""
    yield for_group(match, 0, "tot en met")


RULES: tuple[Rule, ...] = (
    _date, _iso_date, _month, _short_days, _days, _opening_hours, _time_after_a_word,
    _time_of_the_clock, _up_to_and_with,
)  # fmt: skip
