"""Turkish: syllables and Ateşman's formula. It has no rules of its own yet."""

from app.plain_language.language import Language
from app.plain_language.measures import Counts, vowel_counter

_count_vowels = vowel_counter("aeıioöuüâîû")


def count_syllables(word: str) -> int:
    """Return the syllables of a Turkish word: each vowel is one, and a capital I has no dot."""
    return _count_vowels(word.replace("I", "ı"))


def atesman(counts: Counts) -> float:
    """Return Ateşman's score for Turkish: 198.825 - 40.175 ASW - 2.610 ZL.

    Range: 1 to 29 very hard, 30 to 49 hard, 50 to 69 middling, 70 to 89 easy, 90 to 100 very easy.

    Source: E. Ateşman 1997, Türkçede okunabilirliğin ölçülmesi.
    """
    return 198.825 - 40.175 * counts.syllables_per_word - 2.610 * counts.mean


LANGUAGE = Language(formulas={"Ateşman": atesman}, count_syllables=count_syllables)
