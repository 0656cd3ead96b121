"""What the bench makes of what it measured."""

from pathlib import Path

import pytest

from app.guide.library import load_library
from bench.growth import growth_of
from bench.guides import make_guide, real_texts, short_texts
from bench.throughput import ratio_row, read_wrk

WRK = """\
Running 3s test @ http://127.0.0.1:8000/nl/eenvoudig/adviesraad
  2 threads and 48 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     3.11ms    1.53ms  27.86ms   83.26%
    Req/Sec     7.83k   801.44     9.77k    68.33%
  46756 requests in 3.01s, 165.18MB read
Requests/sec:  15533.31
Transfer/sec:     54.88MB
"""


def test_the_rate_is_read_from_wrk() -> None:
    assert read_wrk(WRK) == 15533.31


@pytest.mark.parametrize(
    "output",
    [
        "",
        WRK.replace("Requests/sec", "  Non-2xx or 3xx responses: 7\nRequests/sec"),
        WRK.replace("Requests/sec", "  Socket errors: connect 0, read 3, write 0\nRequests/sec"),
    ],
)
def test_a_rate_of_wrong_answers_is_no_rate(output: str) -> None:
    with pytest.raises(RuntimeError, match="did not get what it asked for"):
        read_wrk(output)


def test_a_ratio_is_the_median_of_the_ratios_of_each_round() -> None:
    rounds = [{"a": 9.0, "b": 10.0}, {"a": 50.0, "b": 100.0}, {"a": 8.0, "b": 4.0}]
    row = ratio_row(rounds, "a", "b", "a ÷ b", 0.95)
    assert row.what == "a ÷ b (0.50 to 2.00 in 3 rounds)"
    assert row.figure == 0.9
    assert not row.is_met


@pytest.mark.parametrize(
    ("costs", "growth"),
    [
        ({10: 1.0, 100: 10.0, 1000: 100.0}, 1.0),
        ({10: 1.0, 100: 10.0, 1000: 125.0}, 1.25),
        ({10: 1.0, 100: 100.0, 1000: 10_000.0}, 10.0),
        ({10: 5.0, 100: 5.0, 1000: 5.0}, 0.1),
        ({10: 0.0, 100: 0.0, 1000: 5.0}, 0.5),
        ({10: 0.0, 100: -0.3, 1000: 20.0}, 2.0),
    ],
)
def test_growth_compares_what_a_topic_costs(costs: dict[int, float], growth: float) -> None:
    assert growth_of(costs, floor=1.0) == pytest.approx(growth)


@pytest.mark.parametrize("texts", [short_texts(), real_texts()], ids=["short", "real"])
def test_a_guide_made_to_be_measured_is_a_guide(tmp_path: Path, texts: dict[str, str]) -> None:
    make_guide(tmp_path, 10, texts)
    library = load_library(tmp_path)
    assert len(library.site.all_topics) == 10
    assert sum(1 for _ in library.documents()) == 20
