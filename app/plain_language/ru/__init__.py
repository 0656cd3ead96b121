"""Russian: syllables and Oborneva's formula. It has no rules of its own yet."""

from app.plain_language.language import Language
from app.plain_language.measures import Counts, vowel_counter


def oborneva(counts: Counts) -> float:
    """Return Flesch for Russian: 206.835 - 60.1 ASW - 1.3 ZL. Range as Flesch.

    Source: I.V. Oborneva 2006.
    """
    return 206.835 - 60.1 * counts.syllables_per_word - 1.3 * counts.mean


LANGUAGE = Language(formulas={"Oborneva": oborneva}, count_syllables=vowel_counter("аеёиоуыэюя"))
