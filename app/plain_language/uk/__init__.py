"""Ukrainian: words, double negation, numbers, syllables and Partiko's formula.

Word length has no rule: prefixes and endings make many common words four syllables long
(*допомога*, *запитання*), and the formula weighs syllables already. The limits of sentence length
are the common ones: without articles, Ukrainian needs no more words than Dutch.
"""

from collections.abc import Mapping

from app.guide.model import Level
from app.plain_language.language import Language, ScoreLimit
from app.plain_language.measures import Counts, vowel_counter
from app.plain_language.rules.digits import digits_rule
from app.plain_language.rules.listed_words import listed_words_rules
from app.plain_language.rules.negations import negation_rule
from app.plain_language.rules.scores import readability_rule
from app.plain_language.rules.word_choice import figurative_rule, formal_rule, short_form_rule
from app.plain_language.uk.ukrainian_negation import double_negation
from app.plain_language.word_lists import WordLists

_LISTS = WordLists(__file__)
_RECOMMENDATIONS = "Cabinet of Ministers of Ukraine, recommendations 1046-р of 2023"


def partiko(counts: Counts) -> float:
    """Return Flesch for Ukrainian: 206.84 - 28.3 ASW - 5.93 ZL. Range as Flesch.

    Source: Z.V. Partiko 2001, Zahalne redahuvannia.
    """
    return 206.84 - 28.3 * counts.syllables_per_word - 5.93 * counts.mean


def _number_words() -> Mapping[str, str]:
    """Return digits by each form of a number word, with each of the three apostrophes."""
    forms = (
        (form, digits)
        for digits, row in _LISTS.mapping("number_words").items()
        for form in row.split()
    )
    return {form.replace("'", mark): digits for form, digits in forms for mark in "'’ʼ"}


_SCORE_LIMITS = (ScoreLimit("partiko", "Partiko"),)

LANGUAGE = Language(
    rules=(
        *listed_words_rules(_LISTS.words),
        formal_rule(_LISTS.phrases("formal"), f"{_RECOMMENDATIONS}; the words are our own choice"),
        figurative_rule(
            _LISTS.phrases("figurative"), "Inclusion Europe, Information for all, rule 10"
        ),
        short_form_rule(_LISTS.phrases("shortened"), _RECOMMENDATIONS),
        negation_rule(
            double_negation,
            "No 'не без', no 'не' before a word that begins with не-, no 'не може не'.",
            "our own choice",
        ),
        digits_rule(_number_words(), _LISTS.words("not_numbers")),
        readability_rule(
            _SCORE_LIMITS,
            "Partiko's formula stays within its limit, glossary words left out.",
            "It does not measure whether a reader understands, but warns when a text grows heavy.",
            "Partiko 2001; the limits are our own choice",
        ),
    ),
    formulas={"Partiko": partiko},
    score_limits=_SCORE_LIMITS,
    # Rather hard and easy begin here in the range of Flesch. With sentences of the greatest mean
    # length, 13 and 8 words, both allow 2.8 syllables a word.
    limits={Level.STANDARD: {"partiko": 50}, Level.SIMPLE: {"partiko": 80}},
    count_syllables=vowel_counter("аеєиіїоуюя"),
    short_forms=_LISTS.words("not_sentence_ends"),
)
