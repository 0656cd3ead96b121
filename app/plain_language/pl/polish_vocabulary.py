"""The words of Polish that the rules know, and what to write instead: ``vocabulary.yaml``."""

from app.plain_language.rules.word_choice import figurative_rule, formal_rule, short_form_rule
from app.plain_language.word_lists import WordLists

_LISTS = WordLists(__file__)
words = _LISTS.words

NUMBER_WORDS = {
    form: digits
    for forms, digits in _LISTS.mapping("number_words").items()
    for form in forms.split()
}
"""Every form of the number words with its digits: they inflect."""

RULES = (
    formal_rule(
        _LISTS.phrases("formal"),
        "Komunikacja pisemna. Rekomendacje, Kancelaria Prezesa Rady Ministrów 2015; the words are "
        "our own choice",
    ),
    figurative_rule(_LISTS.phrases("figurative"), "Inclusion Europe, Information for all, rule 10"),
    short_form_rule(
        _LISTS.phrases("short_forms"), "Inclusion Europe, Information for all, rule 12"
    ),
)
