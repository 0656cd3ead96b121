"""Subordinate clauses, known by the word that opens them."""

from collections.abc import Iterator

from app.plain_language.nl.vocabulary import words
from app.plain_language.tokens import is_word

_SUBORDINATORS = words("subordinators")
_QUESTION_WORDS = words("question_words")
_CONDITIONAL = words("conditional")
_RELATIVE = words("relative")
_STARTERS = words("clause_starters")
_SAYING = words("clause_verbs_saying")
_BEFORE_THAT = words("before_that")
_OPENERS = _SUBORDINATORS | _CONDITIONAL | _RELATIVE
# After one of these, 'die' and 'dat' are a determiner or a pronoun.
_CLOSED = words("prepositions", "pronouns", "conjunctions", "determiners", "verbs", "list_adverbs")


def subordinators(tokens: tuple[str, ...]) -> Iterator[str]:
    """Yield the words that open a subordinate clause.

    'die' and 'dat' count only where they open a clause: not as a determiner ('in dat plan'), nor
    as a pronoun ('doet u dat').

    :param tokens: in lower case, with punctuation marks.
    """
    for number, token in enumerate(tokens):
        if token not in _OPENERS:
            continue
        before = tokens[number - 1] if number else ""
        after, then = (*tokens[number + 1 : number + 3], "", "")[:2]
        # 'Als u.' compares: a clause has a verb as well.
        if is_word(after) and is_word(then) and _opens_clause(token, before, after):
            yield token


def _opens_clause(word: str, before: str, after: str) -> bool:
    if word in _SUBORDINATORS:
        return bool(before) or word not in _QUESTION_WORDS
    if word in _CONDITIONAL:
        return after in _STARTERS
    if word in _RELATIVE:
        return bool(before) and _is_relative(word, before, after)
    return False


def _is_relative(word: str, before: str, after: str) -> bool:
    """Tell a clause ('mensen die', 'zegt dat') from a determiner or a pronoun."""
    if before in _SAYING:
        return word == "dat" and _starts_clause(after)
    if before in _CLOSED:
        may_follow = word == "dat" and before in _BEFORE_THAT
        return may_follow and _starts_clause(after)
    return True


def _starts_clause(word: str) -> bool:
    """Tell whether a subject may begin with this word: 'dat u', 'dat inwoners'."""
    return word in _STARTERS or word.endswith(("en", "s"))
