"""Three or more things in one sentence belong in a list."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.guide.model import Role
from app.plain_language.nl.vocabulary import words
from app.plain_language.passages import HEADINGS, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import COMMAS, is_word

_NO_ROOM_FOR_A_LIST = HEADINGS | {Role.TABLE_CELL, Role.SUMMARY}
_MAX_ITEM_WORDS = 5
_MIN_THINGS = 3
_CONJUNCTIONS = words("list_conjunctions")
_NOT_IN_ITEM = words(
    "pronouns", "subordinators", "clause_openers",
    "passive_auxiliaries", "other_auxiliaries", "modals",
)  # fmt: skip
_NOT_AT_START = _NOT_IN_ITEM | words("conjunctions", "not_item_starts")


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Things in a row: how many, and the commas between them as token numbers."""

    items: int
    commas: frozenset[int]


def enumerations(tokens: tuple[str, ...]) -> Iterator[Enumeration]:
    """Yield rows of three or more things: 'a, b en c', 'a en b en c'.

    :param tokens: in lower case, with punctuation marks.
    """
    start = 0
    while start < len(tokens):
        found, end = _row_from(tokens, start)
        if found and found.items >= _MIN_THINGS:
            yield found
        start = end


def _row_from(tokens: tuple[str, ...], start: int) -> tuple[Enumeration | None, int]:
    """Read a row whose first separator is the next one; return it and where to go on."""
    separators = [i for i in range(start, len(tokens)) if _separates(tokens[i])]
    if not separators:
        return None, len(tokens)
    row = [separators[0]]
    for here in separators[1:]:
        between = tokens[row[-1] + 1 : here]
        if tokens[here] in COMMAS and tokens[row[-1]] not in COMMAS:
            # 'Hulp, thuis of op afspraak, is er': what stands between two commas explains.
            then = tokens[here + 1 : here + 2]
            explains = tokens[row[0]] in COMMAS and not (then and _separates(then[0]))
            return (None if explains else _row(tokens, row)), here + 1
        if (between or tokens[here] in COMMAS) and not _is_item(between):
            break
        row.append(here)
    return _row(tokens, row), row[-1] + 1


def _row(tokens: tuple[str, ...], row: list[int]) -> Enumeration | None:
    last = tokens[row[-1] + 1 : row[-1] + 2]
    joins = any(tokens[i] not in COMMAS for i in row)
    gaps = sum(1 for one, other in pairwise(row) if other > one + 1)
    if not joins or not _can_begin_item(last) or not _first_item_fits(tokens, row[0]):
        return None
    return Enumeration(gaps + 2, frozenset(i for i in row if tokens[i] in COMMAS))


def _first_item_fits(tokens: tuple[str, ...], comma: int) -> bool:
    before = tokens[comma - 1 : comma]
    return bool(before) and is_word(before[0]) and before[0] not in _NOT_IN_ITEM


def _separates(token: str) -> bool:
    return token in COMMAS or token in _CONJUNCTIONS


def _is_item(tokens: tuple[str, ...]) -> bool:
    if not 0 < len(tokens) <= _MAX_ITEM_WORDS or not _can_begin_item(tokens[:1]):
        return False
    return _NOT_IN_ITEM.isdisjoint(tokens)


def _can_begin_item(tokens: tuple[str, ...]) -> bool:
    if not tokens or not (is_word(tokens[0]) or tokens[0] == "\ufffc"):
        return False
    return tokens[0] not in _NOT_AT_START


def row_commas(tokens: tuple[str, ...]) -> frozenset[int]:
    """Return the places of the commas that part the things of a row."""
    return frozenset[int]().union(*(row.commas for row in enumerations(tokens)))


def check_rows(text: Text) -> Iterator[Hit]:
    for passage in text.passages:
        if passage.role in _NO_ROOM_FOR_A_LIST:
            continue
        # An item of a list cannot hold another list.
        limit = text.limits.max_items_in_sentence + (passage.role is Role.LIST_ITEM)
        most = max((row.items for row in enumerations(passage.lower_tokens)), default=0)
        if most > limit:
            message = f"{most} things stand in one sentence, the limit is {limit:g}"
            yield Hit(passage.line, message, "make a list of them, one thing an item")


RULES = (
    Rule(
        "list",
        "Three or more things stand in a list; an item of a list may name one more.",
        "A list shows how many things there are, and a screen reader says it.",
        "A2 (dijkenwaard.nl)",
        check_rows,
        ("max_items_in_sentence",),
        for_short_texts=False,
    ),
)
