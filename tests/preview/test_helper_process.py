"""Helper processes end with the preview, and take along what they started."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest

from app.preview.helper_process import HelperProcess, end_helpers

pytestmark = pytest.mark.slow


def sleep_beside_another(note: Path) -> None:
    """Start a process, write its id down, and sleep."""
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    note.write_text(str(process.pid))
    sleep(60)


def end() -> None:
    os._exit(1)


@pytest.fixture
def helper() -> Iterator[HelperProcess]:
    helper = HelperProcess()
    yield helper
    helper.stop()


def is_alive(process: int) -> bool:
    stat = Path(f"/proc/{process}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_what_a_helper_started_ends_with_it(helper: HelperProcess, tmp_path: Path) -> None:
    note = tmp_path / "note"
    work = partial(pytest.raises, BrokenProcessPool, helper.run, sleep_beside_another, note)
    Thread(target=work).start()
    end_of_patience = monotonic() + 30
    while not (note.exists() and note.read_text()):
        assert monotonic() < end_of_patience
        sleep(0.02)
    end_helpers()
    while is_alive(int(note.read_text())):
        assert monotonic() < end_of_patience
        sleep(0.02)


def test_a_helper_that_broke_works_again(helper: HelperProcess) -> None:
    with pytest.raises(BrokenProcessPool):
        helper.run(end)
    assert helper.run(len, "abc") == 3
