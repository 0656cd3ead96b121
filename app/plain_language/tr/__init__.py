"""Turkish: words, numbers, negations, syllables and Ateşman's formula.

There is no rule on long words: a plain word takes one ending after another (*belediyenizden*), so
that its syllables say little of how hard it is. The formula has them on average.
"""

from collections.abc import Mapping
from dataclasses import replace

from app.guide.model import Level
from app.plain_language.language import Language, ScoreLimit
from app.plain_language.measures import Counts, vowel_counter
from app.plain_language.rules.abbreviations import ABBREVIATION, abbreviation_check
from app.plain_language.rules.characters import ALL_CAPS, capitals_check
from app.plain_language.rules.link_text import LINK_TEXT, link_check
from app.plain_language.rules.scores import readability_rule
from app.plain_language.rules.word_choice import figurative_rule, formal_rule, short_form_rule
from app.plain_language.tr.turkish_letters import as_lowered
from app.plain_language.tr.turkish_negation import turkish_negation_rule
from app.plain_language.tr.turkish_numbers import turkish_digits_rule
from app.plain_language.word_lists import WordLists

_LISTS = WordLists(__file__)
_SHOUTED = as_lowered(_LISTS.words("shouted"))
_ORDINALS = frozenset(map(str, range(10, 100)))
"""A point behind a number makes it an ordinal: *12. Bölüm*. A sentence ends in its verb."""

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


_SCORE_LIMITS = (ScoreLimit("atesman", "Ateşman"),)
# Easy and middling by the norms of the formula. The common limits of sentence length stay: Turkish
# says in endings what others say in words, so that it needs no more words than Dutch.
_LIMITS: Mapping[Level, dict[str, float]] = {
    Level.STANDARD: {"atesman": 50},
    Level.SIMPLE: {"atesman": 70},
}

LANGUAGE = Language(
    rules=(
        replace(ABBREVIATION, check=abbreviation_check(_LISTS.words("abbreviations"), _SHOUTED)),
        replace(
            LINK_TEXT,
            check=link_check(
                as_lowered(_LISTS.words("vague_links")),
                as_lowered(_LISTS.words("vague_link_starts")),
                as_lowered(_LISTS.words("vague_link_ends")),
            ),
        ),
        replace(ALL_CAPS, check=capitals_check(_SHOUTED)),
        formal_rule(_LISTS.phrases("formal"), "our own choice"),
        figurative_rule(
            _LISTS.phrases("figurative"), "Inclusion Europe, Information for all, rule 10"
        ),
        short_form_rule(
            _LISTS.phrases("short_forms"), "Inclusion Europe, Information for all, rule 12"
        ),
        turkish_negation_rule(),
        turkish_digits_rule(_LISTS),
        readability_rule(
            _SCORE_LIMITS,
            "Ateşman's formula for Turkish stays within its limit, glossary words left out.",
            "It does not measure whether a reader understands; it warns when a text grows heavy.",
            "Ateşman 1997; the limits are our own choice, by its norms",
        ),
    ),
    formulas={"Ateşman": atesman},
    score_limits=_SCORE_LIMITS,
    limits=_LIMITS,
    count_syllables=count_syllables,
    short_forms=as_lowered(_LISTS.words("not_sentence_ends")) | _ORDINALS,
)
