from pathlib import Path

import pytest

from app.guide.library import load_library
from app.speech.speakable import MAX_CHARACTERS, UnspeakableError, unspeakable, voice_faults
from tests.speech.conftest import LEXICON, rewrite, script_of


def faults(folder: Path, new: str) -> list[UnspeakableError]:
    rewrite(folder, "Bel de gemeente.", new)
    return list(unspeakable(script_of(folder)))


def fault(folder: Path, new: str) -> str:
    (found,) = faults(folder, new)
    return str(found)


def test_a_text_that_can_be_spoken_passes(talk_folder: Path) -> None:
    assert list(unspeakable(script_of(talk_folder))) == []


def test_a_text_in_letters_that_the_voice_cannot_speak_is_refused(talk_folder: Path) -> None:
    assert fault(talk_folder, "Zeg Добро пожаловать.").endswith(
        "nl.simple.md: the voice gmw/nl cannot speak 'Добро', which is in cyrillic letters: "
        "mark its language, or write it as it sounds"
    )


def test_marking_a_language_does_not_help_when_no_voice_speaks_it(talk_folder: Path) -> None:
    assert "cannot speak 'مرحبا.', which is in arabic" in fault(
        talk_folder, "Zeg [مرحبا]{lang=ar}."
    )


def test_a_lexicon_may_say_a_foreign_letter(talk_folder: Path) -> None:
    (talk_folder / "lexicon" / "nl.yaml").write_text(LEXICON + "β: {spoken: bèta, ipa: x}\n")
    assert faults(talk_folder, "De β is er.") == []


@pytest.mark.parametrize("text", ["\U0001f44d", "–", "…!"])
def test_a_sentence_with_nothing_to_say_is_refused(talk_folder: Path, text: str) -> None:
    assert f"'{text}' (waar-begin-ik-1.1) has nothing to say" in fault(talk_folder, text)


def test_one_silent_sentence_among_others_is_refused(talk_folder: Path) -> None:
    assert "'…!' (waar-begin-ik-1.2) has nothing" in fault(talk_folder, "Bel nu.\n…!\nDank u.")


def test_every_fault_of_a_text_is_told(talk_folder: Path) -> None:
    told = [error.message for error in faults(talk_folder, "…!\nЗeg.\n\n…?")]
    assert [message.partition(" ")[0] for message in told] == ["'…!'", "the", "'…?'"]


def test_a_script_without_text_is_refused(talk_folder: Path) -> None:
    (error,) = unspeakable(script_of(talk_folder)._replace(blocks=()))
    assert "there is nothing to say" in str(error)


def test_100_000_characters_are_refused(talk_folder: Path) -> None:
    told = fault(talk_folder, "Bel de gemeente.\n" * 6000)
    assert "characters are too long for one recording" in told


def test_a_text_as_long_as_a_recording_can_be_passes(talk_folder: Path) -> None:
    others = sum(len(u.spoken.text) for b in script_of(talk_folder).blocks for u in b.utterances)
    room = MAX_CHARACTERS - others + len("Bel de gemeente.")
    assert faults(talk_folder, "a" * room) == []
    rewrite(talk_folder, "Bel de gemeente.", "a" * (room + 1))
    assert "60001 characters are too long" in str(next(unspeakable(script_of(talk_folder))))


def voice_faults_of(folder: Path, new: str) -> list[tuple[str, int | None, str]]:
    """Return file, line and message of each fault in a guide with another sentence."""
    rewrite(folder, "Bel de gemeente.", new)
    found = list(voice_faults(load_library(folder)))
    return [(error.path.name, error.line, error.message) for error in found]


def test_words_whose_voices_are_there_have_no_fault(talk_folder: Path) -> None:
    assert list(voice_faults(load_library(talk_folder))) == []


def test_a_language_that_no_voice_speaks_is_told_with_its_line(talk_folder: Path) -> None:
    sentence = "Zeg [tere]{lang=et}."
    told = voice_faults_of(talk_folder, sentence)
    lines = (talk_folder / "topics/start/nl.simple.md").read_text().splitlines()
    line, names = lines.index(sentence) + 1, ("nl.standard.md", "nl.simple.md")
    assert told == [(name, line, "no voice speaks 'tere'") for name in names]


def test_letters_that_the_voice_cannot_speak_are_told_with_their_line(talk_folder: Path) -> None:
    (_file, line, message), _simple = voice_faults_of(talk_folder, "Zeg Добро.")
    assert line is not None
    assert message == "the voice gmw/nl cannot speak the cyrillic letters here"


def test_letters_that_the_lexicon_says_have_no_fault(talk_folder: Path) -> None:
    (talk_folder / "lexicon" / "nl.yaml").write_text(LEXICON + "β: {spoken: bèta, ipa: x}\n")
    assert voice_faults_of(talk_folder, "De β is er.") == []


def test_faults_of_a_lexicon_are_told_too(talk_folder: Path) -> None:
    (talk_folder / "lexicon" / "nl.yaml").write_text("a: {gezegd: b}\n")
    assert {name for name, _line, _message in voice_faults_of(talk_folder, "Bel.")} == {"nl.yaml"}
