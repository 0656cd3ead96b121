"""How many syllables a word has, by its letters. How sure: docs/plain-language.md."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from app.plain_language.language import language_code

SyllableCounter = Callable[[str], int]

# Vowels that are one syllable together, the longest first. A letter with a diaeresis begins a new
# syllable (cliënt, reünie), so only letters without one are joined.
_DUTCH = re.compile(
    r"eau|aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ai|au|ou|ëe|éé|óó"
    r"|[aeiouäëïöüáéíóúàèìòùâêîôû]|(?<![aeo])y(?![aeou])"
)
_DUTCH_Q = re.compile(r"qu(?=[aeiou])")
_DUTCH_SPLIT = (
    (re.compile(r"eum(s|pje|pjes)?$"), r"e-um\1"),
    (re.compile(r"^(ge|be)(?=i[^ej]|u(?!r|k|ze|vel|l)|oo|ee|aa|au)"), r"\1-"),
    (re.compile(r"^(her|ver|ont)(?=[aeiou])"), r"\1-"),
    (re.compile(r"(?<=[^g])ie(?=n?ce|nt[ei]|el[es]?$|us$)"), "i-e"),
    (re.compile(r"ieu(?=[sz])"), "i-eu"),
)
# Words from English keep silent letters.
_DUTCH_LOANS = {
    "team": 1, "online": 2, "offline": 2, "website": 2, "coach": 1, "service": 2, "deal": 1,
    "site": 1, "live": 1, "share": 1, "home": 1, "teamleider": 3, "update": 2, "software": 2,
    "websites": 2, "teams": 1, "coaches": 2, "leader": 2, "trainee": 2, "like": 1, "time": 1,
}  # fmt: skip

_GERMAN = re.compile(r"aa|ee|oo|ie|ei|ai|au|eu|äu|ey|ay|[aeiouäöüy]")
_GERMAN_SPLIT = (
    (re.compile(r"^(be|ge)(?=[iu])"), r"\1-"),
    (re.compile(r"(?<=[bcdfghklmnprstvwz])ie(?=r?n?$)(?<=lie|nie|rie|die)(?=n$)"), "i-e"),
    (re.compile(r"eum$"), "e-um"),
    (re.compile(r"(?<=[td])i(?=on|al|ell)"), "i-"),
    (re.compile(r"qu"), "q"),
)
_ENGLISH = re.compile(r"[aeiouy]+")
_ENGLISH_SILENT = re.compile(r"(?:[^laeiouy]|(?<=[aeiouy])l)es?$|(?<=[^td])ed$|(?<=[aeiouy])ely?$")
_ENGLISH_SPLIT = re.compile(r"i[ao](?!u)|eo(?!u)|ua[lt]|ui[nt]g?$|[aeiouy]ing$|(?<=[^aeiou])ism$")
_ENGLISH_JOIN = re.compile(r"[cst]i[ao]|gio")
_TURKISH = re.compile(r"[aeıioöuüâîû]")
_UKRAINIAN = re.compile(r"[аеєиіїоуюя]")
_RUSSIAN = re.compile(r"[аеёиоуыэюя]")
# An i before a vowel only softens the consonant; au and eu are one syllable in most words.
_POLISH = re.compile(r"i(?=[aąeęoóu])|au|eu|[aąeęioóuy]")


def syllable_counter(locale: str) -> SyllableCounter | None:
    """Return the counter of a locale's language, or ``None`` where letters do not tell enough.

    A number counts as one syllable. Every word has at least one.
    """
    count = _COUNTERS.get(language_code(locale))
    return _cached(count) if count else None


@cache
def _cached(count: SyllableCounter) -> SyllableCounter:
    return lru_cache(maxsize=50_000)(count)


def _lower(word: str) -> str:
    return unicodedata.normalize("NFC", word).lower()


def count_dutch(word: str) -> int:
    """Return the syllables of a Dutch word as it is hyphenated: pa-ti-ën-ten has four."""
    total = 0
    for part in re.split(r"[-‑'’&]", _lower(word)):
        if part in _DUTCH_LOANS:
            total += _DUTCH_LOANS[part]
            continue
        letters = _DUTCH_Q.sub("kw", part)
        for pattern, split in _DUTCH_SPLIT:
            letters = pattern.sub(split, letters)
        total += len(_DUTCH.findall(letters))
    return max(1, total)


def count_german(word: str) -> int:
    """Return the syllables of a German word: diphthongs and doubled vowels count once."""
    letters = _lower(word)
    for pattern, split in _GERMAN_SPLIT:
        letters = pattern.sub(split, letters)
    return max(1, len(_GERMAN.findall(letters)))


def count_english(word: str) -> int:
    """Return the syllables of an English word: groups of vowels, less the silent e."""
    letters = re.sub(r"[^a-z]", "", _lower(word))
    stem = _ENGLISH_SILENT.sub("", letters)
    extra = len(_ENGLISH_SPLIT.findall(letters)) - len(_ENGLISH_JOIN.findall(letters))
    return max(1, len(_ENGLISH.findall(stem)) + extra)


def _by_vowels(vowels: re.Pattern[str]) -> SyllableCounter:
    """Return a counter for a script in which every vowel letter is a syllable."""
    return lambda word: max(1, len(vowels.findall(_lower(word.replace("I", "ı")))))


def count_polish(word: str) -> int:
    """Return the syllables of a Polish word."""
    return max(1, sum(1 for vowel in _POLISH.finditer(_lower(word)) if not _softens(vowel)))


def _softens(vowel: re.Match[str]) -> bool:
    return vowel[0] == "i" and vowel.string[vowel.end() : vowel.end() + 1] in set("aąeęoóu")


_COUNTERS: Mapping[str, SyllableCounter] = {
    "nl": count_dutch,
    "de": count_german,
    "en": count_english,
    "tr": _by_vowels(_TURKISH),
    "uk": _by_vowels(_UKRAINIAN),
    "ru": _by_vowels(_RUSSIAN),
    "pl": count_polish,
}
