"""Shortened words, signs between words, and the letters of a postcode."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.pattern_rule import for_group, says
from app.speech.languages.pl.polish_numerals import ending_before
from app.speech.spoken_text import Rule, Substitution

_NOUNS = {
    "al.": "aleja alei alei aleją",
    "art.": "artykuł artykule artykułu artykułem",
    "godz.": "godzina godzinie godziny godziną",
    "lit.": "litera literze litery literą",
    "nr": "numer numerze numeru numerem",
    "pkt": "punkt punkcie punktu punktem",
    "str.": "strona stronie strony stroną",
    "tel.": "telefon telefonie telefonu telefonem",
    "ul.": "ulica ulicy ulicy ulicą",
    "ust.": "ustęp ustępie ustępu ustępem",
    "woj.": "województwo województwie województwa województwem",
}
"""Nominative, locative, genitive, instrumental."""

_OTHERS = {
    "br.": "bieżącego roku",
    "dot.": "dotyczy",
    "ds.": "do spraw",
    "gm.": "gmina",
    "im.": "imienia",
    "m.in.": "między innymi",
    "maks.": "maksymalnie",
    "tj.": "to jest",
    "ww.": "wyżej wymieniony",
    "zob.": "zobacz",
}
_PREPOSITIONS = (
    (r"\b(?:we?|na|przy|po|o)\s$", 1),
    (r"\b(?:ze?|do|od|u|według|wg|mocy|podstawie|około)\s$", 2),
    (r"\b(?:przed|między|pod|nad|za)\s$", 3),
)
_LETTERS = {"W": "wu", "Z": "zet"}
"""Letters that are words, and are read so: the others the voice names by itself."""


def closed(match: Match[str], said: str) -> str:
    """Return what is said with the full stop that a shortened word shares with its sentence."""
    is_last = match[0].endswith(".") and not match.string[match.end() :].strip()
    return f"{said}." if is_last else said


def _choices(words: dict[str, str]) -> str:
    return "|".join(map(re.escape, sorted(words, reverse=True)))


@says(rf"(?<![\w.-])({_choices(_NOUNS)})(?!\w)(?=\s?[\w§])")
def _noun(match: Match[str]) -> Iterator[Substitution]:
    """Say ul. as ulica, and przy ul. as przy ulicy."""
    before = match.string[max(0, match.start() - 12) : match.start()].lower()
    case = next((case for pattern, case in _PREPOSITIONS if re.search(pattern, before)), 0)
    yield for_group(match, 0, _NOUNS[match[0]].split()[case])


@says(r"(?<=\bw )(godz\.)(?=\s(?:od\s)?\d[\d.:]*(?:\s?[-–—]|\sdo\s))")
def _hours(match: Match[str]) -> Iterator[Substitution]:
    """Say w godz. 9-17 with the plural."""
    yield for_group(match, 0, "godzinach")


@says(rf"(?<![\w.-])({_choices(_OTHERS)})(?!\w)")
def _other(match: Match[str]) -> Iterator[Substitution]:
    """Say m.in. as między innymi."""
    yield for_group(match, 0, closed(match, _OTHERS[match[0]]))


@says(r"(?:\b(\w+)\s)?(?<![\w.-])(tzw\.)(?=\s(\w+))")
def _so_called(match: Match[str]) -> Iterator[Substitution]:
    """Say tzw. rada as tak zwana rada."""
    yield for_group(match, 2, f"tak zwan{ending_before(match[3], match[1] or '') or 'ej'}")


@says(r"(?<![\w&])([A-Z])(\s?&\s?)([A-Z])(?![\w&])")
def _letters(match: Match[str]) -> Iterator[Substitution]:
    """Say B&W as B i W."""
    yield for_group(match, 1, _LETTERS.get(match[1], match[1]))
    yield for_group(match, 2, " i ")
    yield for_group(match, 3, _LETTERS.get(match[3], match[3]))


@says(r"(?<=\w)\s?&\s?(?=\w)")
def _and(match: Match[str]) -> Iterator[Substitution]:
    """Say & as i."""
    yield for_group(match, 0, " i ")


@says(r"(?<![\w/.:@-])(?:i|[^\W\d_]{2,})(/)[^\W\d_]{2,}(?![\w/@-]|\.\w)")
def _or(match: Match[str]) -> Iterator[Substitution]:
    """Say i/lub as i lub, and córka/syn as córka lub syn; an address stays as it is."""
    yield for_group(match, 1, " " if match[0].lower().startswith("i/") else " lub ")


def letters_named(letters: str) -> str:
    """Return the letters of a postcode as they are said."""
    return " ".join(_LETTERS.get(letter, letter) for letter in letters)


RULES: tuple[Rule, ...] = (
    _hours, _noun, _other, _so_called, _letters, _and, _or,
)  # fmt: skip
