"""The real engine, in the process of the tests: eSpeak NG starts once in it."""

import subprocess
import sys
import wave
from collections.abc import Callable
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import espeakng_loader
import pytest

from app.speech.engines.engine import Speech, VoiceError
from app.speech.engines.espeak import EspeakEngine
from tests.speech.conftest import environment

pytestmark = pytest.mark.engine
SENTENCE = "Hallo daar, u kunt meepraten."


def duration_ms(speech: Speech) -> int:
    return len(speech.samples) // 2 * 1000 // speech.sample_rate


def test_a_sentence_becomes_sound_with_a_mark_for_each_word(engine: EspeakEngine) -> None:
    speech = engine.speak(SENTENCE, "gmw/nl", 150)
    words = [SENTENCE[mark.offset :].split(maxsplit=1)[0] for mark in speech.marks]
    assert words == SENTENCE.split()
    assert all(one.time_ms < other.time_ms for one, other in pairwise(speech.marks))
    assert speech.marks[-1].time_ms < duration_ms(speech)
    assert any(speech.samples)


def test_speech_has_all_its_marks_after_many_phonemes(engine: EspeakEngine) -> None:
    for _ in range(50):
        engine.phonemes("hallo", "gmw/nl")
    assert len(engine.speak(SENTENCE, "gmw/nl", 150).marks) == len(SENTENCE.split())


def test_a_lower_rate_is_slower(engine: EspeakEngine) -> None:
    slow, fast = (engine.speak(SENTENCE, "gmw/nl", rate) for rate in (130, 155))
    assert duration_ms(slow) > 1.1 * duration_ms(fast)


def test_silence_around_a_block_is_ours_to_give(engine: EspeakEngine) -> None:
    speech = engine.speak(SENTENCE, "gmw/nl", 150)
    sound = memoryview(speech.samples).cast("h")
    last = max(index for index, sample in enumerate(sound) if abs(sample) > 50)
    assert (len(sound) - last) / speech.sample_rate < 0.05


@pytest.mark.parametrize("voice", ["gmw/xx", "nl", "GMW/NL", "Dutch", "", "gmw/nl+f2"])
def test_a_voice_that_is_not_there_is_refused(engine: EspeakEngine, voice: str) -> None:
    with pytest.raises(VoiceError) as raised:
        engine.speak(SENTENCE, voice, 150)
    assert str(raised.value) == (
        f"eSpeak NG: there is no voice '{voice}': write one that 'flask speech voices' lists"
    )


@pytest.mark.parametrize("rate", [0, 79, 451])
def test_a_rate_out_of_reach_is_refused(engine: EspeakEngine, rate: int) -> None:
    with pytest.raises(VoiceError, match=f"nobody speaks {rate} words a minute"):
        engine.speak(SENTENCE, "gmw/nl", rate)


def test_the_voices_of_the_languages_of_the_guide_are_there(engine: EspeakEngine) -> None:
    languages = {voice.language for voice in engine.voices()}
    assert {"nl", "tr", "ar", "pl", "uk", "de", "ti"} <= languages
    assert "gmw/nl" in {voice.id for voice in engine.voices()}


@pytest.mark.parametrize(
    "text", ["", " ", "…", "<b>", "&lt;", "[[x]]", "a\nb", "%s %n", "100.000,00"]
)
def test_odd_texts_are_no_danger(engine: EspeakEngine, text: str) -> None:
    assert isinstance(engine.speak(text, "gmw/nl", 150), Speech)


def test_markup_is_text_and_drops_no_words(engine: EspeakEngine) -> None:
    text = "<speak>Een < twee & drie</speak>"
    offsets = {mark.offset for mark in engine.speak(text, "gmw/nl", 150).marks}
    words = ("speak", "Een", "twee", "drie")
    assert {text.index(word) for word in words} <= offsets


def test_100_000_characters_in_one_breath_are_spoken(engine: EspeakEngine) -> None:
    text = "Dit is een lange zin over meepraten. " * 2703
    speech = engine.speak(text, "gmw/nl", 450)
    assert len(text) > 100_000
    assert max(mark.offset for mark in speech.marks) == text.rindex("meepraten")


def test_phonemes_are_told_in_ipa(engine: EspeakEngine) -> None:
    assert engine.phonemes("Hallo daar. U ook?", "gmw/nl") == "hˈɑloː dˈaːr y ˈoːk"


def in_a_process_of_its_own(check: Callable[[Any], None]) -> None:
    """Check an application's engine of pyttsx3 that has our driver in it."""

    def run() -> None:
        check(EspeakEngine().pyttsx3)

    process = get_context("fork").Process(target=run)
    process.start()
    process.join()
    assert process.exitcode == 0, "the process tells why"


def test_pyttsx3_saves_every_file_before_it_returns(tmp_path: Path) -> None:
    paths = [tmp_path / "een.wav", tmp_path / "twee.wav"]

    def check(pyttsx3: Any) -> None:
        pyttsx3.setProperty("voice", "gmw/nl")
        for path in paths:
            pyttsx3.save_to_file(SENTENCE, str(path))
        pyttsx3.runAndWait()
        for path in paths:
            with wave.open(str(path)) as file:
                assert (file.getnchannels(), file.getframerate()) == (1, 22_050)
                assert file.getnframes() > 22_050

    in_a_process_of_its_own(check)
    assert all(path.exists() for path in paths)


def test_pyttsx3_asks_the_driver_for_its_properties() -> None:
    def check(pyttsx3: Any) -> None:
        pyttsx3.setProperty("voice", "gmw/nl")
        pyttsx3.setProperty("rate", 140)
        pyttsx3.runAndWait()
        assert (pyttsx3.getProperty("voice"), pyttsx3.getProperty("rate")) == ("gmw/nl", 140)
        assert len(pyttsx3.getProperty("voices")) > 100
        with pytest.raises(KeyError):
            pyttsx3.getProperty("colour")

    in_a_process_of_its_own(check)


def test_the_driver_refuses_to_play_sound() -> None:
    def check(pyttsx3: Any) -> None:
        errors: list[str] = []
        pyttsx3.connect("error", lambda exception, **_: errors.append(str(exception)))
        pyttsx3.say("hallo")
        pyttsx3.runAndWait()
        assert errors == ["this driver makes files only: save_to_file, not say (hallo…)"]

    in_a_process_of_its_own(check)


SPEAK = """
from app.speech import SpeechError
from app.speech.engines.espeak import EspeakEngine
try:
    EspeakEngine().speak("hallo", "gmw/nl", 150)
except SpeechError as error:
    print(type(error).__name__, error)
"""


def speak_with(folder: Path, loader: str | None = None) -> str:
    """Return what is said when ``espeakng_loader`` is another module."""
    if loader is not None:
        (folder / "espeakng_loader.py").write_text(loader)
    run = subprocess.run(
        [sys.executable, "-c", SPEAK],
        env=environment(PYTHONPATH=str(folder)),
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


NO_LIBRARY = """
def get_library_path(): return "/nowhere/libespeak-ng.so"
def get_data_path(): return "/nowhere"
"""
NO_DATA = f"""
def get_library_path(): return {espeakng_loader.get_library_path()!r}
def get_data_path(): return "/nowhere"
"""


def test_a_missing_package_is_told(tmp_path: Path) -> None:
    said = speak_with(tmp_path, "raise ImportError('no module')")
    assert said.startswith("EngineError eSpeak NG: the library is missing (no module): run 'pip")


def test_a_missing_library_is_told(tmp_path: Path) -> None:
    said = speak_with(tmp_path, NO_LIBRARY)
    assert said.startswith("EngineError eSpeak NG: the library is missing (/nowhere/libespeak-ng")


def test_missing_data_are_told_and_do_not_end_the_process(tmp_path: Path) -> None:
    said = speak_with(tmp_path, NO_DATA)
    assert said.startswith("EngineError eSpeak NG: the voices are missing from /nowhere: run 'pip")


def test_a_missing_pyttsx3_is_told(tmp_path: Path) -> None:
    (tmp_path / "pyttsx3.py").write_text("raise ImportError('no pyttsx3')")
    said = speak_with(tmp_path)
    assert said.startswith("EngineError eSpeak NG: pyttsx3 is missing (no pyttsx3): run 'pip")
