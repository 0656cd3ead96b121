from pathlib import Path
from typing import Any

import pytest
import soundfile
from mutagen.mp3 import MP3, BitrateMode

from app.formats.webvtt import parse_webvtt
from app.guide.model import Level
from app.speech.encode import SAMPLE_RATE, ChapterMarker, Tags, encode_mp3, iso_639_2
from app.speech.manifest import Recording, load_manifest

TAGS = Tags("De titel", "Meepraten", "De makers", "nl")
SECOND = bytes(2 * SAMPLE_RATE)


def mp3_of(path: Path, data: bytes) -> Any:
    path.write_bytes(data)
    return MP3(path)


def test_the_file_carries_title_album_artist_and_language(tmp_path: Path) -> None:
    tags = mp3_of(tmp_path / "a.mp3", encode_mp3([SECOND], TAGS, [])).tags
    frames = {name: str(tags[name]) for name in ("TIT2", "TALB", "TPE1", "TLAN")}
    assert frames == {"TIT2": "De titel", "TALB": "Meepraten", "TPE1": "De makers", "TLAN": "nld"}


def test_the_file_carries_chapters_in_order(tmp_path: Path) -> None:
    chapters = [ChapterMarker("De titel", 0, 400), ChapterMarker("Wat is het?", 400, 1000)]
    tags = mp3_of(tmp_path / "a.mp3", encode_mp3([SECOND], TAGS, chapters)).tags
    (contents,) = tags.getall("CTOC")
    found = [tags[f"CHAP:{name}"] for name in contents.child_element_ids]
    assert [
        ChapterMarker(str(frame.sub_frames["TIT2"]), frame.start_time, frame.end_time)
        for frame in found
    ] == chapters


def test_the_rate_varies_and_the_duration_is_exact(tmp_path: Path) -> None:
    info = mp3_of(tmp_path / "a.mp3", encode_mp3([SECOND, SECOND], TAGS, [])).info
    assert info.bitrate_mode == BitrateMode.VBR
    assert info.length == pytest.approx(2, abs=0.001)
    assert soundfile.info(str(tmp_path / "a.mp3")).frames == 2 * SAMPLE_RATE


def test_the_same_sound_gives_the_same_bytes() -> None:
    one, other = (encode_mp3([SECOND], TAGS, []) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(
    ("locale", "code"), [("nl", "nld"), ("ar", "ara"), ("tr", "tur"), ("ti", "tir"), ("x1", "und")]
)
def test_languages_have_three_letters(locale: str, code: str) -> None:
    assert iso_639_2(locale) == code


def recording(folder: Path) -> Recording:
    found = load_manifest(folder).recording("start", "nl", Level.SIMPLE)
    assert found is not None
    return found


@pytest.mark.engine
def test_a_recording_has_its_title_and_a_chapter_for_each_heading(made: Path) -> None:
    tags: Any = MP3(made / recording(made).audio).tags
    (contents,) = tags.getall("CTOC")
    chapters = [tags[f"CHAP:{name}"] for name in contents.child_element_ids]
    assert str(tags["TIT2"]) == "Meedoen in de gemeente"
    assert [str(chapter.sub_frames["TIT2"]) for chapter in chapters] == [
        "Meedoen in de gemeente",
        "Wat is de adviesraad?",
        "Waar begin ik?",
    ]
    cues = parse_webvtt((made / recording(made).cues).read_text())
    starts = [
        cue.start_ms for cue in cues if cue.id in {"title.1", "wat-is-het.1", "waar-begin-ik.1"}
    ]
    assert [chapter.start_time for chapter in chapters] == starts


@pytest.mark.engine
def test_there_is_sound_in_every_cue_and_silence_before_a_heading(made: Path) -> None:
    samples, rate = soundfile.read(made / recording(made).audio)
    cues = parse_webvtt((made / recording(made).cues).read_text())

    def loudest(start_ms: int, end_ms: int) -> float:
        return float(abs(samples[start_ms * rate // 1000 : end_ms * rate // 1000]).max())

    assert all(loudest(cue.start_ms, cue.end_ms) > 0.05 for cue in cues)
    headings = [cue for cue in cues if cue.id in {"wat-is-het.1", "waar-begin-ik.1"}]
    assert all(loudest(cue.start_ms - 900, cue.start_ms - 50) < 0.01 for cue in headings)


@pytest.mark.engine
def test_every_word_is_heard_soon_after_its_time(made: Path) -> None:
    """Sound follows the event of a word by 45 ms on average; speech-notes measured 56 at most."""
    samples, rate = soundfile.read(made / recording(made).audio)
    cues = parse_webvtt((made / recording(made).cues).read_text())
    for cue in cues:
        first = cue.start_ms * rate // 1000
        onset = next(i for i, sample in enumerate(samples[first:]) if abs(sample) > 0.01)
        assert onset * 1000 / rate < 120, cue.id
