"""Two negations in one clause cancel each other."""

import re
from collections.abc import Iterator

from app.plain_language.language import Language
from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import is_word

_NEGATED = re.compile(r"^on(?!d[ae]r|ts|tv|ui)[a-zëïé]{4,}$")


def double_negation(tokens: tuple[str, ...], language: Language) -> tuple[str, str] | None:
    """Return two negations of one clause, or ``None``.

    'Niemand die niet' counts, 'niet, maar ook niet' does not.

    :param tokens: in lower case, with punctuation marks.
    """
    first = ""
    for number, token in enumerate(tokens):
        if _begins_clause(token, tokens[number + 1 :], first, language):
            first = ""
        elif token in language.words("negations") or token in language.words("without"):
            if first and not _adds(tokens, number, language):
                return first, token
            first = first or ("" if token in language.words("without") else token)
        elif first in language.words("negations_of_words") and _is_negated_word(token, language):
            return first, token
    return None


def _begins_clause(token: str, rest: tuple[str, ...], first: str, language: Language) -> bool:
    """Tell whether what follows stands apart from the first negation."""
    if not is_word(token):
        # 'Er is niemand, die niet': a comma before a relative clause keeps it together.
        return not (rest and rest[0] in language.words("relative") and _is_nobody(first, language))
    if token in language.words("relative"):
        return False
    return token in language.words("clause_breaks")


def _is_nobody(word: str, language: Language) -> bool:
    return word in language.words("nobody")


def _adds(tokens: tuple[str, ...], number: int, language: Language) -> bool:
    """Tell *niet hier en niet daar* from a double negation."""
    return number > 0 and tokens[number - 1] in language.words("adding")


def _is_negated_word(token: str, language: Language) -> bool:
    return _NEGATED.match(token) is not None and token not in language.words("negated_words_not")


def check_negations(text: Text) -> Iterator[Hit]:
    if text.language is None:
        return
    for passage in text.passages:
        pair = double_negation(passage.lower_tokens, text.language)
        if pair:
            message = f"'{pair[0]} … {pair[1]}' is a double negation"
            yield Hit(passage.line, message, "say what is so, without negation")


RULES = (
    Rule(
        "double-negation",
        "No two negations in one clause, and no 'niet on-'.",
        "The reader must turn the meaning around twice.",
        "B1-checklist",
        check_negations,
    ),
)
