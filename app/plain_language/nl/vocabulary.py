"""The words of Dutch that the rules know, and what to write instead: ``vocabulary.yaml``."""

from collections.abc import Mapping

from app.plain_language.rules.word_choice import figurative_rule, formal_rule, short_form_rule
from app.plain_language.word_lists import WordLists

_LISTS = WordLists(__file__)
words = _LISTS.words

EXPLAINING = _LISTS.pattern("explaining")
NUMBER_WORDS = _LISTS.mapping("number_words")
LOAN_SYLLABLES: Mapping[str, int] = {
    word: int(count) for word, count in _LISTS.mapping("loan_syllables").items()
}

RULES = (
    formal_rule(_LISTS.phrases("formal"), "B1-checklist; Direct Duidelijk, schrijftips"),
    figurative_rule(_LISTS.phrases("figurative"), "Inclusion Europe, Information for all, rule 10"),
    short_form_rule(
        _LISTS.phrases("short_forms"),
        "Inclusion Europe, Information for all, rule 12; B1-checklist",
    ),
)
