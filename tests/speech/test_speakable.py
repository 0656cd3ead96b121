from pathlib import Path

import pytest

from app.speech.speakable import MAX_CHARACTERS, UnspeakableError, unspeakable
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
