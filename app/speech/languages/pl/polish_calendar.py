"""Dates, years, days and hours."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.figure_patterns import DASH, DAY_NUMBER, MONTH_NUMBER, TIME
from app.speech.languages.pattern_rule import for_group, says
from app.speech.languages.pl.polish_numerals import ordinal, roman, year
from app.speech.languages.pl.polish_short_forms import closed
from app.speech.spoken_text import Rule, Substitution

_MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
    "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
)  # fmt: skip
_DAYS = {
    **dict.fromkeys(("pn", "pon", "poniedziałek"), ("poniedziałek", "poniedziałku")),
    **dict.fromkeys(("wt", "wtorek"), ("wtorek", "wtorku")),
    **dict.fromkeys(("śr", "środa"), ("środa", "środy")),
    **dict.fromkeys(("cz", "czw", "czwartek"), ("czwartek", "czwartku")),
    **dict.fromkeys(("pt", "piątek"), ("piątek", "piątku")),
    **dict.fromkeys(("so", "sob", "sobota"), ("sobota", "soboty")),
    **dict.fromkeys(("nd", "niedz", "niedziela"), ("niedziela", "niedzieli")),
}
"""Nominative and genitive, by what may be written."""

_YEAR = r"([12]\d{3})"
_MONTH = (
    r"(?:stycz|lut|mar[zc]|kwie[ct]|maj|czerw|lip[ic]|sierp|wrze[sś]|październik|listopad|grud)\w*"
)
_HOUR = r"(?:[01]?\d|2[0-4])"
_NAME = rf"({'|'.join(sorted(_DAYS, reverse=True))})"


@says(rf"(?<![\w.,/-]){DAY_NUMBER}([-./]){MONTH_NUMBER}\2{_YEAR}(?:\s(r\.|roku))?(?!\w|[-.]\d)")
def _date(match: Match[str]) -> Iterator[Substitution]:
    """Say 1.07.2020 as pierwszego lipca 2000 dwudziestego roku."""
    said = _said_date(match[1], match[3], match[4])
    yield Substitution(match.start(), match.end(4), said + ("" if match[5] else " roku"))
    if match[5] == "r.":
        yield for_group(match, 5, closed(match, "roku"))


@says(rf"(?<![\w.,/-]){_YEAR}-{MONTH_NUMBER}-{DAY_NUMBER}(?![\w-])")
def _iso_date(match: Match[str]) -> Iterator[Substitution]:
    """Say 2020-07-01 as a date. Source: ISO 8601."""
    yield for_group(match, 0, f"{_said_date(match[3], match[2], match[1])} roku")


def _said_date(day: str, month: str, of_year: str) -> str:
    return f"{ordinal(int(day), 'ego')} {_MONTHS[int(month) - 1]} {year(of_year, 'ego')}"


@says(rf"(?<![\w.,:/-])(?:{DAY_NUMBER}({DASH}))?{DAY_NUMBER}(?=\s(?:{'|'.join(_MONTHS)})(?!\w))")
def _day(match: Match[str]) -> Iterator[Substitution]:
    """Say 14 lipca as czternastego lipca, and 10-12 maja as od dziesiątego do dwunastego maja."""
    if match[1]:
        yield for_group(match, 1, after_od(match, ordinal(int(match[1]), "ego")))
        yield for_group(match, 2, " do ")
    yield for_group(match, 3, ordinal(int(match[3]), "ego"))


def after_od(match: Match[str], said: str) -> str:
    """Return what is said with the word "od", unless that is written before the match."""
    is_written = re.search(r"\b[Oo]d\s$", match.string[: match.start()])
    return said if is_written else f"od {said}"


@says(
    rf"(?:\b((?:[Ww]\s)?roku|[Rr]ok|[Ww]e?|[Pp]o|{_MONTH})\s)?(?<![\w.,:/+-]){_YEAR}"
    r"(?:\s(rok(?:u|iem)?(?!\w)|r\.))?(?![\w/-]|[.,:]\d)"
)
def _year(match: Match[str]) -> Iterator[Substitution]:
    """Say w 2015 r. as w 2000 piętnastym roku; without such words a number is no year."""
    before, after = (match[1] or "").lower(), match[3] or ""
    if not after and before in {"", "w", "we", "po"}:
        return
    is_place = before.startswith(("w ", "we")) or before in {"w", "po"} or after == "rokiem"
    ending = "y" if "rok" in {before, after} else "ym" if is_place else "ego"
    yield for_group(match, 2, year(match[2], ending))
    if after == "r.":
        yield for_group(match, 3, closed(match, "rok" if before == "rok" else "roku"))


@says(r"(?:\b([Ww])\s)?\b([IVX]{1,5})\s(wiek|w\.)(u?)(?!\w)")
def _century(match: Match[str]) -> Iterator[Substitution]:
    """Say w XXI wieku as w dwudziestym pierwszym wieku."""
    is_genitive = match[4] or match[3] == "w."
    ending = "ym" if match[1] else "ego" if is_genitive else "y"
    yield for_group(match, 2, ordinal(roman(match[2]), ending))
    if match[3] == "w.":
        yield for_group(match, 3, closed(match, "wieku"))


@says(r"\b([Ll]at)(a|ach)?\s([2-9]0)\.(?!\w|\.)")
def _decade(match: Match[str]) -> Iterator[Substitution]:
    """Say lat 90. as lat dziewięćdziesiątych."""
    said = ordinal(int(match[3]), "e" if match[2] == "a" else "ych")
    yield Substitution(match.start(3), match.end(), closed(match, said))


@says(rf"(?<!\w){_NAME}\.?({DASH}){_NAME}(?!\w)\.?")
def _days(match: Match[str]) -> Iterator[Substitution]:
    """Say pn.-pt. as od poniedziałku do piątku."""
    yield Substitution(match.start(), match.start(2), after_od(match, _DAYS[match[1]][1]))
    yield for_group(match, 2, " do ")
    yield Substitution(match.start(3), match.end(), closed(match, _DAYS[match[3]][1]))


@says(r"(?<!\w)(pn|pon|wt|śr|czw|pt|sob|niedz)\.(?=[\s:,]*\d)")
def _short_day(match: Match[str]) -> Iterator[Substitution]:
    """Say śr. 9:00 with the whole name of the day."""
    yield for_group(match, 0, _DAYS[match[1]][0])


@says(
    rf"(?<![\w.,:/-])({TIME}|(?:(?<=godz\. )|(?<=godzinach )){_HOUR})({DASH})"
    rf"({TIME}|{_HOUR}(?![\w%/-]|[.:,]\d))"
)
def _opening_hours(match: Match[str]) -> Iterator[Substitution]:
    """Say 13:00-17:30 as od trzynastej do siedemnastej trzydzieści."""
    yield for_group(match, 1, after_od(match, _time(match[1], "ej")))
    yield for_group(match, 2, " do ")
    yield for_group(match, 3, _time(match[3], "ej"))


@says(rf"\b([Oo]d)\s({TIME})\s(do)\s({TIME})")
def _from_and_to(match: Match[str]) -> Iterator[Substitution]:
    """Say od 9.00 do 17.00 as od dziewiątej do siedemnastej."""
    yield for_group(match, 2, _time(match[2], "ej"))
    yield for_group(match, 4, _time(match[4], "ej"))


@says(rf"\b([Mm]iędzy)\s({TIME})\s(?:a|i)\s({TIME})")
def _between(match: Match[str]) -> Iterator[Substitution]:
    """Say między 9:00 a 17:00 as między dziewiątą a siedemnastą."""
    yield for_group(match, 2, _time(match[2], "ą"))
    yield for_group(match, 3, _time(match[3], "ą"))


@says(
    rf"(?:\b([Oo]|[Oo]d|[Dd]o|[Pp]o|[Oo]koło|[Pp]rzed)\s)?(?:(?<!\d\s)\b(godz\.|godzin[aęąyie]+)\s)"
    rf"({TIME}|{_HOUR}(?!\w|[.,:/]\d|\s?[-–—]|\smin))"
)
def _hour(match: Match[str]) -> Iterator[Substitution]:
    """Say o godz. 9.30 as o godzinie dziewiątej trzydzieści."""
    yield for_group(match, 3, _time(match[3], _ending(match[1] or "", match[2])))


def _ending(before: str, word: str) -> str:
    """Return how an hour ends after a preposition, or after a form of the word for hour."""
    if before.lower() == "przed" or word.endswith("ą"):
        return "ą"
    return "ej" if before or word.endswith(("ie", "y")) else "a"


@says(
    r"(?:\b([Oo]|[Oo]d|[Dd]o|[Pp]o|[Oo]koło|ok\.|[Pp]rzed)\s)?"
    rf"(?<![\w.,:/-])(?=\d+:|(?<=\b[Oo]\s))({TIME})"
)
def _time_of_the_clock(match: Match[str]) -> Iterator[Substitution]:
    """Say o 14:30 as o czternastej trzydzieści, and 14:30 as czternasta trzydzieści."""
    yield for_group(match, 2, _time(match[2], _ending(match[1] or "", "")))


def _time(written: str, ending: str) -> str:
    hour, _, minute = written.replace(".", ":").partition(":")
    said = ordinal(int(hour), ending)
    if not int(minute or 0):
        return said
    return f"{said} {minute if minute[0] != '0' else f'0 {minute[1]}'}"


RULES: tuple[Rule, ...] = (
    _date, _iso_date, _day, _year, _century, _decade, _days, _short_day, _opening_hours,
    _from_and_to, _between, _hour, _time_of_the_clock,
)  # fmt: skip
