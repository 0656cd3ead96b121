"""Hours and opening hours: an hour is an ordinal."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.figure_patterns import ALONE, DASH, TIME
from app.speech.languages.pattern_rule import for_group, says
from app.speech.languages.uk.ukrainian_numerals import ordinal
from app.speech.spoken_text import Rule, Substitution

_CLOCK = r"(?:[01]?\d|2[0-4]):[0-5]\d(?![\w%]|[.:,]\d)"
_OF_DAY = r"годин[иіу]|ранку|вечора|дня|ночі"
_HOUR = rf"([01]?\d|2[0-4])(?= (?:{_OF_DAY})(?!\w))"
_HOUR_AT = r"([01]?\d|2[0-4])(?![\w%-]|[.:,]\d| \d| (?:рок|особ|людин|€|%))"
_ENDINGS = {
    "о": "ій", "об": "ій", "з": "ої", "із": "ої", "від": "ої", "до": "ої", "після": "ої",
    "близько": "ої", "на": "у",
}  # fmt: skip
"""Of the ordinal of an hour, by the preposition before it."""

_HOURS = {"ій": " годині", "ої": " години", "у": " годину", "а": " година"}
_PREPOSITION = rf"\b({'|'.join((*_ENDINGS, *map(str.capitalize, _ENDINGS)))}) "
_HOUR_SIGN = r"(\s(?:год\.?|година)(?!\w))?"


@says(
    rf"(?:\b([Зз]|[Вв]ід) )?{ALONE}({TIME})({DASH})({TIME})"
    rf"|\b([Зз]|[Вв]ід) ({TIME})( до )({TIME})"
)
def _opening_hours(match: Match[str]) -> Iterator[Substitution]:
    """Say 13:00–17:30 as з тринадцятої до сімнадцятої 30."""
    first, between = (2, 3) if match[2] else (6, 7)
    opening = "" if match[first - 1] else "з "
    yield for_group(match, first, opening + _time(match[first], "ої"))
    yield for_group(match, between, " до ")
    yield for_group(match, between + 1, _time(match[between + 1], "ої"))


@says(rf"\b([Мм]іж) ({_CLOCK}) (?:та|і|й) ({_CLOCK})")
def _between(match: Match[str]) -> Iterator[Substitution]:
    """Say між 9:00 та 10:00 as між дев'ятою та десятою."""
    yield for_group(match, 2, _time(match[2], "ою"))
    yield for_group(match, 3, _time(match[3], "ою"))


@says(rf"\b([Оо]б?) ({TIME}){_HOUR_SIGN}|{_PREPOSITION}({_CLOCK}){_HOUR_SIGN}")
def _time_after_a_word(match: Match[str]) -> Iterator[Substitution]:
    """Say о 9:00 as о дев'ятій, and до 17:30 as до сімнадцятої 30."""
    word, time = (1, 2) if match[1] else (4, 5)
    ending = _ENDINGS[match[word].lower()]
    yield for_group(match, time, _time(match[time], ending))
    if match[time + 1]:
        yield for_group(match, time + 1, "" if _minutes(match[time]) else _HOURS[ending])


@says(rf"{ALONE}({_CLOCK}){_HOUR_SIGN}")
def _time_alone(match: Match[str]) -> Iterator[Substitution]:
    """Say 13:00 as тринадцята година, and 13:05 as тринадцята 0 5."""
    hour = "" if _minutes(match[1]) else _HOURS["а"]
    yield for_group(match, 0, f"{_time(match[1], 'а')}{hour}")


@says(rf"\b([Оо]б?) {_HOUR_AT}|{_PREPOSITION}{_HOUR}")
def _hour(match: Match[str]) -> Iterator[Substitution]:
    """Say о 9 as о дев'ятій, and до 17 години as до сімнадцятої години."""
    word, hour = (1, 2) if match[1] else (3, 4)
    yield for_group(match, hour, ordinal(int(match[hour]), _ENDINGS[match[word].lower()]))


def _time(written: str, ending: str) -> str:
    """Return the hour as an ordinal, with the minutes in figures."""
    hour = ordinal(int(re.split("[.:]", written)[0]), ending)
    minutes = _minutes(written)
    zero = "0 " if minutes and minutes < 10 else ""  # noqa: PLR2004
    return f"{hour} {zero}{minutes}" if minutes else hour


def _minutes(written: str) -> int:
    return int(re.split("[.:]", written)[1])


RULES: tuple[Rule, ...] = (_opening_hours, _between, _time_after_a_word, _time_alone, _hour)
