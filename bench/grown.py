"""Measure a guide in a process of its own: ``grown.py started|spoken|asked FOLDER TOPICS``."""

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app import create_app
from app.pages.addresses import page_paths
from bench.memory import held_kilobytes


def started(folder: Path, topics: str) -> dict[str, float]:
    """Return CPU seconds and megabytes of an app, on top of one that is there already."""
    kept = [create_app({"CONTENT_FOLDER": folder / "10"})]
    memory, start = held_kilobytes(), time.process_time()
    kept.append(create_app({"CONTENT_FOLDER": folder / topics}))
    return {
        "start": time.process_time() - start,
        "memory": (held_kilobytes() - memory) / 1000,
    }


def asked(folder: Path, topics: str) -> dict[str, float]:
    """Return what an app of a large guide takes, and the seconds of its slowest first answer.

    Every page is asked for that lists topics or words, and some topics.
    """
    start = time.process_time()
    app = create_app({"CONTENT_FOLDER": folder / topics})
    seconds = time.process_time() - start
    with app.test_request_context():
        paths = page_paths()
    listing = [path for path in paths if "/topic-" not in path]
    client = app.test_client()
    answers = [_wall_seconds(client.get, path) for path in (*listing, *paths[-20:], "/sitemap.xml")]
    return {"start": seconds, "memory": held_kilobytes() / 1000, "slowest": max(answers)}


def _wall_seconds(ask: Callable[[str], object], path: str) -> float:
    before = time.perf_counter()
    ask(path)
    return time.perf_counter() - before


def spoken(folder: Path, topics: str) -> dict[str, float]:
    """Return CPU seconds of making all recordings, and of finding that all are there.

    Each build starts with an app of its own, as the command does: no text is parsed yet.
    """
    with tempfile.TemporaryDirectory() as recordings:
        settings = {"CONTENT_FOLDER": folder / topics, "RECORDINGS_FOLDER": recordings}

        def build() -> None:
            runner = create_app(settings).test_cli_runner(catch_exceptions=False)
            result = runner.invoke(args=["speech", "build", "--jobs", str(os.cpu_count() or 1)])
            if result.exit_code:
                raise RuntimeError(result.output)

        return {"build": _cpu_seconds(build), "again": _cpu_seconds(build)}


def _cpu_seconds(work: Callable[[], None]) -> float:
    before = _used_seconds()
    work()
    return _used_seconds() - before


def _used_seconds() -> float:
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    measure = {"started": started, "spoken": spoken, "asked": asked}[sys.argv[1]]
    print(json.dumps(measure(Path(sys.argv[2]), sys.argv[3])))
