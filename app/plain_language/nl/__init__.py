"""Dutch: rules of grammar, words, syllables and formulas."""

from collections.abc import Mapping
from dataclasses import replace

from app.guide.model import Level
from app.plain_language.language import Language
from app.plain_language.nl import (
    abstract_words,
    enumerations,
    form_of_address,
    fragments,
    negation,
    passive,
    readability,
    vocabulary,
)
from app.plain_language.nl.clauses import subordinators
from app.plain_language.nl.syllables import count_syllables
from app.plain_language.nl.vocabulary import EXPLAINING, NUMBER_WORDS, words
from app.plain_language.rules import prose
from app.plain_language.rules.digits import digits_rule
from app.plain_language.rules.explained import explained_rule
from app.plain_language.rules.listed_words import listed_words_rules
from app.plain_language.rules.one_idea import ONE_IDEA, idea_check
from app.plain_language.rules.word_length import long_words_rule

# Rules for any language, which know more in Dutch.
_COMMON = (
    replace(ONE_IDEA, check=idea_check(subordinators, enumerations.row_commas)),
    *listed_words_rules(words),
)
# The standard version is whole prose: our own choice, after texts that were chopped.
_LENGTHS: Mapping[Level, dict[str, float]] = {
    Level.STANDARD: {
        "max_sentence_words": 25,
        "mean_sentence_words": 14,
        "min_mean_sentence_words": 11,
        "short_sentence_share": 0.15,
        "long_sentence_share": 0.05,
        "min_paragraph_sentences": 2,
    },
    Level.SIMPLE: {},
}

LANGUAGE = Language(
    rules=(
        *_COMMON,
        *prose.RULES,
        *passive.RULES,
        *vocabulary.RULES,
        *form_of_address.RULES,
        *negation.RULES,
        *fragments.RULES,
        long_words_rule(
            count_syllables,
            "b1teksten.nl: more than three syllables is hard; the shares are our own choice",
        ),
        *abstract_words.RULES,
        digits_rule(NUMBER_WORDS, words("not_numbers")),
        explained_rule(words("naming"), EXPLAINING),
        *enumerations.RULES,
        *readability.RULES,
    ),
    formulas=readability.FORMULAS,
    score_limits=readability.SCORE_LIMITS,
    limits={level: _LENGTHS[level] | readability.LIMITS[level] for level in Level},
    count_syllables=count_syllables,
    short_forms=words("not_sentence_ends"),
)
