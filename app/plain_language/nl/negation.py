"""Two negations in one clause cancel each other."""

import re

from app.plain_language.nl.vocabulary import words
from app.plain_language.rules.negations import negation_rule
from app.plain_language.tokens import is_word

_NEGATED = re.compile(r"^on(?!d[ae]r|ts|tv|ui)[a-zëïé]{4,}$")
_NEGATIONS = words("negations")
_WITHOUT = words("without")
_OF_WORDS = words("negations_of_words")
_NOT_NEGATED = words("negated_words_not")
_RELATIVE = words("relative")
_NOBODY = words("nobody")
_BREAKS = words("clause_breaks")
_ADDING = words("adding")


def double_negation(tokens: tuple[str, ...]) -> tuple[str, str] | None:
    """Return two negations of one clause, or ``None``.

    'Niemand die niet' counts, 'niet, maar ook niet' does not.

    :param tokens: in lower case, with punctuation marks.
    """
    first = ""
    for number, token in enumerate(tokens):
        if _begins_clause(token, tokens[number + 1 :], first):
            first = ""
        elif token in _NEGATIONS or token in _WITHOUT:
            if first and not _adds(tokens, number):
                return first, token
            first = first or ("" if token in _WITHOUT else token)
        elif first in _OF_WORDS and _is_negated_word(token):
            return first, token
    return None


def _begins_clause(token: str, rest: tuple[str, ...], first: str) -> bool:
    """Tell whether what follows stands apart from the first negation."""
    if not is_word(token):
        # 'Er is niemand, die niet': a comma before a relative clause keeps it together.
        return not (rest and rest[0] in _RELATIVE and first in _NOBODY)
    if token in _RELATIVE:
        return False
    return token in _BREAKS


def _adds(tokens: tuple[str, ...], number: int) -> bool:
    """Tell *niet hier en niet daar* from a double negation."""
    return number > 0 and tokens[number - 1] in _ADDING


def _is_negated_word(token: str) -> bool:
    return _NEGATED.match(token) is not None and token not in _NOT_NEGATED


RULES = (
    negation_rule(
        double_negation, "No two negations in one clause, and no 'niet on-'.", "B1-checklist"
    ),
)
