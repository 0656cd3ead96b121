"""How many syllables a Dutch word has, by its letters. How sure: docs/plain-language.md."""

import re
from functools import lru_cache

from app.plain_language.measures import lowered
from app.plain_language.nl.vocabulary import LOAN_SYLLABLES

# Vowels that are one syllable together, the longest first. A letter with a diaeresis begins a new
# syllable (cliënt, reünie), so only letters without one are joined.
_VOWELS = re.compile(
    r"eau|aai|ooi|oei|eeu|ieu"
    r"|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ai|au|ou|ëe|éé|óó"
    r"|[aeiouäëïöüáéíóúàèìòùâêîôû]"
    r"|(?<![aeo])y(?![aeou])"  # type, but not royaal
)
_BETWEEN_PARTS = re.compile(r"[-‑'’&]")
# Vowels side by side that are two syllables, and a u that is none.
_PARTED = (
    (re.compile(r"qu(?=[aeiou])"), "kw"),  # a-qua-rium
    (re.compile(r"eum(s|pje|pjes)?$"), r"e-um\1"),  # muse-um
    (re.compile(r"^(ge|be)(?=i[^ej]|u(?!r|k|ze|vel|l)|oo|ee|aa|au)"), r"\1-"),  # be-invloeden
    (re.compile(r"^(her|ver|ont)(?=[aeiou])"), r"\1-"),  # ver-antwoorden
    (
        re.compile(r"(?<=[^g])ie(?=n?ce|nt[ei]|el[es]?$|us$)"),
        "i-e",
    ),  # offici-eel, sci-ence
    (re.compile(r"ieu(?=[sz])"), "i-eu"),  # seri-euze
)


@lru_cache(maxsize=50_000)
def count_syllables(word: str) -> int:
    """Return the syllables of a Dutch word as it is hyphenated: pa-ti-ën-ten has four."""
    return max(1, sum(map(_count_part, _BETWEEN_PARTS.split(lowered(word)))))


def _count_part(letters: str) -> int:
    """Return the syllables of a word, or of a part of one with hyphens."""
    if letters in LOAN_SYLLABLES:
        return LOAN_SYLLABLES[letters]
    for together, apart in _PARTED:
        letters = together.sub(apart, letters)
    return len(_VOWELS.findall(letters))
