"""Shortened words and signs, written out."""

import re
from collections.abc import Iterator
from re import Match

from app.speech.languages.pattern_rule import for_group, says, written_out
from app.speech.spoken_text import Rule, Substitution

_LABELS = {
    "ст.": "стаття", "ч.": "частина", "п.": "пункт", "абз.": "абзац", "розд.": "розділ",
    "с.": "сторінка", "кім.": "кімната", "буд.": "будинок", "кв.": "квартира", "№": "номер",
    "§": "параграф",
}  # fmt: skip
_WORDS = {
    "напр.": "наприклад", "див.": "дивіться", "тел.": "телефон",
    "вул.": "вулиця", "просп.": "проспект", "пл.": "площа", "ім.": "імені", "обл.": "область",
    "р-н": "район",
}  # fmt: skip
_CYRILLIC = "[а-щьюяєіїґА-ЩЮЯЄІЇҐ]"


def _either(words: dict[str, str]) -> str:
    """Return a pattern for words, with a capital or without."""
    return "|".join(rf"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}" for word in words)


@says(rf"(?<!\w)({_either(_LABELS)})(\s?)(?=\d)")
def _label(match: Match[str]) -> Iterator[Substitution]:
    """Say ст. 5 as стаття 5."""
    yield for_group(match, 0, f"{_LABELS[match[1].lower()]} ")


@says(rf"(?<!\w)(?:{_either(_WORDS)})(?![\w-])")
def _shortened(match: Match[str]) -> Iterator[Substitution]:
    """Say вул. as вулиця."""
    yield for_group(match, 0, _WORDS[match[0].lower()])


@says(r"(?<!\w)т\. ?зв\.(?!\w)")
def _so_called(match: Match[str]) -> Iterator[Substitution]:
    """Say т. зв. as так званий."""
    yield for_group(match, 0, "так званий")


@says(r"(?<!\w)(?:(і) ?т\. ?(д|п)\.|(та) (ін)\.)(?!\w)")
def _and_so_on(match: Match[str]) -> Iterator[Substitution]:
    """Say і т. д. as і так далі; a full stop at the end of the sentence stays."""
    said = {"д": "і так далі", "п": "і таке інше", "ін": "та інші"}[match[2] or match[4]]
    yield for_group(match, 0, written_out(match, 0, said))


@says(r"(?<!\w)м\.(?= [А-ЩЮЯЄІЇҐ])(?<!\d м\.)")
def _town(match: Match[str]) -> Iterator[Substitution]:
    """Say м. Утрехт as місто Утрехт."""
    yield for_group(match, 0, "місто")


@says(r"(?<=\w)( ?)&( ?)(?=\w)")
def _ampersand(match: Match[str]) -> Iterator[Substitution]:
    """Say & as і."""
    yield for_group(match, 0, " і ")


@says(rf"(?<={_CYRILLIC})( ?)/( ?)(?={_CYRILLIC})")
def _slash(match: Match[str]) -> Iterator[Substitution]:
    """Say він/вона as він або вона, and та/або without a word between."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    joined = re.search(r"\b(?:та|і|й|чи)$", before) or re.match(r"(?:або|чи)\b", after)
    yield for_group(match, 0, " " if joined else " або ")


RULES: tuple[Rule, ...] = (
    _label, _so_called, _and_so_on, _shortened, _town, _ampersand, _slash,
)  # fmt: skip
