"""How soon the service is ready."""

import subprocess
import sys
from statistics import median

from bench.commands import PROJECT
from bench.rows import Row

_RUNS = 5
_SCRIPT = """\
import time
start = time.perf_counter()
from app import create_app
create_app()
print(time.perf_counter() - start)
"""


def start() -> list[Row]:
    """Return the median of some starts, each in a process of its own."""
    command = [sys.executable, "-c", _SCRIPT]
    runs = [float(subprocess.check_output(command, cwd=PROJECT)) for _ in range(_RUNS)]
    return [Row("start: imports and create_app", median(runs), "s", at_most=0.6)]
