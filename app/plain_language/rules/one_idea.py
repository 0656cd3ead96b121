"""One idea in a sentence."""

import re
from collections.abc import Iterator

from app.guide.model import Role
from app.plain_language.language import Language
from app.plain_language.nl.enumerations import COMMAS, enumerations
from app.plain_language.passages import HEADINGS, Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import is_word, shown

_SEPARATOR = re.compile(r"[;؛]|:(?=\s)|(?<=\s)[-–—](?=\s)|—")
_NUMBER = re.compile(r"\d[.,:]\d")


def subordinators(tokens: tuple[str, ...], language: Language) -> Iterator[str]:
    """Yield the words that open a subordinate clause.

    'die' and 'dat' count only where they open a clause: not as a determiner ('in dat plan'), nor
    as a pronoun ('doet u dat').

    :param tokens: in lower case, with punctuation marks.
    """
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else ""
        after, then = (*tokens[number + 1 : number + 3], "", "")[:2]
        # 'Als u.' compares: a clause has a verb as well.
        if is_word(after) and is_word(then) and _opens_clause(token, before, after, language):
            yield token


def _opens_clause(word: str, before: str, after: str, language: Language) -> bool:
    if word in language.words("subordinators"):
        return bool(before) or word not in language.words("question_words")
    if word in language.words("conditional"):
        return after in language.words("clause_starters")
    if word in language.words("relative"):
        return bool(before) and _is_relative(word, before, after, language)
    return False


def _is_relative(word: str, before: str, after: str, language: Language) -> bool:
    """Tell a clause ('mensen die', 'zegt dat') from a determiner or a pronoun."""
    if before in language.words("clause_verbs_saying"):
        return word == "dat" and _starts_clause(after, language)
    closed = ("prepositions", "pronouns", "conjunctions", "determiners", "verbs", "list_adverbs")
    if any(before in language.words(name) for name in closed):
        may_follow = word == "dat" and before in language.words("before_that")
        return may_follow and _starts_clause(after, language)
    return True


def _starts_clause(word: str, language: Language) -> bool:
    """Tell whether a subject may begin with this word: 'dat u', 'dat inwoners'."""
    return word in language.words("clause_starters") or word.endswith(("en", "s"))


def separators(text: str) -> list[str]:
    """Return the semicolons, colons and dashes inside a sentence."""
    return [match[0] for match in _SEPARATOR.finditer(_NUMBER.sub("", text.strip()))]


def check_ideas(text: Text) -> Iterator[Hit]:
    for passage in text.passages:
        if passage.role in HEADINGS:
            continue
        faults = [*_faults(passage, text)]
        if faults:
            advice = "give each idea its own sentence"
            yield Hit(passage.line, f"more than one idea: {' and '.join(faults)}", advice)


def _faults(passage: Passage, text: Text) -> Iterator[str]:
    limits, tokens = text.limits, passage.lower_tokens
    rows = [*enumerations(tokens, text.language)] if text.language else []
    in_rows = frozenset[int]().union(*(row.commas for row in rows))
    commas = sum(1 for i, token in enumerate(tokens) if token in COMMAS and i not in in_rows)
    if commas > limits.max_commas:
        yield f"{commas} commas (limit {limits.max_commas:g})"
    openers = [*subordinators(tokens, text.language)] if text.language else []
    if len(openers) > limits.max_subordinate_clauses:
        yield f"{len(openers)} clauses ({shown(openers)}; limit {limits.max_subordinate_clauses:g})"
    marks = separators(passage.own_text)
    if passage.role is not Role.TABLE_CELL and len(marks) > limits.max_separators:
        yield f"{shown(marks)} inside the sentence"


RULES = (
    Rule(
        "one-idea",
        "A sentence holds one idea: few commas and clauses, and in the simple version no "
        "semicolon, colon or dash inside.",
        "Each clause must be kept in mind until the sentence is whole.",
        "GOV.UK, Easy Read (through haveyoursay-erasmus.eu): one idea, one verb",
        check_ideas,
        ("max_commas", "max_subordinate_clauses", "max_separators"),
        needs_language=False,
    ),
)
