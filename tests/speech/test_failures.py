"""What goes wrong with the real engine: one clear sentence, exit code 1, and nothing is lost."""

import os
import resource
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import espeakng_loader
import pytest

from app.formats.webvtt import parse_webvtt
from app.guide.model import Level
from app.speech.atomic_files import locked_folder
from app.speech.manifest import load_manifest
from tests.conftest import SITE
from tests.speech.conftest import TALK, Cli, build_all, command, environment, tree

pytestmark = pytest.mark.engine
Process = subprocess.Popen[str]


def change_text(folder: Path, text: str) -> None:
    """Change one text, so that a recording is to be made."""
    path = folder / "topics" / "start" / "nl.simple.md"
    path.write_text(TALK.replace("Bel de gemeente.", text))


def assert_one_sentence(run: "subprocess.CompletedProcess[str]", sentence: str) -> None:
    assert run.stderr == f"Error: {sentence}\n"
    assert run.returncode == 1


def fake_loader(folder: Path, library: str, data: str) -> dict[str, str]:
    """Return variables under which eSpeak NG is looked for elsewhere."""
    folder.mkdir()
    (folder / "espeakng_loader.py").write_text(
        f"def get_library_path(): return {library!r}\ndef get_data_path(): return {data!r}\n"
    )
    return {"PYTHONPATH": str(folder)}


def test_a_missing_library_stops_the_build_once(
    made: Path, flask_speech: Cli, tmp_path: Path
) -> None:
    before = tree(made)
    run = flask_speech(
        "build", "--force", **fake_loader(tmp_path / "fake", "/nowhere/lib.so", "/x")
    )
    assert_one_sentence(
        run,
        "eSpeak NG: the library is missing (/nowhere/lib.so: cannot open shared object file: "
        "No such file or directory): run 'pip install -r requirements.txt'",
    )
    assert tree(made) == before


def test_missing_data_stop_the_build_once(made: Path, flask_speech: Cli, tmp_path: Path) -> None:
    before = tree(made)
    library = espeakng_loader.get_library_path()
    run = flask_speech("build", "--force", **fake_loader(tmp_path / "fake", library, "/nowhere"))
    assert_one_sentence(
        run,
        "eSpeak NG: the voices are missing from /nowhere: run 'pip install -r requirements.txt'",
    )
    assert tree(made) == before


@pytest.mark.parametrize("voice", ["gmw/xx", "dutch"])
def test_an_unknown_voice_is_never_read_in_another_language(
    made: Path, talk_folder: Path, flask_speech: Cli, voice: str
) -> None:
    before = tree(made)
    (talk_folder / "site.yaml").write_text(SITE.replace("gmw/nl", voice))
    assert_one_sentence(
        flask_speech("build"),
        f"eSpeak NG: there is no voice '{voice}': write one that 'flask speech voices' lists",
    )
    assert tree(made) == before


TOO_LONG = "Bel de gemeente.\n" * 6000
TEXTS = {
    "Zeg Добро пожаловать.": "the voice gmw/nl cannot speak 'Добро', which is in cyrillic letters: "
    "mark its language, or write it as it sounds",
    "…!": "'…!' (waar-begin-ik-1.1) has nothing to say: write it in words",
    "\U0001f44d": "'\U0001f44d' (waar-begin-ik-1.1) has nothing to say: write it in words",
    TOO_LONG: "102265 characters are too long for one recording: make it two topics",
}


@pytest.mark.parametrize("text", TEXTS, ids=["foreign script", "no words", "emoji", "100,000"])
def test_a_text_that_cannot_be_spoken_keeps_its_earlier_recording(
    made: Path, talk_folder: Path, flask_speech: Cli, text: str
) -> None:
    before = tree(made)
    change_text(talk_folder, text)
    run = flask_speech("build")
    path = talk_folder / "topics" / "start" / "nl.simple.md"
    assert_one_sentence(run, f"{path}: {TEXTS[text]}")
    assert tree(made) == before


def test_the_other_texts_are_spoken_all_the_same(
    talk_folder: Path, recordings: Path, flask_speech: Cli
) -> None:
    change_text(talk_folder, "…!")
    run = flask_speech("build")
    assert run.returncode == 1
    assert run.stdout.splitlines()[-1].startswith("made 5, kept 0, ")
    assert len(load_manifest(recordings).recordings) == 5


def limit_file_size() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_full_disk_leaves_no_half_file(made: Path, talk_folder: Path, flask_speech: Cli) -> None:
    before = tree(made)
    change_text(talk_folder, "Mail de gemeente.")
    run = subprocess.run(
        command(talk_folder, made, "build"),
        env=environment(),
        preexec_fn=limit_file_size,
        capture_output=True,
        text=True,
        check=False,
    )
    assert_one_sentence(run, f"{made}: recordings cannot be written here (file too large)")
    assert tree(made) == before
    assert flask_speech("build").stdout.splitlines()[-1].startswith("made 1, kept 5, ")


def test_a_folder_below_a_file_is_told(talk_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    folder = tmp_path / "file" / "recordings"
    run = run_build(talk_folder, folder)
    assert_one_sentence(run, f"{folder}: recordings cannot be written here (not a directory)")


def test_a_folder_that_is_a_file_is_told(talk_folder: Path, recordings: Path) -> None:
    recordings.write_text("")
    run = run_build(talk_folder, recordings)
    assert_one_sentence(run, f"{recordings}: recordings cannot be written here (file exists)")


def test_what_cannot_be_removed_is_told(made: Path, talk_folder: Path) -> None:
    (made / "old.mp3").mkdir()
    run = run_build(talk_folder, made, "--prune")
    assert_one_sentence(run, f"{made}: recordings cannot be written here (is a directory)")


def test_a_topic_that_is_not_there_is_told(flask_speech: Cli) -> None:
    run = flask_speech("build", "--topic", "nergens")
    assert_one_sentence(run, "no text has this topic, locale and level: see site.yaml")


def run_build(content: Path, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        command(content, folder, "build", *arguments),
        env=environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip


def hear_interrupts() -> None:
    """Let Ctrl+C end the process, also where these tests run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start_build(content: Path, folder: Path, *arguments: str) -> Process:
    return subprocess.Popen(
        command(content, folder, "build", *arguments),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_interrupts,  # noqa: PLW1509 - the tests start no threads here
    )


def make_long(folder: Path) -> None:
    """Make the last text of the build take some seconds, the others none."""
    path = folder / "topics" / "over" / "nl.simple.md"
    path.write_text(
        path.read_text() + "Dit is een lange zin over meepraten in de gemeente.\n" * 150
    )


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> None:
    give_up = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < give_up
        time.sleep(0.01)


def kill_all(process: Process) -> None:
    os.killpg(process.pid, signal.SIGKILL)


def kill_parent(process: Process) -> None:
    process.kill()


def interrupt(process: Process) -> None:
    os.killpg(process.pid, signal.SIGINT)


@pytest.mark.parametrize("kill", [kill_all, kill_parent, interrupt])
def test_a_killed_build_goes_on_where_it_stopped(
    talk_folder: Path, recordings: Path, kill: Callable[[Process], None]
) -> None:
    make_long(talk_folder)
    process = start_build(talk_folder, recordings, "--jobs", "1")
    wait_for(lambda: len(list(recordings.glob("*.vtt"))) == 5)
    time.sleep(0.2)
    kill(process)
    process.communicate()
    assert not (recordings / "manifest.json").exists()
    assert len(list(recordings.glob("*.vtt"))) == 5
    for cues in recordings.glob("*.vtt"):
        assert parse_webvtt(cues.read_text())
    run = run_build(talk_folder, recordings, "--topic", "start")
    assert run.stdout.startswith("made 0, kept 2, ")
    assert run.returncode == 0


def stopped_worker(build: int) -> int:
    """Stop the worker of a build and return it; one that ended in between is none."""
    children = Path(f"/proc/{build}/task/{build}/children")
    stopped: list[int] = []

    def stop() -> bool:
        for child in map(int, children.read_text().split()):
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGSTOP)
                if Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0] == "T":
                    stopped.append(child)
        return bool(stopped)

    wait_for(stop)
    return stopped[0]


def test_a_worker_that_outlives_its_build_keeps_others_out(
    talk_folder: Path, recordings: Path
) -> None:
    make_long(talk_folder)
    process = start_build(talk_folder, recordings, "--jobs", "1")
    wait_for(lambda: len(list(recordings.glob("*.vtt"))) == 5)
    worker = stopped_worker(process.pid)
    process.kill()
    process.wait()
    late = run_build(talk_folder, recordings, "--topic", "start")
    os.kill(worker, signal.SIGCONT)
    process.communicate()
    assert_one_sentence(late, f"{recordings}: another build is at work here: wait for it")
    assert run_build(talk_folder, recordings, "--topic", "start").returncode == 0


def test_what_a_killed_build_left_half_done_is_swept(made: Path, talk_folder: Path) -> None:
    before = tree(made)
    (made / "start.nl.simple.0123456789abcdef.mp3.abc.part").write_bytes(b"half")
    build_all(talk_folder, made)
    assert tree(made) == before


def test_the_parts_of_a_living_build_are_left_alone(made: Path, talk_folder: Path) -> None:
    part = made / "start.nl.simple.0123456789abcdef.mp3.abc.part"
    with locked_folder(made):
        part.write_bytes(b"half")
        assert run_build(talk_folder, made).returncode == 1
        assert part.exists()


def test_of_two_builds_at_once_the_second_says_so(talk_folder: Path, recordings: Path) -> None:
    make_long(talk_folder)
    first = start_build(talk_folder, recordings)
    wait_for(lambda: bool(list(recordings.glob("*.vtt"))))
    second = run_build(talk_folder, recordings)
    assert_one_sentence(second, f"{recordings}: another build is at work here: wait for it")
    assert first.poll() is None
    output, errors = first.communicate()
    assert output.splitlines()[-1].startswith("made 6, kept 0, ")
    assert errors == ""


def test_a_broken_manifest_is_told_and_nothing_is_touched(made: Path, talk_folder: Path) -> None:
    (made / "manifest.json").write_text("{")
    before = tree(made)
    run = run_build(talk_folder, made)
    path = made / "manifest.json"
    sentence = "this list of recordings is damaged: delete it and run 'flask speech build'"
    assert_one_sentence(run, f"{path}: {sentence}")
    assert tree(made) == before


def test_a_fault_in_the_lexicon_is_told(made: Path, talk_folder: Path) -> None:
    path = talk_folder / "lexicon" / "nl.yaml"
    path.write_text("Wmo: wee em oo\n")
    run = run_build(talk_folder, made)
    assert_one_sentence(run, f"{path}:1: 'Wmo' needs lines below it: write 'spoken: …', 'ipa: …'")


CRASH = """
import os, signal
class SoundFile:
    def __init__(self, *args, **options):
        os.kill(os.getpid(), signal.SIGSEGV)
"""


def test_a_crash_takes_one_recording_only(
    talk_folder: Path, flask_speech: Cli, tmp_path: Path
) -> None:
    (tmp_path / "fake").mkdir()
    (tmp_path / "fake" / "soundfile.py").write_text(CRASH)
    run = flask_speech("build", "--topic", "contact", PYTHONPATH=str(tmp_path / "fake"))
    folder = talk_folder / "topics" / "contact"
    assert sorted(run.stderr.splitlines()) == [
        f"Error: {folder / f'nl.{level}.md'}: the engine crashed (SIGSEGV)"
        for level in sorted(Level)
    ]
    assert run.returncode == 1


def test_a_worker_that_cannot_start_is_told(flask_speech: Cli, tmp_path: Path) -> None:
    (tmp_path / "fake").mkdir()
    (tmp_path / "fake" / "soundfile.py").write_text("raise ImportError('no libsndfile')")
    run = flask_speech("build", PYTHONPATH=str(tmp_path / "fake"))
    assert_one_sentence(
        run,
        "app.speech.worker: a library is missing (no libsndfile): "
        "run 'pip install -r requirements.txt'",
    )
