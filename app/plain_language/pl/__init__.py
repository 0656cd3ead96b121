"""Polish: syllables and Pisarek's index. It has no rules of its own yet."""

import math
import re

from app.plain_language.language import Language
from app.plain_language.measures import Counts, lowered

# An i before a vowel only softens the consonant; au and eu are one syllable in most words.
_VOWELS = re.compile(r"i(?![aąeęoóu])|au|eu|[aąeęoóuy]")


def count_syllables(word: str) -> int:
    """Return the syllables of a Polish word."""
    return max(1, len(_VOWELS.findall(lowered(word))))


def pisarek(counts: Counts) -> float:
    """Return Pisarek's index for Polish: half the root of ZL² + T²; higher is harder.

    T is the share (%) of words of four syllables or more, here of the form in the text, not of the
    lemma as Pisarek has it: inflected words make it higher.

    Source: W. Pisarek 1969, Jak mierzyć zrozumiałość tekstu?
    """
    share = 100 * counts.hard_words / counts.words if counts.words else 0.0
    return 0.5 * math.sqrt(counts.mean**2 + share**2)


LANGUAGE = Language(formulas={"Pisarek": pisarek}, count_syllables=count_syllables)
