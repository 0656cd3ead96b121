"""Makes recordings, each in a process of its own: ``python -m app.speech.worker``.

Reads one line of JSON, ``{"folder", "processes", "plans": [[digest, plan], …]}``, and writes one
line for each recording as it comes, ``{"index", "recording"}`` or ``{"index", "error"}``. Ends at
once when its input closes, as it does when the build that started it is killed.

eSpeak NG is neither safe with threads nor the same twice in one process. So this process imports
what is slow to import, never starts the engine, and forks for every recording.
"""

import json
import multiprocessing
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from app.formats.webvtt import write_webvtt
from app.speech.atomic_files import write_atomically
from app.speech.encode import Tags, encode_mp3
from app.speech.engines.espeak import EspeakEngine
from app.speech.manifest import Recording
from app.speech.recording_files import read_recording, stem
from app.speech.script import Plan, read_plan
from app.speech.speech_errors import EngineError, SpeechError
from app.speech.synthesis import read_aloud

_processes = multiprocessing.get_context("fork")


def make_recording(plan: Plan, digest: str, folder: Path) -> Recording:
    """Speak a plan, write its files and return their facts. Once in a process.

    :raises SpeechError: if the engine fails or the files cannot be written.
    """
    engine = EspeakEngine()
    reading = read_aloud(plan, engine)
    tags = Tags(plan.title, plan.album, plan.artist, plan.locale)
    audio = encode_mp3(reading.pieces, engine.sample_rate, tags, reading.chapters())
    name = stem(plan, digest)
    write_atomically(folder / f"{name}.mp3", audio)
    write_atomically(folder / f"{name}.vtt", write_webvtt(reading.cues).encode())
    return read_recording(folder, plan, digest)


def _report(connection: Connection, plan: Plan, digest: str, folder: Path) -> None:
    """Make a recording and send what came of it."""
    try:
        connection.send({"recording": asdict(make_recording(plan, digest, folder))})
    except SpeechError as error:
        connection.send({"error": [type(error).__name__, str(error.path), error.message]})


class Pool:
    """Keeps a number of processes at work, one for each recording.

    :param orders: digest and plan of each recording.
    :param at_most: processes at one time.
    """

    def __init__(self, orders: list[tuple[str, Plan]], folder: Path, at_most: int) -> None:
        self.waiting = list(enumerate(orders))
        self.folder = folder
        self.at_most = at_most
        self.orders = orders
        self.running: dict[Any, tuple[int, Any]] = {}

    def results(self) -> Iterator[Mapping[str, Any]]:
        """Yield what came of each recording, as it comes; stop when the input closes."""
        while self.waiting or self.running:
            while self.waiting and len(self.running) < self.at_most:
                self.start(*self.waiting.pop(0))
            ready = wait([sys.stdin.fileno(), *self.running])
            if sys.stdin.fileno() in ready:
                self.stop()
                return
            for connection in ready:
                yield self.finish(connection)

    def start(self, index: int, order: tuple[str, Plan]) -> None:
        receiver, sender = _processes.Pipe(duplex=False)
        digest, plan = order
        arguments = (sender, plan, digest, self.folder)
        process = _processes.Process(target=_report, args=arguments, daemon=True)
        process.start()
        sender.close()
        self.running[receiver] = (index, process)

    def finish(self, connection: Any) -> Mapping[str, Any]:
        index, process = self.running.pop(connection)
        try:
            result = connection.recv()
        except EOFError:
            process.join()
            message = f"the engine stopped (exit code {process.exitcode})"
            result = {"error": [EngineError.__name__, self.orders[index][1].path, message]}
        process.join()
        connection.close()
        return {"index": index, **result}

    def stop(self) -> None:
        for _, process in self.running.values():
            process.kill()


def main() -> None:
    """Make what the input asks for."""
    order = json.loads(sys.stdin.buffer.readline())
    plans = [(digest, read_plan(plan)) for digest, plan in order["plans"]]
    pool = Pool(plans, Path(order["folder"]), order["processes"])
    for result in pool.results():
        sys.stdout.write(json.dumps(result) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
