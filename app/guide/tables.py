"""Whether a table is whole: Markdown drops a cell too many, and adds one that is missing.

Source: GitHub Flavored Markdown 4.10: "the excess is ignored".
"""

import re
from collections.abc import Iterator, Sequence

MAX_COLUMNS = 4
"""A wider table does not fit a phone, and nobody who hears it keeps the columns apart."""

_BORDER = re.compile(r"(?<!\\)\|")
_DASHES = 1
"""Place of the row of dashes, below the header."""


def cells_in(row: str) -> list[str]:
    """Return the cells of a row as they are typed, without the blanks around them."""
    bare = row.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in _BORDER.split(bare)]


def table_faults(rows: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield what is wrong with a table: place of the row, what is wrong, what to write.

    :param rows: the lines of the table: header, dashes, then the others.
    """
    columns = len(cells_in(rows[0]))
    if columns > MAX_COLUMNS:
        message = f"the table has {columns} columns, more than {MAX_COLUMNS}"
        yield 0, message, "make two tables of it, or a list"
    if len(rows) <= _DASHES + 1:
        yield 0, "the table has no rows", "write one below the header"
    for place, row in enumerate(rows):
        cells = cells_in(row)
        if len(cells) != columns:
            message = f"the row has {len(cells)} cells, and the header row has {columns}"
            yield place, message, f"write {columns} cells, with '|' between them"
        elif "" in cells:
            yield place, "a cell of the table is empty", "write what stands there, if need be 'no'"
