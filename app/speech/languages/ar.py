"""How Arabic says what is written in figures: as a reader of a bulletin would.

Vowel signs stand where the voice would guess wrong; a final fatha stands for the ending -a that it
leaves out of a word it does not know.

Left as the voice has it: numbers and years in the nominative, 3 to 10 in the form for masculine
nouns except before the nouns of ``_FEMININE``, 100 without its ending before a noun. A doctor (د.)
is always a man.
"""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.contact_details import (
    DIALLED,
    PARTS,
    emergency_rule,
    postcode_rule,
    town_hall,
)
from app.speech.languages.figure_patterns import ALONE, DASH, DAY_NUMBER, MONTH_NUMBER, TIME
from app.speech.languages.pattern_rule import for_group, says, within
from app.speech.spoken_text import Rule, Substitution

_ONES = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
)  # fmt: skip
_ORDINALS = (
    *_ONES, "العاشر", "الحادي عشر", *(f"{unit} عشر" for unit in _ONES[1:]),
    "العشرين", "الحادي والعشرين", *(f"{unit} والعشرين" for unit in _ONES[1:]),
    "الثلاثين", "الحادي والثلاثين",
)  # fmt: skip
_UNITS = (
    "الحادِيَ", "الثانِيَ", "الثالِثَ", "الرابِعَ", "الخامِسَ", "السادِسَ", "السابِعَ", "الثامِنَ", "التاسِعَ",
)  # fmt: skip
_HOURS = (
    "الواحِدَ", "الثانية", "الثالِثَ", "الرابعة", *_UNITS[4:], "العاشِرَ",
    *(f"{unit}ةَ عَشْرَ" for unit in _UNITS),
    "العشرين", *(f"{unit}ةَ والعشرين" for unit in _UNITS[:4]),
)  # fmt: skip
_BEFORE_FEMININE = ("ثَلاثُ", "أَربَعُ", "خَمسُ", "سِتَّ", "سَبعُ", "ثَماني", "تِسعُ", "عَشرُ")
_FEMININE = (
    "مرات|سنوات|ساعات|دقائق|جلسات|بلديات|مجموعات|منظمات|جمعيات|كلمات|خطوات|صفحات|درجات|"
    "لجان|نساء|غرف|مواد|رسائل|جهات|مدن|طرق"
)
_MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_MONTH = (
    rf"(?:{'|'.join(_MONTHS)}|إبريل|كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|"
    "تشرين الأول|تشرين الثاني|كانون الأول)"
)
_DAY = "(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)"
_LETTERS = {
    "A": "آ", "B": "بي", "C": "سي", "D": "دي", "E": "إيه", "F": "إف", "G": "خي", "H": "ها",
    "I": "إي", "J": "يي", "K": "كا", "L": "إل", "M": "إم", "N": "إن", "O": "أو", "P": "پي",
    "Q": "كو", "R": "إر", "S": "إس", "T": "تي", "U": "أو", "V": "في", "W": "ويه", "X": "إكس",
    "Y": "إي", "Z": "زِت",
}  # fmt: skip
"""The Dutch names, which are asked for where a postcode is."""
_FRACTIONS = {"1/2": "نصف", "1/3": "ثُلُث", "2/3": "ثُلُثان", "1/4": "رُبع", "3/4": "ثَلاثَةُ أَرباع"}
_TITLES = {"أد": "الأستاذ الدكتور", "د": "الدكتور", "أ": "الأستاذ", "م": "المهندس"}
_SIGNS = {"ص": "صفحة", "ت": "هاتف", "§": "الفقرة"}
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩٪", "0123456789%")
_SMALL_NUMBERS = range(3, 11)  # those whose noun is in the plural

_ALONE = rf"{ALONE}(?:[وفبلك]ـ?)?"
"""Before a figure that is not part of something longer; a preposition may be written to it."""
_AMOUNT = r"(\d{1,3}(?:[.,٬]\d{3})+|\d+)(?:[,.٫](\d\d))?(?![\w/]|[.,:٫٬]\d)"


@says(r"(?<![\w,.])(?:\+\d{2}[ -]?|\(?0)[\d()]*(?:[ -]\(?\d+\)?)*(?![\w-]|[.,]\d)")
def _telephone(match: Match[str]) -> Iterator[Substitution]:
    """Say 030 123 45 67 figure by figure, in its groups; the 0 of +31 (0)30 is not dialled."""
    if not DIALLED.fullmatch(re.sub(r"\(0\)|[^+\d]", "", match[0])):
        return
    *groups, last = within(match, r"\(0\)|\+\d\d|\d+")
    for group in groups:
        yield for_group(group, 0, _before_others(group[0]))
    yield for_group(last, 0, _figures(last[0]))
    for sign in within(match, r"(?<=\d)-(?=\d)"):
        yield for_group(sign, 0, " ")


def _before_others(group: str) -> str:
    """Return a group with a pause after it; +31 is one number, the 0 behind it is silent."""
    if group.startswith("("):
        return " "
    return f"زائد {group[1:]}، " if group.startswith("+") else f"{_figures(group)}،"


def _figures(group: str) -> str:
    """Return figures to be said one by one, those of a long group in parts."""
    return "، ".join(" ".join(part) for part in PARTS.findall(group)) or " ".join(group)


def _letters(letters: str) -> str:
    return " ".join(_LETTERS[letter] for letter in letters)


@says(
    r"(?<!\w)(?:[وفبلك]?(?:ال|لل)?(?:مادة|مادتين|مواد|فقرة|بند|فصل|باب|ملحق|إصدار|نسخة)|[A-Za-z]+)"
    r"\s(\d+(?:[.:]\d+)+)(?!\w)"
)
def _article(match: Match[str]) -> Iterator[Substitution]:
    """Say المادة 2.1.3 as المادة 2 نقطة 1 نقطة 3, and المادة 7:658 as المادة 7، 658."""
    yield for_group(match, 1, match[1].replace(".", " نقطة ").replace(":", "، "))


@says(
    rf"{_ALONE}(?:{DAY_NUMBER}([-/.]){MONTH_NUMBER}\2(\d{{4}})"
    rf"|(\d{{4}})([-/]){MONTH_NUMBER}\6{DAY_NUMBER})(?![\w/]|-\d)"
)
def _date(match: Match[str]) -> Iterator[Substitution]:
    """Say 1-7-2020 and 2020-07-01 as الأول من يوليو 2020. Source: ISO 8601."""
    start, (day, month, year) = (1, match.group(1, 3, 4)) if match[1] else (5, match.group(8, 7, 5))
    said = f"{_ORDINALS[int(day) - 1]} من {_MONTHS[int(month) - 1]} {year}"
    yield Substitution(match.start(start), match.end(), said)


@says(rf"{_ALONE}(?<!\d و){DAY_NUMBER}( من)? {_MONTH}(\s?/\s?{_MONTH})?(?!\w)")
def _day_of_a_month(match: Match[str]) -> Iterator[Substitution]:
    """Say 14 يوليو as الرابع عشر من يوليو."""
    ordinal = _ORDINALS[int(match[1]) - 1]
    yield for_group(match, 1, ordinal if match[2] else f"{ordinal} من")


@says(rf"(?<!\w)(?:{_DAY}|{_MONTH})({DASH}|\s?/\s?)(?:{_DAY}|{_MONTH})(?!\w)")
def _days(match: Match[str]) -> Iterator[Substitution]:
    """Say الاثنين-الجمعة as الاثنين إلى الجمعة; يوليو/تموز are two names of one month."""
    yield for_group(match, 1, "، " if "/" in match[1] else " إلى ")


@says(rf"(الساعة )?{_ALONE}({TIME})({DASH})({TIME})")
def _opening_hours(match: Match[str]) -> Iterator[Substitution]:
    """Say 13:00-17:30 as الساعة الثالثة عشرة إلى الساعة السابعة عشرة والنصف."""
    yield for_group(match, 2, _time(match[2], named=match[1] is not None))
    yield for_group(match, 3, " إلى ")
    yield for_group(match, 4, _time(match[4]))


@says(rf"(الساعة )?{_ALONE}({TIME})(?!\w)")
def _time_of_the_clock(match: Match[str]) -> Iterator[Substitution]:
    """Say 13:30 as الساعة الثالثة عشرة والنصف; 13.30 is a time after the word only."""
    if match[1] or ":" in match[2]:
        yield for_group(match, 2, _time(match[2], named=match[1] is not None))


@says(r"(?<!\w)\w{0,2}الساعة (1\d|2[0-4]|0?[1-9])(?!\w|[.,:/٫]\d)")
def _hour(match: Match[str]) -> Iterator[Substitution]:
    """Say الساعة 9 as الساعة التاسعة."""
    yield for_group(match, 1, _HOURS[int(match[1]) - 1])


@says(r"(?:(?<=\d:\d\d)|(?<=الساعة \d)|(?<=الساعة \d\d))\s?([صم])(?!\w)")
def _half_of_the_day(match: Match[str]) -> Iterator[Substitution]:
    """Say 9:00 ص as the ninth hour صباحا."""
    yield for_group(match, 0, " صَباحًا" if match[1] == "ص" else " مَساءً")


def _time(written: str, *, named: bool = False) -> str:
    """Return a time in words, after the word for hour where that is not written."""
    hour, minute = map(int, re.split("[:.]", written))
    return f"{'' if named else 'الساعة '}{_HOURS[hour - 1]}{_minutes(minute)}"


def _minutes(minute: int) -> str:
    if minute in _SMALL_NUMBERS:
        return f" و {_BEFORE_FEMININE[minute - 3]} دَقائِقَ"
    known = {0: "", 1: " وَدَقيقَ", 2: " و دَقيقَتان", 15: " والربع", 30: " والنصف"}
    return known.get(minute, f" و {minute} دقيقة")


@says(rf"{_ALONE}(?!\d{{1,3}}(?:\.\d{{3}})+\b)(\d{{1,3}}(?:\.\d{{1,3}}){{2,}})(?!\w|[.,]\d)")
def _dotted(match: Match[str]) -> Iterator[Substitution]:
    """Say 4.14.1 as 4 نقطة 14 نقطة 1; 1.000.000 is a million."""
    yield for_group(match, 1, match[1].replace(".", " نقطة "))


@says(rf"€\s?{_AMOUNT}( مليون| مليار| ألف)?|{_ALONE}{_AMOUNT}\s?(?:€|يورو)(?!\w)")
def _euros(match: Match[str]) -> Iterator[Substitution]:
    """Say € 12,50 as 12 يورو و 50 سنتا, and € 0,50 as 50 سنتا."""
    group = 1 if match[1] else 4
    euros, cents = re.sub(r"\D", "", match[group]), int(match[group + 1] or 0)
    said = f"{euros}{match[3] or ''} يورو"
    if cents:
        said = _cents(cents) if euros == "0" else f"{said} و {_cents(cents)}"
    start = match.start() if match[1] else match.start(group)
    yield Substitution(start, match.end(), said)


def _cents(cents: int) -> str:
    noun = "سِنتات" if cents in _SMALL_NUMBERS else "سِنتاً"
    return {1: "سِنت", 2: "سِنتان"}.get(cents, f"{cents} {noun}")


@says(r"(?<=\d)\s?%|%\s?(?=\d)(\d+(?:[.,٫]\d+)?)")
def _percent(match: Match[str]) -> Iterator[Substitution]:
    """Say 65 % and %65 as 65 بالمئة."""
    number = re.sub(r"\D", " فاصلة ", match[1] or "")
    yield for_group(match, 0, f"{number} بالمِئَ")


@says(rf"{_ALONE}(\d{{1,3}}(?:[.,٬]\d{{3}})+)(?!\w|[.:,٬]\d)")
def _thousands(match: Match[str]) -> Iterator[Substitution]:
    """Say 60.000 and 60,000 as 60000, but not 0.125."""
    if int(re.split(r"\D", match[1])[0]):
        yield for_group(match, 1, re.sub(r"\D", "", match[1]))


@says(rf"{_ALONE}\d+([.,٫])\d+(?![\w/-]|[.,:]\d)")
def _decimals(match: Match[str]) -> Iterator[Substitution]:
    """Say 2,5 and 2.5 as 2 فاصلة 5."""
    yield for_group(match, 1, " فاصلة ")


@says(rf"{_ALONE}({'|'.join(_FRACTIONS)})(?![\w/-])")
def _fraction(match: Match[str]) -> Iterator[Substitution]:
    """Say 3/4 as ثلاثة أرباع."""
    yield for_group(match, 1, _FRACTIONS[match[1]])


@says(rf"{_ALONE}(\d{{1,4}})({DASH})(\d{{1,4}})(?![\w/-]|[.,:٫]\d)")
def _range(match: Match[str]) -> Iterator[Substitution]:
    """Say 10-20 as 10 إلى 20, where the second is the greater."""
    if int(match[1]) < int(match[3]):
        yield for_group(match, 2, " إلى ")


@says(rf"{_ALONE}([3-9]|10) (?:{_FEMININE})(?!\w)")
def _feminine_count(match: Match[str]) -> Iterator[Substitution]:
    """Say 3 سنوات as ثلاث سنوات."""
    yield for_group(match, 1, _BEFORE_FEMININE[int(match[1]) - 3])


@says(r"(?<=\d)(\+)(?![\w+])|(?<![\w+])\+\s?(?=\d)|\s\+\s|\s?(&)\s?")
def _plus(match: Match[str]) -> Iterator[Substitution]:
    """Say 11+ as 11 فأكثر, and & as the word for and."""
    yield for_group(match, 0, " فَأَكْثَر" if match[1] else " و " if match[2] else " زائد ")


@says(r"(?<!\w)([بلك])(?:ـ\s?)?(?=[\d€])")
def _preposition(match: Match[str]) -> Iterator[Substitution]:
    """Say the vowel of a preposition that is written to a figure."""
    yield for_group(match, 0, f"{match[1]}َ " if match[1] == "ك" else f"{match[1]}ِ ")


@says(r"(?<!\w)(?:(أ\. ?د|ص\. ?ب)\.|(د|أ|م)(?:\.(?=\s\w)|\s?/(?=\s?[^\W\d])))\s?")
def _title(match: Match[str]) -> Iterator[Substitution]:
    """Say أ.د. and د/ as titles, and ص.ب. as a post box."""
    short = re.sub(r"[^أدمصب]", "", match[0])
    yield for_group(match, 0, f"{_TITLES.get(short, 'صندوق بريد')} ")


@says(rf"(?<!\w)({'|'.join(_SIGNS)})[.:]?\s?(?=\d)")
def _sign_before_a_number(match: Match[str]) -> Iterator[Substitution]:
    """Say ص 12 as صفحة 12, and ت: 030 as هاتف 030."""
    yield for_group(match, 0, f"{_SIGNS[match[1]]} ")


@says(r"(?<!\w)و(\s?/\s?)|(?<=\d)(\s?/\s?)(?=\d)|(?<=[\dء-ْ])(\s?/\s?)(?=[\dء-ي])")
def _slash(match: Match[str]) -> Iterator[Substitution]:
    """Say و/أو as و أو, 24/7 as 24 على 7, and نعم/لا as نعم أو لا."""
    for group, said in enumerate((" ", " على ", " أو "), start=1):
        if match[group]:
            yield for_group(match, group, said)


def _in_western_figures(rule: Rule) -> Rule:
    """Return a rule that reads ١٤ as 14."""
    return lambda text: rule(text.translate(_WESTERN))


_RULES: tuple[Rule, ...] = (
    _telephone, town_hall,
    emergency_rule(r"(?:رقم(?: \w+)?|(?:تصل|اتصال)\w*(?: \w+){0,2} (?:على|ب)ـ?)"),
    postcode_rule(_letters), _article, _date, _day_of_a_month, _days,
    _opening_hours, _time_of_the_clock, _hour, _half_of_the_day, _dotted, _euros, _percent,
    _thousands, _decimals, _fraction, _range, _feminine_count, _plus, _preposition, _title,
    _sign_before_a_number, _slash,
)  # fmt: skip
RULES = tuple(map(_in_western_figures, _RULES))
