"""How long editors wait for ``make check``."""

import tempfile
import time
from pathlib import Path

from app.guide.library import load_library
from app.plain_language.check import check_content
from bench.commands import FLASK, PROJECT, timed
from bench.guides import make_guide, real_texts
from bench.rows import Row

_MANY = 1000


def content_check() -> list[Row]:
    wall, cpu = timed(*FLASK, "content", "check")
    topics = len(load_library(PROJECT / "content").site.all_topics)
    return [
        Row("content check of the whole guide, wall", wall, "s"),
        Row(f"content check, CPU for each of {topics} topics", cpu / topics, "s"),
        Row(f"content check of {_MANY:,} topics at both levels", _grown(), "s", at_most=60),
    ]


def _grown() -> float:
    """Return the wall seconds of checking a guide of many topics."""
    with tempfile.TemporaryDirectory() as name:
        make_guide(Path(name), _MANY, real_texts())
        start = time.perf_counter()
        check_content(Path(name))
        return time.perf_counter() - start
