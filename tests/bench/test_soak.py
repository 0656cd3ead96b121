"""The soak fails when the service leaks, fails or does not answer."""

from collections import Counter

import pytest

from bench.soak import Holding, Tally, rows

START = Holding(100_000, 40)


def missed(tally: Tally, after: Holding) -> list[str]:
    """Return the figures that are over their budget."""
    return [row.what for row in rows(600, tally, START, after) if not row.is_met]


def test_a_service_that_stays_as_it_was_passes() -> None:
    answered = Tally(Counter({200: 900, 304: 50, 404: 40, 206: 10}))
    assert missed(answered, Holding(102_000, 40)) == []
    assert missed(answered, Holding(90_000, 38)) == []


@pytest.mark.parametrize(
    ("tally", "after", "what"),
    [
        (Tally(Counter({200: 10})), Holding(102_001, 40), "growth of memory"),
        (Tally(Counter({200: 10})), Holding(100_000, 41), "growth of descriptors"),
        (Tally(Counter({200: 10, 503: 1})), START, "errors of ours"),
        (Tally(Counter({200: 10}), refused=1), START, "without an answer"),
    ],
)
def test_a_service_that_does_not_is_told(tally: Tally, after: Holding, what: str) -> None:
    assert missed(tally, after) == [what]


def test_what_each_asker_heard_is_added_up() -> None:
    total = Tally(Counter({200: 1}), refused=1)
    total.add(Tally(Counter({200: 2, 500: 1}), refused=2))
    assert (total.statuses, total.refused, total.failed) == (Counter({200: 3, 500: 1}), 3, 1)
