"""Makes recordings, each in a process of its own that is forked from this one.

An engine is seldom safe with threads, and eSpeak NG does not give the same sound twice in one
process. So this process imports what is slow to import, and starts no engine.
"""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from app.formats.webvtt import CueError, write_webvtt
from app.speech import SpeechError
from app.speech.atomic_files import write_atomically
from app.speech.encode import Tags, encode_mp3
from app.speech.engines.engine import EngineError
from app.speech.engines.registry import start_engine
from app.speech.manifest import Recording
from app.speech.narration import narrate
from app.speech.recording_files import RecordingError, recording_of_files
from app.speech.script import Job

_fork = multiprocessing.get_context("fork")


def work(jobs: Sequence[Job], folder: Path, processes: int) -> Iterator[Recording | SpeechError]:
    """Yield what comes of each job, as it comes.

    Each process holds the lock of the folder as long as it lives, and ends when this one does.

    :param processes: at most, at one time.
    :raises RuntimeError: if an engine was started in this process, as children would share it.
    """
    if start_engine.cache_info().currsize:
        raise RuntimeError("recordings are made where no engine was started")
    waiting = iter(jobs)
    running: dict[object, _Running] = {}
    try:
        while True:
            for job in islice(waiting, processes - len(running)):
                started = _start(job, folder)
                running[started.receiver] = started
            if not running:
                return
            for receiver in wait([one.receiver for one in running.values()]):
                yield _result(running.pop(receiver))
    finally:
        for one in running.values():
            one.process.kill()


class _Running(NamedTuple):
    job: Job
    process: ForkProcess
    receiver: Connection


def _start(job: Job, folder: Path) -> _Running:
    receiver, sender = _fork.Pipe(duplex=False)
    process = _fork.Process(target=_run, args=(job, folder, sender), daemon=True)
    process.start()
    sender.close()
    return _Running(job, process, receiver)


def _result(one: _Running) -> Recording | SpeechError:
    """Return what a process sent, or why it sent nothing."""
    try:
        result: Recording | SpeechError = one.receiver.recv()
    except EOFError:
        one.process.join()
        result = EngineError(one.job.script.path, _end_of(one.process.exitcode or 0))
    one.process.join()
    one.receiver.close()
    return result


def _end_of(exit_code: int) -> str:
    if exit_code < 0:
        return f"the engine crashed ({signal.Signals(-exit_code).name})"
    return f"the process that spoke it ended without a recording (exit code {exit_code})"


def _run(job: Job, folder: Path, sender: Connection) -> None:
    """Make a recording and send what came of it: all that happens in the new process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the build, which ends us
    Thread(target=_end_with_the_build, daemon=True).start()
    try:
        sender.send(make_recording(job, folder))
    except SpeechError as error:
        sender.send(error)


def _end_with_the_build() -> None:
    build = multiprocessing.parent_process()
    if build is not None:
        build.join()
    os._exit(1)


def make_recording(job: Job, folder: Path) -> Recording:
    """Speak a script, write its files and return what the manifest says of them.

    Once in a process: see the top of this module.

    :raises SpeechError: if the engine fails, or the files cannot be made or written.
    """
    script = job.script
    narration = narrate(script, start_engine)
    tags = Tags(script.title, script.album, script.artist, script.locale)
    audio = encode_mp3(narration.pieces, tags, narration.chapters())
    try:
        cues = write_webvtt(narration.cues).encode()
    except CueError as error:
        raise RecordingError(script.path, f"its words cannot be timed: {error}") from error
    write_atomically(folder / f"{job.name}.mp3", audio)
    write_atomically(folder / f"{job.name}.vtt", cues)
    return recording_of_files(job, audio, cues)
