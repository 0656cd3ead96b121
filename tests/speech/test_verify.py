import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.formats.webvtt import parse_webvtt, write_webvtt
from app.guide.library import load_library
from app.guide.model import Level
from app.speech.build import BuildOptions, Selection, build
from app.speech.manifest import format_manifest, load_manifest, manifest_of
from app.speech.verify import verify
from tests.speech.conftest import TALK, Cli

pytestmark = pytest.mark.engine


def faults(content: Path, recordings: Path) -> list[str]:
    return verify(load_library(content), recordings)


def the_file(recordings: Path, suffix: str) -> Path:
    return next(recordings.glob(f"start.nl.simple.*{suffix}"))


def change_manifest(recordings: Path, **changes: object) -> None:
    """Change what the manifest says of the simple introduction."""
    changed = [
        replace(r, **changes) if r.variant == ("start", "nl", Level.SIMPLE) else r  # type: ignore[arg-type]
        for r in load_manifest(recordings).recordings.values()
    ]
    (recordings / "manifest.json").write_text(format_manifest(manifest_of(changed)))


def test_recordings_just_made_are_right(made: Path, talk_folder: Path, flask_speech: Cli) -> None:
    assert faults(talk_folder, made) == []
    run = flask_speech("verify")
    assert (run.returncode, run.stdout, run.stderr) == (0, "every recording is right\n", "")


@pytest.mark.parametrize("suffix", [".mp3", ".vtt"])
def test_a_missing_file_is_told(made: Path, talk_folder: Path, suffix: str) -> None:
    path = the_file(made, suffix)
    path.unlink()
    (fault,) = faults(talk_folder, made)
    assert (
        fault == f"{path.name} cannot be read (no such file or directory): run 'flask speech build'"
    )


def test_a_changed_byte_is_told(made: Path, talk_folder: Path) -> None:
    path = the_file(made, ".mp3")
    data = bytearray(path.read_bytes())
    data[-100] ^= 1
    path.write_bytes(data)
    assert faults(talk_folder, made)[0] == (
        f"{path.name} was changed after it was made: delete it and run 'flask speech build'"
    )


def test_a_file_that_is_no_sound_is_told(made: Path, talk_folder: Path) -> None:
    path = the_file(made, ".mp3")
    path.write_bytes(b"no sound")
    assert f"{path.name}: it is not MP3" in faults(talk_folder, made)[-1]


def test_a_wrong_duration_is_told(made: Path, talk_folder: Path) -> None:
    recording = load_manifest(made).recording("start", "nl", Level.SIMPLE)
    assert recording is not None
    change_manifest(made, duration_ms=recording.duration_ms + 60)
    (fault,) = faults(talk_folder, made)
    assert fault.endswith(f" ms, not {recording.duration_ms + 60} ms")


def test_cues_that_end_after_the_audio_are_told(made: Path, talk_folder: Path) -> None:
    change_manifest(made, duration_ms=3000)
    path = the_file(made, ".vtt")
    assert f"{path.name} goes on after the audio ends" in faults(talk_folder, made)


def test_a_wrong_number_of_sentences_is_told(made: Path, talk_folder: Path) -> None:
    change_manifest(made, sentences=19)
    assert faults(talk_folder, made) == [f"{the_file(made, '.vtt').name} has 20 cues, not 19"]


def test_cues_that_are_not_in_order_are_told(made: Path, talk_folder: Path) -> None:
    path = the_file(made, ".vtt")
    head, first, second, *rest = path.read_text().split("\n\n")
    path.write_text("\n\n".join([head, second, first, *rest]))
    assert f"{path.name}: cue 'title.1' starts before the one before it ends" in " ".join(
        faults(talk_folder, made)
    )


def test_a_sentence_without_a_cue_is_told(made: Path, talk_folder: Path) -> None:
    path = the_file(made, ".vtt")
    cues = [cue for cue in parse_webvtt(path.read_text()) if cue.id != "summary.2"]
    path.write_text(write_webvtt(cues))
    assert f"{path.name} does not say sentence summary.2 of the text" in faults(talk_folder, made)


def test_a_text_that_was_changed_since_is_told(made: Path, talk_folder: Path) -> None:
    path = talk_folder / "topics" / "start" / "nl.simple.md"
    path.write_text(TALK.replace("Bel", "Mail"))
    (fault,) = faults(talk_folder, made)
    assert fault.startswith(f"{path} (start) was changed after start.nl.simple.")


def test_a_text_without_recording_is_told(talk_folder: Path, recordings: Path) -> None:
    path = talk_folder / "topics" / "start" / "nl.standard.md"
    found = faults(talk_folder, recordings)
    assert len(found) == 6
    assert found[0] == f"{path} (start) has no recording: run 'flask speech build'"


def test_a_recording_without_text_is_told(made: Path, talk_folder: Path) -> None:
    shutil.rmtree(talk_folder / "topics" / "contact")
    site = talk_folder / "site.yaml"
    text = site.read_text().replace("[start, contact]", "[start]")
    site.write_text(text.replace("contact_topic: contact\n", ""))
    assert any(
        fault.endswith("belongs to a text that is no longer there: run 'flask speech build'")
        for fault in faults(talk_folder, made)
    )


def test_flask_speech_verify_ends_with_1_when_something_is_wrong(
    made: Path, flask_speech: Cli
) -> None:
    the_file(made, ".mp3").unlink()
    run = flask_speech("verify")
    assert run.returncode == 1
    assert run.stderr.startswith("Error: start.nl.simple.")
    assert run.stdout == ""


def test_only_the_documents_that_are_meant_must_have_a_recording(
    talk_folder: Path, recordings: Path
) -> None:
    library, meant = load_library(talk_folder), Selection(topic="start", level=Level.SIMPLE)
    build(library, recordings, meant, BuildOptions())
    assert verify(library, recordings, meant) == []
    assert all("has no recording" in fault for fault in verify(library, recordings))
    the_file(recordings, ".vtt").unlink()
    assert len(verify(library, recordings, Selection(topic="over"))) == 3
