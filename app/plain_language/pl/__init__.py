"""Polish: rules of words and of negation, syllables and Pisarek's index.

Long words have no rule: endings make plain words long (*mieszkańcami*), and letters do not tell the
base form that Pisarek counts. His index weighs them over a whole text.
"""

import math
import re
from collections.abc import Mapping

from app.guide.model import Level
from app.plain_language.language import Language, ScoreLimit
from app.plain_language.measures import Counts, lowered
from app.plain_language.pl import polish_negation, polish_vocabulary
from app.plain_language.pl.polish_vocabulary import NUMBER_WORDS, words
from app.plain_language.rules.digits import digits_rule
from app.plain_language.rules.listed_words import listed_words_rules
from app.plain_language.rules.scores import readability_rule

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


_SCORE_LIMITS = (ScoreLimit("pisarek", "Pisarek", is_highest=True),)
# The common lengths of sentences stay: Polish has no articles and few pronouns, and needs no more
# words than Dutch. Pisarek: at eight words a sentence, 10 leaves room for 18 % of long words; at
# thirteen, 15 leaves 27 %.
_LIMITS: Mapping[Level, Mapping[str, float]] = {
    Level.STANDARD: {"pisarek": 15},
    Level.SIMPLE: {"pisarek": 10},
}

LANGUAGE = Language(
    rules=(
        *listed_words_rules(words),
        *polish_vocabulary.RULES,
        *polish_negation.RULES,
        digits_rule(NUMBER_WORDS, words("not_numbers")),
        readability_rule(
            _SCORE_LIMITS,
            "Pisarek's index stays within its limit, glossary words left out.",
            "It does not measure whether a reader understands, but warns when a text grows heavy.",
            "Pisarek 1969; the limits are our own choice",
        ),
    ),
    formulas={"Pisarek": pisarek},
    score_limits=_SCORE_LIMITS,
    limits=_LIMITS,
    count_syllables=count_syllables,
    short_forms=words("not_sentence_ends"),
)
