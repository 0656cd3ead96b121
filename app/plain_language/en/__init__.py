"""English: syllables and Flesch. It has no rules of its own yet."""

import re
from functools import lru_cache

from app.plain_language.language import Language
from app.plain_language.measures import Counts, lowered

_VOWELS = re.compile(r"[aeiouy]+")
# Heard nowhere: the e of make, makes and safely, the -ed of asked. Heard: table, hated.
_SILENT_END = re.compile(
    r"(?:[^laeiouy]|(?<=[aeiouy])l)es?$"
    r"|(?<=[^td])ed$"
    r"|(?<=[aeiouy])ely?$"
)
# Vowels side by side that are two syllables: diary, video, actual, fluent, doing; and -ism.
_PARTED = re.compile(
    r"i[ao](?!u)|eo(?!u)|ua[lt]|ui[nt]g?$"
    r"|[aeiouy]ing$"
    r"|(?<=[^aeiou])ism$"
)
# Those of them that are one after all: nation, special, region.
_JOINED = re.compile(r"[cst]i[ao]|gio")


@lru_cache(maxsize=50_000)
def count_syllables(word: str) -> int:
    """Return the syllables of an English word: groups of vowels, less the silent e."""
    letters = re.sub(r"[^a-z]", "", lowered(word))
    heard = _SILENT_END.sub("", letters)
    parted = len(_PARTED.findall(letters)) - len(_JOINED.findall(letters))
    return max(1, len(_VOWELS.findall(heard)) + parted)


def flesch(counts: Counts) -> float:
    """Return Flesch Reading Ease for English: 206.835 - 84.6 ASW - 1.015 ZL.

    Range: 0 very hard to 100 very easy; 60 to 70 is plain English.

    Source: R. Flesch 1948, A new readability yardstick.
    """
    return 206.835 - 84.6 * counts.syllables_per_word - 1.015 * counts.mean


LANGUAGE = Language(formulas={"Flesch": flesch}, count_syllables=count_syllables)
