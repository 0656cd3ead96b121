"""Two negations in one clause cancel each other, and so do a negation and an exception.

*Nobody does not know* says that all know. *Not … unless* and *not … without* must be turned round
too, into *only if* and *with*; *not … until* stays, as *only after* is no easier.
"""

import re

from app.plain_language.rules.negations import negation_rule
from app.plain_language.tokens import is_word
from app.plain_language.word_lists import WordLists

_words = WordLists(__file__).words
_NEGATED = re.compile(r"^un(?!der)[a-z]{4,}$")
_SHORTENED = re.compile(r"n['’]t$")
_NEGATIONS = _words("negations")
_OF_THINGS = _words("negations_of_things")
_EXCEPTIONS = _words("exceptions")
_BREAKS = _words("clause_breaks")
_RELATIVE = _words("relative")
_BEING = _words("being")
_DEGREE = _words("degree")
_ARTICLES = _words("articles")
_FEWER = _words("fewer")
_NEGATED_WORDS = _words("negated_words")
_NOT_NEGATED = _words("negated_words_not")
_BESIDE = {
    "no": (_words("before_no"), _words("after_no")),
    "not": (_words("before_not"), _words("after_not")),
}
"""After and before which words these deny nothing: *say no*, *not only*."""

_NEAR = 3
"""So many words after *nobody* or *no plan*, a relative clause says more about it."""

_FAR = 6
"""So many words after *nobody* or *no plan*, a negated word is hardly about it any more."""

_WITH_ITS_VERB = 2
"""So many words after *not*, nothing but its verb stood between."""


def double_negation(tokens: tuple[str, ...]) -> tuple[str, str] | None:
    """Return two negations of one clause, or ``None``.

    :param tokens: in lower case, with punctuation marks.
    """
    first = 0 if tokens and tokens[0] in _EXCEPTIONS else None
    for place, token in enumerate(tokens):
        if place == first:
            continue
        if first is not None and _begins_clause(tokens, first, place):
            first = None
        elif token in _EXCEPTIONS or _is_negation(tokens, place):
            if first is not None and not _goes_on_after_clause(tokens, first, place):
                return tokens[first], token
            first = first if token in _EXCEPTIONS else place
        elif first is not None and _turns_round(tokens, first, place):
            return tokens[first], token
    return None


def _is_negation(tokens: tuple[str, ...], place: int) -> bool:
    token = tokens[place]
    if token not in _BESIDE:
        return token in _NEGATIONS or _SHORTENED.search(token) is not None
    before, after = _BESIDE[token]
    return before.isdisjoint(tokens[max(0, place - 1) : place]) and after.isdisjoint(
        tokens[place + 1 : place + 2]
    )


def _is_of_things(tokens: tuple[str, ...], place: int) -> bool:
    """Tell whether a negation belongs to a thing: *nobody*, *no plan*, *not a single plan*."""
    return tokens[place] in _OF_THINGS or tokens[place + 1 : place + 3] == ("a", "single")


def _begins_clause(tokens: tuple[str, ...], first: int, place: int) -> bool:
    """Tell whether what follows stands apart from the first negation."""
    if not is_word(tokens[place]):
        # 'Without a pass, nobody gets in': the exception holds for what follows.
        return tokens[first] not in _EXCEPTIONS
    if tokens[place] in _RELATIVE and _is_of_things(tokens, first):
        # 'There is no plan that does not cost money.'
        return place - first > _NEAR
    return tokens[place] in _BREAKS


def _goes_on_after_clause(tokens: tuple[str, ...], first: int, place: int) -> bool:
    """Tell whether the first negation stands in a clause before: *those who have no car cannot*.

    In *that nobody did not know* the first is the subject, and both are of one clause.
    """
    opened = max((i for i in range(first) if tokens[i] in _BREAKS), default=None)
    if opened is None or not _RELATIVE.isdisjoint(tokens[first:place]):
        return False
    if tokens[first] in _OF_THINGS and opened == first - 1:
        return False
    if tokens[place] in _OF_THINGS:
        # 'Those who do not call get no answer', but not 'who do not know nothing'.
        return tokens[opened] in _RELATIVE and place - first > _WITH_ITS_VERB
    return tokens[place] not in _EXCEPTIONS


def _turns_round(tokens: tuple[str, ...], first: int, place: int) -> bool:
    """Tell whether a word denies what is denied already: *not unusual*, *no fewer than*."""
    token, between = tokens[place], tokens[first + 1 : place]
    if token in _FEWER:
        return not between and tokens[place + 1 : place + 2] == ("than",)
    if token not in _NEGATED_WORDS and (token in _NOT_NEGATED or not _NEGATED.match(token)):
        return False
    if _is_of_things(tokens, first):
        return not between or (len(between) < _FAR and between[-1] in _BEING | _DEGREE)
    return {*between} <= _BEING | _DEGREE | _ARTICLES


RULES = (
    negation_rule(
        double_negation,
        "No two negations in one clause, no 'not un-', and no 'not … unless' or 'not … without'.",
        "Federal Plain Language Guidelines 2011: avoid double negatives and exceptions to "
        "exceptions; 'not … without' is our own choice",
    ),
)
