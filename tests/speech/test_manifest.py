import json
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from app.guide.model import Level
from app.speech.manifest import (
    FORMAT,
    Manifest,
    ManifestError,
    Recording,
    digest_of,
    format_manifest,
    load_manifest,
    manifest_of,
)
from tests.conftest import PROJECT

SIMPLE = Recording(
    topic="start",
    locale="nl",
    level=Level.SIMPLE,
    digest="0123456789abcdef",
    audio="start.nl.simple.0123456789abcdef.mp3",
    cues="start.nl.simple.0123456789abcdef.vtt",
    duration_ms=1500,
    size_bytes=9000,
    sentences=3,
    voice="gmw/nl",
    audio_digest="a" * 16,
    cues_digest="b" * 16,
)
STANDARD = replace(
    SIMPLE,
    level=Level.STANDARD,
    audio="start.nl.standard.0123456789abcdef.mp3",
    cues="start.nl.standard.0123456789abcdef.vtt",
)


def test_a_manifest_reads_back_as_it_was_written(tmp_path: Path) -> None:
    manifest = manifest_of([STANDARD, SIMPLE])
    (tmp_path / "manifest.json").write_text(format_manifest(manifest))
    assert load_manifest(tmp_path) == manifest


def test_a_recording_is_found_by_topic_locale_and_level() -> None:
    manifest = manifest_of([SIMPLE, STANDARD])
    assert manifest.recording("start", "nl", Level.STANDARD) == STANDARD
    assert manifest.recording("start", "ar", Level.STANDARD) is None


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        (SIMPLE.audio, SIMPLE.audio_digest),
        (STANDARD.cues, STANDARD.cues_digest),
        ("start.nl.simple.fedcba9876543210.mp3", None),
        ("start.nl.harder.0123456789abcdef.mp3", None),
        ("start.mp3", None),
        ("", None),
    ],
)
def test_the_digest_of_a_file_is_found_by_its_name(name: str, digest: str | None) -> None:
    assert manifest_of([SIMPLE, STANDARD]).expected_digest(name) == digest


def test_the_same_recordings_in_any_order_give_the_same_bytes() -> None:
    one, other = manifest_of([SIMPLE, STANDARD]), manifest_of([STANDARD, SIMPLE])
    assert format_manifest(one) == format_manifest(other)


def test_a_missing_manifest_or_folder_is_empty(tmp_path: Path) -> None:
    assert load_manifest(tmp_path) == Manifest()
    assert load_manifest(tmp_path / "nowhere") == Manifest()


def test_a_manifest_of_another_format_is_empty(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"format": 0, "recordings": [{}]}')
    assert load_manifest(tmp_path) == Manifest()


def sealed(**data: object) -> str:
    """Return a manifest with the seal that belongs to what it says."""
    return json.dumps(data | {"seal": digest_of(json.dumps(data).encode())})


def entry(**changes: object) -> str:
    """Return a manifest of one recording, whole but for what its writer made wrong."""
    return sealed(format=FORMAT, recordings=[asdict(SIMPLE) | changes])


def test_a_manifest_is_sealed_with_the_digest_of_what_it_says(tmp_path: Path) -> None:
    manifest = manifest_of([SIMPLE])
    assert json.loads(entry()) == json.loads(format_manifest(manifest))
    (tmp_path / "manifest.json").write_text(entry())
    assert load_manifest(tmp_path) == manifest


def test_no_changed_byte_of_a_manifest_is_taken_for_good(tmp_path: Path) -> None:
    manifest = manifest_of([SIMPLE])
    path = tmp_path / "manifest.json"
    whole = format_manifest(manifest).encode()
    for place, byte in enumerate(whole):
        for bit in range(8):
            path.write_bytes(whole[:place] + bytes([byte ^ 1 << bit]) + whole[place + 1 :])
            try:
                # White space around the digest says the same whatever it is.
                assert load_manifest(tmp_path) == manifest, (place, bit)
            except ManifestError:
                continue


@pytest.mark.parametrize(
    "text",
    ['{"format": 1, "recordings": [{}]}', '{"format": 2, "recordings": [{}],\n"digest": "0"}'],
)
def test_a_manifest_from_before_there_was_a_seal_is_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text)
    assert load_manifest(tmp_path) == Manifest()


def test_a_whole_manifest_of_a_later_format_is_empty(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(sealed(format=FORMAT + 1, recordings=[{}]))
    assert load_manifest(tmp_path) == Manifest()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"format": 3}',
        '{"format": 3, "recordings": []}',
        sealed(format=FORMAT, recordings=[{}]),
        sealed(format=FORMAT),
        entry(level="easy"),
        entry(duration_ms="1500"),
        entry(audio=None),
        entry(audio="../../secret.mp3"),
        entry(audio="contact.nl.simple.0123456789abcdef.mp3"),
        entry(extra=1),
    ],
)
def test_a_broken_manifest_is_told_in_one_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(ManifestError) as raised:
        load_manifest(tmp_path)
    path = tmp_path / "manifest.json"
    message = f"{path}: this list of recordings is damaged: delete it and run 'flask speech build'"
    assert str(raised.value) == message


def test_a_manifest_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").mkdir()
    with pytest.raises(ManifestError, match="cannot be read"):
        load_manifest(tmp_path)


def test_the_manifest_imports_nothing_that_makes_sound() -> None:
    code = (
        "import sys, app.speech.manifest\n"
        "print([m for m in ('numpy', 'soundfile', 'pyttsx3', 'mutagen') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"
