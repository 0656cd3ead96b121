"""A guide of 1,000 topics at two levels in six languages, in one worker."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.commands import PROJECT
from bench.guides import add_glossary, make_guide, real_texts
from bench.rows import Row

_TOPICS = 1000
_LOCALES = ("nl", "en", "tr", "ar", "pl", "uk")


def scale() -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        guide = Path(name) / str(_TOPICS)
        make_guide(guide, _TOPICS, real_texts(), _LOCALES)
        add_glossary(guide, _LOCALES)
        command = [sys.executable, "-m", "bench.grown", "asked", name, str(_TOPICS)]
        costs = json.loads(subprocess.check_output(command, cwd=PROJECT))
    guide_is = f"{_TOPICS:,} topics × 2 levels × {len(_LOCALES)} languages"
    return [
        Row(f"{guide_is}: start, CPU", costs["start"], "s", at_most=30),
        Row(f"{guide_is}: memory of a worker", costs["memory"], "MB", at_most=400),
        Row(f"{guide_is}: slowest first answer", costs["slowest"], "s", at_most=1),
    ]
