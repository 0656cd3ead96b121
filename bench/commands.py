"""Commands of the service, run and timed."""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from app import create_app
from app.guide.links import WHOLE_GUIDE, WORDS
from app.pages.addresses import page_paths

PROJECT = Path(__file__).resolve().parent.parent
FLASK = (sys.executable, "-m", "flask", "--app", "wsgi")


def timed(*command: str, **environment: str) -> tuple[float, float]:
    """Return wall and CPU seconds of a command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(
        command, cwd=PROJECT, env={**os.environ, **environment}, check=True, capture_output=True
    )
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def all_paths() -> list[str]:
    """Return the path of every page of the guide."""
    with create_app().test_request_context():
        return page_paths()


def is_long(path: str) -> bool:
    """Tell whether a page holds the whole guide or all words: it may weigh more."""
    return path.endswith((f"/{WHOLE_GUIDE}", f"/{WORDS}"))
