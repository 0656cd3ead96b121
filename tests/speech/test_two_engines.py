"""A recording by two engines, from ``site.yaml`` to the files; the second is one of the tests."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from app.formats.webvtt import Cue, parse_webvtt
from app.guide.library import load_library
from app.guide.model import Level
from app.speech.build import BuildOptions, BuildReport, Selection, build
from app.speech.encode import SAMPLE_RATE
from app.speech.engines.registry import ENGINES
from app.speech.manifest import load_manifest
from app.speech.toolchain import toolchain
from app.speech.verify import verify
from tests.conftest import SITE
from tests.speech.conftest import rewrite
from tests.speech.letters import LETTER_MS, PITCH_HZ, VOICE, LetterEngine

SENTENCE = "Zeg [good morning to you]{lang=en} en bel."
SITE_OF_TWO = (
    SITE.replace("[nl]", "[nl, en]")
    + f"  en: {{engine: letters, voice: {VOICE}, rates: {{simple: 100, standard: 100}}}}\n"
)


@pytest.fixture
def content(talk_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A guide whose English is spoken by the engine of the tests."""
    monkeypatch.setitem(ENGINES, "letters", LetterEngine)
    (talk_folder / "site.yaml").write_text(SITE_OF_TWO)
    rewrite(talk_folder, "Bel de gemeente.", SENTENCE)
    return talk_folder


def build_talk(content: Path, recordings: Path) -> BuildReport:
    selection = Selection("start", "nl", Level.SIMPLE)
    return build(load_library(content), recordings, selection, BuildOptions())


def share_of_hum(samples: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> float:
    spectrum = np.abs(np.fft.rfft(samples)) ** 2
    near = np.abs(np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE) - PITCH_HZ) < 20
    return float(spectrum[near].sum() / spectrum.sum())


def last_cue(recordings: Path) -> Cue:
    (path,) = recordings.glob("*.vtt")
    return parse_webvtt(path.read_text())[-1]


@pytest.mark.engine
def test_each_engine_speaks_its_words_at_the_time_of_their_cues(
    content: Path, recordings: Path
) -> None:
    report = build_talk(content, recordings)
    assert report.errors == []
    cue = last_cue(recordings)
    assert cue.text == "Zeg good morning to you en bel."
    times = {word.text: word.start_ms for word in cue.words}
    assert times["morning"] - times["good"] == len("good ") * LETTER_MS
    samples, rate = soundfile.read(next(recordings.glob("*.mp3")))
    assert rate == SAMPLE_RATE

    def heard(first: str, last_ms: int) -> float:
        return share_of_hum(samples[times[first] * rate // 1000 : last_ms * rate // 1000])

    assert heard("good", times["en"]) > 0.9
    assert heard("Zeg", times["good"]) < 0.5
    assert heard("en", cue.end_ms) < 0.5


@pytest.mark.engine
def test_recordings_of_two_engines_are_checked_as_any_other(
    content: Path, recordings: Path
) -> None:
    build_talk(content, recordings)
    told = [fault for fault in verify(load_library(content), recordings) if "start" in fault]
    assert [fault for fault in told if "simple" in fault] == []
    again = build_talk(content, recordings)
    assert (len(again.made), len(again.kept)) == (0, 1)


@pytest.mark.engine
def test_a_new_version_of_either_engine_makes_the_recording_anew(
    content: Path, recordings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_talk(content, recordings)
    before = load_manifest(recordings)
    monkeypatch.setattr(LetterEngine, "version", classmethod(lambda _: "letters 2"))
    toolchain.cache_clear()
    assert len(build_talk(content, recordings).made) == 1
    assert load_manifest(recordings) != before


def test_a_site_may_be_spoken_without_espeak(content: Path, recordings: Path) -> None:
    site = SITE_OF_TWO.replace("{voice: gmw/nl", f"{{engine: letters, voice: {VOICE}")
    (content / "site.yaml").write_text(site)
    (recording,) = build_talk(content, recordings).made
    assert recording.voice == VOICE


def test_an_engine_that_does_not_exist_is_told(content: Path, recordings: Path) -> None:
    (content / "site.yaml").write_text(SITE_OF_TWO.replace("engine: letters", "engine: lettres"))
    with pytest.raises(Exception, match=r"^lettres: there is no such engine: write espeak or lett"):
        build_talk(content, recordings)
