"""One idea in a sentence: few commas, no marks that join two sentences, few clauses.

Commas and marks are the same in any language. A language may tell which words open a clause, and
which commas only part the things of a row.
"""

import re
from collections.abc import Callable, Iterator

from app.guide.model import Role
from app.plain_language.passages import HEADINGS, Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import COMMAS, shown

Tokens = tuple[str, ...]
"""Words and marks of a sentence, in lower case."""

_SEPARATOR = re.compile(r"[;؛]|:(?=\s)|(?<=\s)[-–—](?=\s)|—")
_NUMBER = re.compile(r"\d[.,:]\d")


def separators(text: str) -> list[str]:
    """Return the semicolons, colons and dashes inside a sentence."""
    return [match[0] for match in _SEPARATOR.finditer(_NUMBER.sub("", text.strip()))]


def idea_check(
    openers: Callable[[Tokens], Iterator[str]], row_commas: Callable[[Tokens], frozenset[int]]
) -> Callable[[Text], Iterator[Hit]]:
    """Return a check that counts clauses too.

    :param openers: yields the words that open a subordinate clause.
    :param row_commas: returns the places of the commas of a row, which do not count.
    """

    def check(text: Text) -> Iterator[Hit]:
        for passage in text.passages:
            if passage.role not in HEADINGS:
                tokens = passage.lower_tokens
                faults = [*_faults(passage, text, row_commas(tokens), [*openers(tokens)])]
                if faults:
                    message = f"more than one idea: {' and '.join(faults)}"
                    yield Hit(passage.line, message, "give each idea its own sentence")

    return check


def _faults(
    passage: Passage, text: Text, in_rows: frozenset[int], clauses: list[str]
) -> Iterator[str]:
    limits, tokens = text.limits, passage.lower_tokens
    commas = sum(1 for i, token in enumerate(tokens) if token in COMMAS and i not in in_rows)
    if commas > limits.max_commas:
        yield f"{commas} commas (limit {limits.max_commas:g})"
    if len(clauses) > limits.max_subordinate_clauses:
        yield f"{len(clauses)} clauses ({shown(clauses)}; limit {limits.max_subordinate_clauses:g})"
    marks = separators(passage.own_text)
    if passage.role is not Role.TABLE_CELL and len(marks) > limits.max_separators:
        yield f"{shown(marks)} inside the sentence"


ONE_IDEA = Rule(
    "one-idea",
    "A sentence holds one idea: few commas and clauses, and in the simple version no "
    "semicolon, colon or dash inside.",
    "Each clause must be kept in mind until the sentence is whole.",
    "GOV.UK, Easy Read (through haveyoursay-erasmus.eu): one idea, one verb",
    idea_check(openers=lambda _: iter(()), row_commas=lambda _: frozenset()),
    ("max_commas", "max_subordinate_clauses", "max_separators"),
)
RULES = (ONE_IDEA,)
