"""Ukrainian numerals: ordinals in every case, thousands, and words that agree with a number."""

from collections.abc import Mapping

_ORDINALS = (
    "нульов", "перш", "друг", "трет", "четверт", "п'ят", "шост", "сьом", "восьм", "дев'ят",
    "десят", "одинадцят", "дванадцят", "тринадцят", "чотирнадцят", "п'ятнадцят", "шістнадцят",
    "сімнадцят", "вісімнадцят", "дев'ятнадцят", "двадцят",
)  # fmt: skip
_TENS = ("тридцят", "сороков", "п'ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев'яност")
_HUNDREDS = (
    "сот", "двохсот", "трьохсот", "чотирьохсот", "п'ятисот", "шестисот", "семисот", "восьмисот",
    "дев'ятисот",
)  # fmt: skip
_STEMS: Mapping[int, str] = (
    dict(enumerate(_ORDINALS))
    | {10 * tens: stem for tens, stem in enumerate(_TENS, 3)}
    | {100 * hundreds: stem for hundreds, stem in enumerate(_HUNDREDS, 1)}
    | {1000: "тисячн", 2000: "двотисячн"}
)
_SOFT = {
    "ий": "ій", "ого": "ього", "ому": "ьому", "им": "ім", "а": "я", "ої": "ьої", "у": "ю",
    "ою": "ьою", "е": "є", "их": "іх", "ими": "іми",
}  # fmt: skip
"""Endings of *третій*, by those of the other ordinals."""

_GENITIVES = {
    1: "одного", 2: "двох", 3: "трьох", 4: "чотирьох", 6: "шести", 7: "семи", 8: "восьми",
    40: "сорока", 90: "дев'яноста",
}  # fmt: skip
"""Those that are not made of the stem of the ordinal."""

_THOUSANDS = ("тисяча", "тисячі", "тисяч")
_MILLIONS = ("мільйон", "мільйони", "мільйонів")
_FEMININE = {1: "одна", 2: "дві"}
_FEW = (2, 3, 4)
_TEENS = range(11, 15)
_TOO_GREAT = 10**9
"""From here on figures stay as they are."""


def agreeing(number: int, forms: tuple[str, ...]) -> str:
    """Return the form of a noun after a number: after 1, after 2 to 4, after others."""
    if number % 100 in _TEENS:
        return forms[2]
    return forms[0] if number % 10 == 1 else forms[1 if number % 10 in _FEW else 2]


def cardinal(number: int, *, feminine: bool = False) -> str:
    """Return a number with its thousands in words: *дві тисячі 16*; the voice says the rest."""
    millions, rest = divmod(number, 10**6)
    thousands, rest = divmod(rest, 1000)
    if number >= _TOO_GREAT:
        return str(number)
    parts = [f"{millions} {agreeing(millions, _MILLIONS)}"] if millions else []
    if thousands:
        counted = "" if number < 2000 else f"{_feminine(thousands)} "  # noqa: PLR2004
        parts.append(counted + agreeing(thousands, _THOUSANDS))
    if rest or not parts:
        parts.append(_feminine(rest) if feminine else str(rest))
    return " ".join(parts)


def _feminine(number: int) -> str:
    unit = 0 if number % 100 in _TEENS else number % 10
    if unit not in _FEMININE:
        return str(number)
    return f"{number - unit or ''} {_FEMININE[unit]}".strip()


def ordinal(number: int, ending: str) -> str:
    """Return an ordinal below 10 000 with the ending of *перший*: *дві тисячі шістнадцятого*."""
    last = next(
        (part for part in (number, number % 1000, number % 100, number % 10) if part in _STEMS),
        0,
    )
    stem = _STEMS[last]
    before = f"{cardinal(number - last)} " if number > last else ""
    return f"{before}{stem}{_SOFT.get(ending, ending) if stem == 'трет' else ending}"


def genitive(number: int) -> str:
    """Return a number from 1 to 99 in the genitive: *двадцяти п'яти*."""
    parts = (number,) if number in _STEMS else (number - number % 10, number % 10)
    return " ".join(_GENITIVES.get(part) or f"{_STEMS[part]}и" for part in parts)
