"""Numerals of Polish, as far as the voice does not inflect them by itself."""

import re

_STEMS = (
    "zerow", "pierwsz", "drug", "trzec", "czwart", "piąt", "szóst", "siódm", "ósm", "dziewiąt",
    "dziesiąt", "jedenast", "dwunast", "trzynast", "czternast", "piętnast", "szesnast",
    "siedemnast", "osiemnast", "dziewiętnast",
)  # fmt: skip
_TENS = (
    "dwudziest", "trzydziest", "czterdziest", "pięćdziesiąt", "sześćdziesiąt",
    "siedemdziesiąt", "osiemdziesiąt", "dziewięćdziesiąt",
)  # fmt: skip
_HUNDREDS = {
    year: f"1000 {stem}setn"
    for year, stem in enumerate(("sześć", "siedem", "osiem", "dziewięć"), 16)
} | {20: "dwutysięczn"}
"""Ordinals of whole hundreds of years, by their first two figures."""

_OF_UNITS = (
    "zera", "jednego", "dwóch", "trzech", "czterech", "pięciu", "sześciu", "siedmiu", "ośmiu",
    "dziewięciu", "dziesięciu", "jedenastu", "dwunastu", "trzynastu", "czternastu",
    "piętnastu", "szesnastu", "siedemnastu", "osiemnastu", "dziewiętnastu",
)  # fmt: skip
_OF_TENS = (
    "dwudziestu", "trzydziestu", "czterdziestu", "pięćdziesięciu", "sześćdziesięciu",
    "siedemdziesięciu", "osiemdziesięciu", "dziewięćdziesięciu",
)  # fmt: skip
_OF_HUNDREDS = (
    "stu", "dwustu", "trzystu", "czterystu", "pięciuset", "sześciuset", "siedmiuset",
    "ośmiuset", "dziewięciuset",
)  # fmt: skip
_ENDINGS = (
    (r"(?:ego|[ae]nia|dnia|piętra|miesiąca)$", "ego"), (r"ej$", "ej"), (r"[yi]ch$", "ych"),
    (r"[yi]m$", "ym"), (r"[ąę]$", "ą"), (r"a$", "a"), (r"[oe]$", "e"),
    (r"[yi]$", "-y"), (r"u$", "-u"),
)  # fmt: skip
"""How an ordinal ends before a word that ends so; the last two tell no case by themselves."""

_LOCATIVE = {"-y": "ej", "-u": "ym", "e": ""}
_GENITIVE = {"-y": "ej", "-u": "ego", "a": "ego", "e": ""}
_AFTER = {
    **dict.fromkeys(("w", "we", "na", "po", "przy", "o"), _LOCATIVE),
    **dict.fromkeys(("z", "ze", "do", "od", "u", "bez", "dla", "około"), _GENITIVE),
}
_NO_PREPOSITION = {"-y": "ej", "-u": "ego"}
_ROMAN = {"I": 1, "V": 5, "X": 10}

Forms = tuple[str, str, str, str]
"""A noun as it goes with 1, with 2, with 5, and with a fraction."""


def ordinal(number: int, ending: str) -> str:
    """Return an ordinal from 0 to 99.

    :param ending: as *nowy* has it: *y*, *ego*, *emu*, *ym*, *a*, *ej*, *ą*, *e* or *ych*.
    """
    if number < len(_STEMS):
        return _inflected(_STEMS[number], ending)
    tens, unit = divmod(number, 10)
    stems = [_TENS[tens - 2], *_STEMS[unit : unit + 1 if unit else 0]]
    return " ".join(_inflected(stem, ending) for stem in stems)


def _inflected(stem: str, ending: str) -> str:
    """Return a stem with its ending, softened in *trzeci* and *drugi*."""
    if stem == "trzec" or (stem == "drug" and ending[0] in "ye"):
        return f"{stem}i{ending.removeprefix('y')}"
    return stem + ending


def ending_before(word: str, preposition: str) -> str:
    """Return the ending of an ordinal or adjective before a noun, or nothing where it is not told.

    :param preposition: what stands before, or an empty string.
    """
    ending = next((ending for pattern, ending in _ENDINGS if re.search(pattern, word)), "y")
    return _AFTER.get(preposition.lower(), _NO_PREPOSITION).get(ending, ending)


def year(written: str, ending: str) -> str:
    """Return a year of four figures: 2016 as 2000 szesnastego, as only its end is an ordinal."""
    hundreds, rest = divmod(int(written), 100)
    if rest:
        return f"{hundreds}00 {ordinal(rest, ending)}"
    return f"{_HUNDREDS[hundreds]}{ending}" if hundreds in _HUNDREDS else written


def genitive(number: int) -> str:
    """Return a cardinal below 1000 in the genitive, as it stands after *od* and *do*."""
    hundreds, rest = divmod(number, 100)
    said = [_OF_HUNDREDS[hundreds - 1]] if hundreds else []
    if rest >= len(_OF_UNITS):
        tens, rest = divmod(rest, 10)
        said.append(_OF_TENS[tens - 2])
    if rest or not said:
        # 'Do dwudziestu jeden', but 'do jednego'.
        said.append("jeden" if rest == 1 and said else _OF_UNITS[rest])
    return " ".join(said)


def counted(number: int, forms: Forms) -> str:
    """Return the form of a noun that goes with a whole number."""
    if number == 1:
        return forms[0]
    is_few = number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}
    return forms[1] if is_few else forms[2]


def roman(written: str) -> int:
    """Return the value of a Roman numeral of I, V and X."""
    values = [_ROMAN[letter] for letter in written]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )
