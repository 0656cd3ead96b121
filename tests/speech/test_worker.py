"""What a process tells of a recording that it could not make."""

import multiprocessing
import os
import pickle
import signal
from pathlib import Path

import pytest

from app.formats.webvtt import CueError
from app.speech import SpeechError, worker
from app.speech.atomic_files import FolderError
from app.speech.engines.engine import EngineError, Speech, VoiceError
from app.speech.engines.registry import ENGINES, start_engine
from app.speech.manifest import ManifestError
from app.speech.recording_files import RecordingError
from app.speech.script import Job
from app.speech.speakable import UnspeakableError
from app.speech.worker import work
from tests.speech.conftest import script_of
from tests.speech.letters import VOICE, LetterEngine


class CrashingEngine(LetterEngine):
    def speak(self, *_: object) -> Speech:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError


class EndingEngine(LetterEngine):
    """Ends its process, as libraries do that do not know their callers."""

    def speak(self, *_: object) -> Speech:
        raise SystemExit(3)


@pytest.fixture
def job(talk_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Job:
    site = talk_folder / "site.yaml"
    site.write_text(
        site.read_text().replace("{voice: gmw/nl", f"{{engine: letters, voice: {VOICE}")
    )
    monkeypatch.setitem(ENGINES, "letters", LetterEngine)
    return Job(script_of(talk_folder), "0123456789abcdef")


def result(job: Job, folder: Path) -> str:
    (told,) = work([job], folder, 1)
    return str(told).removeprefix(f"{job.script.path}: ")


def test_words_that_cannot_be_timed_are_told_as_such(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_cues: object) -> str:
        raise CueError("two cues have the id 'x'")

    monkeypatch.setattr(worker, "write_webvtt", refuse)
    assert result(job, tmp_path) == "its words cannot be timed: two cues have the id 'x'"
    assert list(tmp_path.glob("*.mp3")) == []


def test_files_that_are_no_recording_are_told_as_such(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "encode_mp3", lambda *_: b"no sound")
    assert result(job, tmp_path) == f"{job.name}.mp3: it is not MP3"


def test_a_crash_and_an_early_end_are_told_apart(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ENGINES, "letters", CrashingEngine)
    assert result(job, tmp_path) == "the engine crashed (SIGKILL)"
    monkeypatch.setitem(ENGINES, "letters", EndingEngine)
    sentence = "the process that spoke it ended without a recording (exit code 3)"
    assert result(job, tmp_path) == sentence


def test_a_crash_takes_one_recording_of_many(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ENGINES, "crashing", CrashingEngine)
    block = job.script.blocks[0]
    first = block.utterances[0]._replace(engine="crashing")
    crashing = job.script._replace(blocks=(block._replace(utterances=(first,)),))
    jobs = [job, Job(crashing, "f" * 16), Job(job.script, "0" * 16)]
    results = list(work(jobs, tmp_path, 2))
    assert sum(isinstance(one, SpeechError) for one in results) == 1
    assert len(list(tmp_path.glob("*.vtt"))) == 2


def test_no_more_processes_are_at_work_than_asked(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = len(multiprocessing.active_children())
    at_work: list[int] = []
    start = multiprocessing.get_context("fork").Process.start

    def count(process: object) -> None:
        start(process)
        at_work.append(len(multiprocessing.active_children()) - others)

    monkeypatch.setattr("multiprocessing.context.ForkProcess.start", count)
    jobs = [Job(job.script, f"{number:016x}") for number in range(5)]
    assert len(list(work(jobs, tmp_path, 2))) == 5
    assert max(at_work) == 2


def test_work_is_refused_where_an_engine_was_started(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ENGINES, "letters", LetterEngine)
    start_engine("letters")
    try:
        with pytest.raises(RuntimeError, match="where no engine was started"):
            list(work([job], tmp_path, 1))
    finally:
        start_engine.cache_clear()


ERRORS = (EngineError, VoiceError, UnspeakableError, RecordingError, FolderError, ManifestError)


@pytest.mark.parametrize("kind", ERRORS)
def test_every_error_comes_whole_through_another_process(kind: type[SpeechError]) -> None:
    error = pickle.loads(pickle.dumps(kind(Path("a.md"), "it cannot be")))  # noqa: S301
    assert (type(error), str(error)) == (kind, "a.md: it cannot be")
