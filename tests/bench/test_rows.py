"""Figures against budgets: nothing is measured here."""

import pytest

from bench.rows import Row, table


@pytest.mark.parametrize(
    ("row", "is_met"),
    [
        (Row("x", 9.0, "s"), True),
        (Row("x", 0.5, "s", at_most=0.5), True),
        (Row("x", 0.51, "s", at_most=0.5), False),
        (Row("x", 0.9, "×", at_least=0.9), True),
        (Row("x", 0.89, "×", at_least=0.9), False),
        (Row("x", 0.5, "×", at_most=1, at_least=0.4), True),
        (Row("x", 1.1, "×", at_most=1, at_least=0.4), False),
        (Row("x", 0.3, "×", at_most=1, at_least=0.4), False),
        (Row("x", 0.1, "s", at_most=0), False),
        (Row("x", float("nan"), "s", at_most=1), False),
        (Row("x", float("nan"), "s", at_least=1), False),
    ],
)
def test_a_budget_is_met_up_to_its_bound(row: Row, *, is_met: bool) -> None:
    assert row.is_met is is_met


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (Row("memory", 64.12, "MB"), "| memory | 64.1 MB |  |  |"),
        (Row("start", 0.4, "s", at_most=0.5), "| start | 0.4 s | ≤ 0.5 | yes |"),
        (Row("ratio", 0.81, "×", at_least=0.9), "| ratio | 0.81 × | ≥ 0.9 | **NO** |"),
        (Row("rate", 13931.6, "requests/s"), "| rate | 13,932 requests/s |  |  |"),
        (Row("both", 2, "", at_most=3, at_least=1), "| both | 2  | ≤ 3 and ≥ 1 | yes |"),
    ],
    ids=lambda given: given.what if isinstance(given, Row) else "",
)
def test_a_row_says_its_figure_its_budget_and_whether_it_is_met(row: Row, line: str) -> None:
    assert str(row) == line


def test_the_table_has_a_head_and_a_line_for_each_row() -> None:
    lines = table([Row("one", 1, "s"), Row("two", 2, "s")]).splitlines()
    assert lines[:2] == ["| What | Figure | Budget | Met |", "| --- | --- | --- | --- |"]
    assert [line.split(" | ")[0] for line in lines[2:]] == ["| one", "| two"]
