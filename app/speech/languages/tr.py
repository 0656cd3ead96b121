"""How Turkish says what is written in figures: as a reader would, not as the voice does by itself.

An ending behind an apostrophe is said as one word with its number: *3'te* is *üçte*. The voice
itself says years, decimals, thousands, *4.14.1*, *%65*, *11+* and *&*. Left as they are: 112, which
Turkish says as one number; 2-3, which it says as *iki üç*; and endings behind decimals and versions
(*2,5'i*), which the voice says as words of their own.
"""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.contact_details import DIALLED, PARTS, before_others, postcode_rule
from app.speech.languages.figure_patterns import ALONE, DASH, DAY_NUMBER, MONTH_NUMBER, TIME
from app.speech.languages.pattern_rule import for_group, says, within, written_out
from app.speech.spoken_text import Rule, Substitution

_MONTHS = (
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
    "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık",
)  # fmt: skip
_DAYS = {
    "Pzt": "Pazartesi", "Sal": "Salı", "Çar": "Çarşamba", "Per": "Perşembe", "Cum": "Cuma",
    "Cmt": "Cumartesi", "Paz": "Pazar",
}  # fmt: skip
_UNITS = ("", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
_AFTER_VOWEL = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}
"""The vowel of an ending, by the last vowel before it."""

_VOWELS = "".join(_AFTER_VOWEL)
_TO_ZERO = str.maketrans("iuüe", "ıııa")
"""The vowels of an ending behind *sıfır*."""

_FRACTIONS = {
    "1/2": "yarım", "1/3": "üçte bir", "2/3": "üçte iki", "1/4": "dörtte bir", "3/4": "dörtte üç",
}  # fmt: skip
_CURRENCIES = {"€": ("avro", "sent"), "₺": ("lira", "kuruş")}
_SHORT_FORMS = {
    "apt": "apartmanı", "av": "avukat", "bkz": "bakınız", "cad": "caddesi", "dk": "dakika",
    "doç": "doçent", "dr": "doktor", "mah": "mahallesi", "md": "madde", "no": "numara",
    "ör": "örneğin", "örn": "örneğin", "prof": "profesör", "s": "sayfa", "sn": "sayın",
    "sok": "sokağı", "tel": "telefon", "vb": "ve benzeri", "vs": "vesaire", "yy": "yüzyıl",
}  # fmt: skip
_ONLY_BEFORE_A_NUMBER = {"s", "no"}


_ENDING = r"(?:['’]([^\W\d_]+))?"
_DAY = rf"({'|'.join((*_DAYS.values(), *_DAYS))})"
_WHOLE = r"\d{1,3}(?:\.\d{3})+|\d{1,6}"


def _last_word(number: int) -> tuple[str, str]:
    """Return what stands before the last word of a number, in figures, and the word."""
    thousands, below = divmod(number, 1000)
    hundreds, rest = divmod(below, 100)
    tens, unit = divmod(rest, 10)
    if rest:
        word = _UNITS[unit] or _TENS[tens]
        before = number - (unit or rest)
        return str(before or ""), word
    if hundreds:
        return f"{thousands * 1000 or ''} {hundreds if hundreds > 1 else ''}".strip(), "yüz"
    return (str(thousands) if thousands > 1 else ""), "bin" if thousands else "sıfır"


def _with_ending(number: int, ending: str | None) -> str:
    """Return a number below a million with its ending.

    The voice stresses *üç'te* on its end, but *2020'de* on both: the last word is written out.
    """
    if not ending:
        return str(number)
    before, word = _last_word(number)
    if word == "dört" and ending[0].lower() in _VOWELS:
        return f"{before} dörd{ending}".lstrip()
    return f"{before} {word}'{ending}".lstrip()


def _ordinal_of(number: int) -> str:
    """Return 3 as *üçüncü*, and 26 as *20 altıncı*."""
    before, word = _last_word(number)
    vowel = _AFTER_VOWEL[next(letter for letter in reversed(word) if letter in _VOWELS)]
    word = "dörd" if word == "dört" else word
    return f"{before} {word}{'' if word[-1] in _VOWELS else vowel}nc{vowel}".lstrip()


def _number(written: str) -> int:
    return int(written.replace(".", ""))


@says(rf"{ALONE}{DAY_NUMBER}([-/.]){MONTH_NUMBER}\2(\d{{4}}){_ENDING}(?!\w|-\d)")
def _date(match: Match[str]) -> Iterator[Substitution]:
    """Say 01.07.2020'de as 1 Temmuz 2000 yirmi'de."""
    year = _with_ending(int(match[4]), match[5])
    yield for_group(match, 0, f"{int(match[1])} {_MONTHS[int(match[3]) - 1]} {year}")


@says(rf"{ALONE}(\d{{4}})-{MONTH_NUMBER}-{DAY_NUMBER}(?![\w-]){_ENDING}")
def _iso_date(match: Match[str]) -> Iterator[Substitution]:
    """Say 2020-07-01 as 1 Temmuz 2020. Source: ISO 8601."""
    year = _with_ending(int(match[1]), match[4])
    yield for_group(match, 0, f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {year}")


@says(rf"(?<!\w){_DAY}\.?({DASH}){_DAY}(?!\w)(?:\.(?= ))?( aras)?")
def _days(match: Match[str]) -> Iterator[Substitution]:
    """Say Pzt-Cum as Pazartesi ila Cuma."""
    yield for_group(match, 1, _DAYS.get(match[1], match[1]))
    yield Substitution(match.end(1), match.end(2), " ile " if match[4] else " ila ")
    yield Substitution(
        match.start(3), match.start(4) if match[4] else match.end(), _DAYS.get(match[3], match[3])
    )


@says(rf"{ALONE}({TIME})({DASH})({TIME}){_ENDING}( aras)?")
def _opening_hours(match: Match[str]) -> Iterator[Substitution]:
    """Say 13.00-17.30 as 13 ila 17 30, and before *arasında* with *ile*."""
    yield for_group(match, 1, _time(match[1]))
    yield for_group(match, 2, " ile " if match[5] else " ila ")
    end = match.end(4 if match[4] else 3)
    yield Substitution(match.start(3), end, _time(match[3], match[4]))


@says(rf"(?:\b[Ss]aat(?:ler[a-zı]*)? |{ALONE}(?=\d\d?:))({TIME}){_ENDING}")
def _time_of_the_clock(match: Match[str]) -> Iterator[Substitution]:
    """Say 13:30 as 13 30, and saat 9.00'da as saat dokuz'da."""
    yield _spoken_time(match)


@says(rf"{ALONE}({TIME})(?:(?<=[.][03]0)['’]([^\W\d_]+)|(?= aras| (?:ile|ve|ila) {TIME}))")
def _time_with_a_point(match: Match[str]) -> Iterator[Substitution]:
    """Say 17.30'a as 17 otuz'a; the number of an article has no such ending."""
    yield _spoken_time(match)


def _spoken_time(match: Match[str]) -> Substitution:
    end = match.end(2 if match[2] else 1)
    return Substitution(match.start(1), end, _time(match[1], match[2]))


def _time(written: str, ending: str | None = None) -> str:
    hour, minute = map(int, re.split("[.:]", written))
    if not minute:
        return _with_ending(hour, ending)
    return f"{hour} {'0 ' if minute < len(_UNITS) else ''}{_with_ending(minute, ending)}"


@says(rf"(?<![\w,.])(?:\+\d{{2}}[ -]?|\(?0)[\d()]*(?:[ -]\(?\d+\)?)*(?![\w-]|[.,]\d){_ENDING}")
def _telephone(match: Match[str]) -> Iterator[Substitution]:
    """Say 030 123 45 67 figure by figure, in its groups; the 0 of +31 (0)30 is not dialled."""
    written = match[0].partition("'")[0].partition("’")[0]
    if not DIALLED.fullmatch(re.sub(r"\(0\)|[^+\d]", "", written)):
        return
    *groups, last = within(match, r"\(0\)|\+\d\d|\d+")
    for group in groups:
        yield for_group(group, 0, before_others(group[0]))
    end = match.end() if match[1] else last.end()
    yield Substitution(last.start(), end, _figures(last[0], match[1]))
    for sign in within(match, r"(?<=\d)-(?=\d)"):
        yield for_group(sign, 0, " ")


def _figures(group: str, ending: str | None = None) -> str:
    """Return figures to be said one by one, those of a long group in parts.

    An ending was written for a last 30 or 40: it is made to fit its 0, as *'yi* and *'u* to *'ı*.
    """
    said = ", ".join(" ".join(part) for part in PARTS.findall(group))
    if ending and said[-1] == "0":
        ending = re.sub("^t", "d", ending.lstrip("yn")).translate(_TO_ZERO)
    return said[:-1] + _with_ending(int(said[-1]), ending)


@says(rf"(?<![\w.,+-])14 (0\d{{2,3}})(?![\w-]|[ .,]\d){_ENDING}")
def _town_hall(match: Match[str]) -> Iterator[Substitution]:
    """Say 14 030, the number of a town hall, as 14, 0 3 0."""
    yield Substitution(match.start(1), match.end(), _figures(match[1], match[2]))


@says(r"(?<!\w)([€₺])\s?((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+(?= [mb]i))?)(?:,(\d\d|-|–))?"
      rf"(?!\w|[.,]\d)( milyon| milyar| bin)?(?!{DASH}\d|['’])")  # fmt: skip
def _amount(match: Match[str]) -> Iterator[Substitution]:
    """Say € 12,50 as 12 avro 50 sent."""
    yield for_group(match, 0, _money(match[2] + (match[4] or ""), match[3], match[1]))


@says(rf"(?<!\w)([€₺]\s?)(?:{_WHOLE})({DASH})({_WHOLE})(?![\w-]|[.,]\d)")
def _amounts(match: Match[str]) -> Iterator[Substitution]:
    """Say € 10-20 as 10 ila 20 avro."""
    yield for_group(match, 1, "")
    yield for_group(match, 2, " ila ")
    yield for_group(match, 3, _money(match[3], None, match[1][0]))


@says(r"([€₺])['’]([^\W\d_]+)")
def _sign_with_ending(match: Match[str]) -> Iterator[Substitution]:
    """Say 50 €'dan as 50 avrodan."""
    yield for_group(match, 0, _CURRENCIES[match[1]][0] + match[2])


@says(r"(?<![\w.,€₺-])(\d{1,3}(?:\.\d{3})+|\d+),(\d\d|-|–)(\s?)([€₺]|euro|avro)(?![\w'’])")
def _amount_before_its_sign(match: Match[str]) -> Iterator[Substitution]:
    """Say 12,50 € as 12 avro 50 sent, word for word."""
    unit, _, part = _money("", match[2], match[4]).strip().partition(" ")
    yield Substitution(match.end(1), match.end(2), "" if match[3] else " ")
    yield for_group(match, 4, f"{unit} {part}".rstrip())


def _money(whole: str, cents: str | None, sign: str) -> str:
    unit, part = _CURRENCIES.get(sign, (sign, "sent"))
    count = int(cents) if cents and cents.isdigit() else 0
    if whole == "0" and count:
        return f"{count} {part}"
    return f"{whole} {unit}" + (f" {count} {part}" if count else "")


@says(rf"{ALONE}(?:(\d+)({DASH}))?(\d+(?:[.,]\d+)?)(\s?%)(?![\w'’])")
def _percent(match: Match[str]) -> Iterator[Substitution]:
    """Say 65 % as yüzde 65, and 10-20 % as yüzde 10 ila 20."""
    first = match[1] or match[3]
    yield Substitution(match.start(), match.start() + len(first), f"yüzde {first}")
    if match[2]:
        yield for_group(match, 2, " ila ")
    yield for_group(match, 4, "")


@says(rf"{ALONE}(?:{'|'.join(_FRACTIONS)})(?![\w/'’-])")
def _fraction(match: Match[str]) -> Iterator[Substitution]:
    """Say 3/4 as dörtte üç."""
    yield for_group(match, 0, _FRACTIONS[match[0]])


@says(rf"(?<![\w.,:/-])({_WHOLE})({DASH})({_WHOLE})(?![\w/-]|[.,:]\d)(?:['’]\w+)?( aras)?")
def _range(match: Match[str]) -> Iterator[Substitution]:
    """Say 10-20 as 10 ila 20, and 10-20 arası with *ile*; 2-3 is said as it stands."""
    if _number(match[3]) - _number(match[1]) > 1:
        yield for_group(match, 2, " ile " if match[4] else " ila ")


@says(r"(?<![\w:/+])((?:\d{1,3}\.){0,4})(\d{1,3})\.(?=,|\s+[^\W\d_]|\s?[-–]\s?\d{1,3}\.)")
def _ordinal(match: Match[str]) -> Iterator[Substitution]:
    """Say 3. madde as üçüncü madde, and 2.1.3. madde as 2 nokta 1 nokta üçüncü madde."""
    if re.fullmatch(r"\d{1,3}\.\d{3}", f"{match[1]}{match[2]}"):
        yield for_group(match, 0, _ordinal_of(_number(match[1] + match[2])))
    else:
        yield for_group(match, 0, match[1].replace(".", " nokta ") + _ordinal_of(int(match[2])))


@says(r"(?<![\w.,:/+])(\d{1,3}\.\d{3}|\d{1,6})['’]([^\W\d_]+)")
def _ending(match: Match[str]) -> Iterator[Substitution]:
    """Say 3'te as üç'te, and 2020'den as 2000 yirmi'den."""
    yield for_group(match, 0, _with_ending(_number(match[1]), match[2]))


@says(rf"(?<![\w.])((?i:{'|'.join(_SHORT_FORMS)}))(\.)(?!\w)(\s?\d)?")
def _short_form(match: Match[str]) -> Iterator[Substitution]:
    """Say vb. as ve benzeri; a full stop at the end of the sentence stays."""
    short = match[1].casefold()
    if match[3] or short not in _ONLY_BEFORE_A_NUMBER:
        said = written_out(match, 2, _SHORT_FORMS[short])
        yield Substitution(match.start(), match.end(2), said)


@says(r"§\s?(?=\d)|(?<!\w)[Nn]o\s?:(?=\s?\d)")
def _sign(match: Match[str]) -> Iterator[Substitution]:
    """Say § 3 as paragraf 3, and No: 3 as numara 3."""
    yield for_group(match, 0, "paragraf " if match[0][0] == "§" else "numara")


RULES: tuple[Rule, ...] = (
    _telephone, _town_hall, postcode_rule(), _date, _iso_date, _days, _opening_hours,
    _time_of_the_clock, _time_with_a_point, _amounts, _amount, _amount_before_its_sign,
    _sign_with_ending, _percent, _fraction, _range, _ordinal, _ending, _short_form, _sign,
)  # fmt: skip
"""Those that go first at the front."""
