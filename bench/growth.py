"""What each topic costs as a guide grows: at most as much as in a smaller guide."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.commands import PROJECT
from bench.guides import SIZES, make_guide, real_texts, short_texts
from bench.rows import Row

_RUNS = {10: 3, 100: 3, 1000: 1}
Costs = Mapping[int, float]
"""A cost by number of topics."""


class Measure(NamedTuple):
    """One thing that is measured in a process of its own, by ``bench.grown``.

    :param floor: a lower cost of 100 topics counts as this much: it is mostly noise.
    """

    name: str
    what: str
    unit: str
    floor: float


_STARTED = (Measure("start", "create_app, CPU", "s", 0.02), Measure("memory", "memory", "MB", 1))
_SPOKEN = (
    Measure("build", "speech build, CPU", "s", 0.02),
    Measure("again", "speech build, nothing changed, CPU", "s", 0.02),
)


def growth() -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for kind, texts in (("started", real_texts()), ("spoken", short_texts())):
            for count in SIZES:
                make_guide(folder / kind / str(count), count, texts)
        return [
            *_rows(_STARTED, _measure(folder / "started", _RUNS)),
            *_rows(_SPOKEN, _measure(folder / "spoken", dict.fromkeys(SIZES, 1))),
        ]


def _measure(folder: Path, runs: Mapping[int, int]) -> dict[str, Costs]:
    """Return the costs by name; the median where there are several runs."""
    found: dict[str, dict[int, float]] = {}
    for count in SIZES:
        command = [sys.executable, "-m", "bench.grown", folder.name, str(folder), str(count)]
        results = [
            json.loads(subprocess.check_output(command, cwd=PROJECT)) for _ in range(runs[count])
        ]
        for name in results[0]:
            found.setdefault(name, {})[count] = median(each[name] for each in results)
    return dict(found)


def _rows(measures: tuple[Measure, ...], costs: Mapping[str, Costs]) -> list[Row]:
    return [
        row
        for measure in measures
        for row in (
            *(
                Row(f"{count:,} topics: {measure.what}", costs[measure.name][count], measure.unit)
                for count in SIZES
            ),
            Row(
                f"growth of {measure.what}, for each topic",
                growth_of(costs[measure.name], measure.floor), "×", at_most=1.25,
            ),
        )
    ]  # fmt: skip


def growth_of(costs: Costs, floor: float) -> float:
    """Return what a topic costs in the largest guide, as a ratio to the one before."""
    *_, smaller, larger = SIZES
    return (costs[larger] / larger) / (max(costs[smaller], floor) / smaller)
