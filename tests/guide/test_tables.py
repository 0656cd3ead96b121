"""Tables: a cell too many would vanish, and one too few would stand empty."""

from app.guide.tables import cells_in, table_faults


def test_a_bar_behind_a_backslash_parts_no_cells() -> None:
    assert cells_in(r"| a \| b | c |") == [r"a \| b", "c"]
    assert cells_in("a | b") == ["a", "b"]


def test_every_row_that_is_not_whole_is_told_with_its_place() -> None:
    rows = ["| a | b |", "| - | - |", "| c |", "| d | e |", "| f | g | h |", "| i | |"]
    assert [place for place, *_said in table_faults(rows)] == [2, 4, 5]


def test_a_whole_table_has_no_fault() -> None:
    assert [*table_faults(["| a | b | c | d |", "|-|-|-|-|", "| 1 | 2 | 3 | 4 |"])] == []
