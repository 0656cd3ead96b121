"""What makes a reader of Arabic turn the meaning round twice in one clause.

Arabic has no negative concord: two negations cancel each other, and so do a negation and غير, دون,
بدون or بلا. A negation with an exception (لا … إلا, لم … سوى, لن … ما لم) is plain grammar for
*only* and *if*, but it turns twice as well, where فقط does not: our own choice is to flag it too.
ولا, لا بد, لا يزال and an exception after a clause (إلا أن, وإلا) do not turn it, and are left.
"""

import re

from app.plain_language.ar.arabic_words import without_vowel_signs, words
from app.plain_language.rules.negations import negation_rule
from app.plain_language.tokens import is_word

_NEGATIONS = words("negations")
_NOT_NEGATING = words("not_negating")
_EXCEPTIONS = words("exceptions")
_UN, _NOT_UN = words("un"), words("not_un")
_WITHOUT, _NOT_WITHOUT = words("without"), words("not_without")
_NEGATED = words("negated_words")
_PRONOUN = "(?:ه|ها|هم|ك|كم|نا|ني|ي)?"
_THAT = re.compile(f"أن{_PRONOUN}")
_BREAK = re.compile(
    f"[وف]?(?:(?:لأن|لكن|إن){_PRONOUN}|بل|هل|إذا|لو|عندما|حين|بينما|كي|لكي|حتى|ثم|وإلا)"
    r"|وس?[يتن]\w{2,}"
)


def double_negation(tokens: tuple[str, ...]) -> tuple[str, str] | None:
    """Return two words of one clause that each turn its meaning, or ``None``.

    :param tokens: in lower case, with punctuation marks.
    """
    bare = ["", *map(without_vowel_signs, tokens), ""]
    first = ""
    for before, word, after in zip(bare, bare[1:], bare[2:], strict=False):
        if _opens_clause(word, after):
            first = ""
        elif _adds_negation(word):
            first = word
        elif _is_exception(word, after) or _negates(before, word, after):
            if first:
                return first, word
            first = _first_of(bare, before, word)
    return None


def _opens_clause(word: str, after: str) -> bool:
    """Tell whether what follows stands apart from the first negation.

    So does a verb with و. A comma before an exception keeps it together; إلا أن and غير أن begin a
    clause: *but*.
    """
    if not is_word(word):
        return after not in _EXCEPTIONS
    is_but = word in _EXCEPTIONS | _UN and _THAT.fullmatch(after) is not None
    return is_but or _BREAK.fullmatch(word) is not None


def _adds_negation(word: str) -> bool:
    """Tell *ولا*, which begins anew, from a negation of the same clause."""
    return word[:1] in {"و", "ف"} and word[1:] in _NEGATIONS


def _is_exception(word: str, after: str) -> bool:
    return word in _EXCEPTIONS | _NEGATED or (word == "ما" and after in {"لم", "من"})


def _negates(before: str, word: str, after: str) -> bool:
    if word in _NEGATIONS:
        is_only = word == "لا" and after == "غير"
        return not is_only and after not in _NOT_NEGATING and before not in {"أم", "أو", "ما"}
    if word in _UN:
        return after not in _NOT_UN
    return word in _WITHOUT and after not in _NOT_WITHOUT and not after[:1].isdecimal()


def _first_of(bare: list[str], before: str, word: str) -> str:
    """Return a word as the first of two, where it can be: not in a condition (من لا, إذا لم)."""
    is_condition = before in {"إذا", "إن", "لو"} or (before == "من" and bare[1] == "من")
    can_be = word in _NEGATIONS | _WITHOUT or (word == "ما" and before == "")
    return word if can_be and not is_condition else ""


RULES = (
    negation_rule(
        double_negation,
        "No two negations in one clause, and no negation with an exception: 'لا … إلا'.",
        "our own choice",
    ),
)
