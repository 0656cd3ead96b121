"""How long editors wait for ``make check``."""

from app.guide.library import load_library
from bench.commands import FLASK, PROJECT, timed
from bench.rows import Row


def content_check() -> list[Row]:
    wall, cpu = timed(*FLASK, "content", "check")
    topics = len(load_library(PROJECT / "content").site.all_topics)
    return [
        Row("content check of the whole guide, wall", wall, "s"),
        Row(f"content check, CPU for each of {topics} topics", cpu / topics, "s"),
    ]
