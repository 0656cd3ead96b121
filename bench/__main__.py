"""Measure the service against its budgets: ``python -m bench [PART …]``.

Prints a table and writes it to ``docs/bench.md``; with the names of parts it measures only those
and writes nothing. Exits 1 where a budget is missed, or a program is missing.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime

from bench.commands import PROJECT
from bench.content_check import content_check
from bench.growth import growth
from bench.machine import facts, missing_programs
from bench.memory import memory
from bench.page_loads import page_loads
from bench.preview import preview
from bench.report import write_report
from bench.rows import Row, table
from bench.scale import scale
from bench.speech import speech
from bench.start import start
from bench.throughput import throughput
from bench.weight import weight

# Speech comes first: the others measure pages with their recordings.
PARTS = {
    part.__name__: part
    for part in (
        speech,
        throughput,
        weight,
        page_loads,
        preview,
        start,
        memory,
        content_check,
        growth,
        scale,
    )
}


def main(names: Sequence[str]) -> int:
    if sentence := missing_programs():
        print(sentence)
        return 1
    machine = facts()
    with tempfile.TemporaryDirectory() as recordings:
        os.environ["MEEPRATEN_RECORDINGS_FOLDER"] = recordings
        rows = _measure(names or list(PARTS))
    print(table(rows))
    if not names:
        report = write_report(rows, machine, datetime.now(UTC).date())
        (PROJECT / "docs" / "bench.md").write_text(report)
    return 0 if all(row.is_met for row in rows) else 1


def _measure(names: Sequence[str]) -> list[Row]:
    rows: list[Row] = []
    for number, name in enumerate(names, 1):
        print(f"{number}/{len(names)} {name} …", file=sys.stderr, flush=True)
        rows += PARTS[name]()
    return rows


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
