"""Ukrainian: syllables and Partiko's formula. It has no rules of its own yet."""

from app.plain_language.language import Language
from app.plain_language.measures import Counts, vowel_counter


def partiko(counts: Counts) -> float:
    """Return Flesch for Ukrainian: 206.84 - 28.3 ASW - 5.93 ZL. Range as Flesch.

    Source: Z.V. Partiko 2001, Zahalne redahuvannia.
    """
    return 206.84 - 28.3 * counts.syllables_per_word - 5.93 * counts.mean


LANGUAGE = Language(formulas={"Partiko": partiko}, count_syllables=vowel_counter("аеєиіїоуюя"))
