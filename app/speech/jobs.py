"""Hands plans to the worker, and takes recordings from it."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple

from app.speech.manifest import Recording, recording_of
from app.speech.script import Plan
from app.speech.speech_errors import ERRORS, EngineError, SpeechError

PROJECT_FOLDER = Path(__file__).resolve().parents[2]
_WORKER = "app.speech.worker"


class Order(NamedTuple):
    """A plan to be spoken, and its digest."""

    digest: str
    plan: Plan


def work(
    orders: Sequence[Order], folder: Path, processes: int, lock: int
) -> Iterator[Recording | SpeechError]:
    """Yield what comes of each order, as it comes.

    :param processes: at most, at one time.
    :param lock: file number of the folder's lock; the worker holds it as long as it lives.
    """
    order = {"folder": str(folder), "processes": processes, "plans": orders}
    with tempfile.TemporaryFile() as complaints, _worker(lock, complaints) as worker:
        _send(worker.stdin, order)
        count = 0
        for line in worker.stdout or ():
            count += 1
            yield _result(json.loads(line))
        if count < len(orders):
            yield EngineError(_WORKER, f"the worker stopped: {_last_line(complaints)}")


def _worker(lock: int, complaints: IO[bytes]) -> subprocess.Popen[bytes]:
    """Start the worker: it finds this code, whatever folder the build was started in."""
    paths = [str(PROJECT_FOLDER), os.environ.get("PYTHONPATH", "")]
    variables = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
        "OPENBLAS_NUM_THREADS": "1",  # threads and forks do not mix
    }
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", _WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        env=variables,
        pass_fds=(lock,),
    )


def _send(stream: IO[bytes] | None, order: dict[str, Any]) -> None:
    """Write the order. The stream stays open: its end would tell the worker that we are gone."""
    if stream is None:
        return
    try:
        stream.write(json.dumps(order).encode() + b"\n")
        stream.flush()
    except BrokenPipeError:
        return


def _result(data: dict[str, Any]) -> Recording | SpeechError:
    if "recording" in data:
        return recording_of(data["recording"])
    name, path, message = data["error"]
    return ERRORS[name](path, message)


def _last_line(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    lines = complaints.read().decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "it gave no reason"
