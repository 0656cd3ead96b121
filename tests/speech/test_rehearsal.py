"""``flask speech say``: an editor hears a sentence before it stands in a text."""

import wave
from pathlib import Path

import pytest

from tests.conftest import SITE
from tests.speech.conftest import Cli

pytestmark = pytest.mark.engine
SENTENCE = "De Wmo, bel 030 123 45 67."


def test_it_prints_what_the_voice_is_given_and_its_sounds(flask_speech: Cli) -> None:
    run = flask_speech("say", SENTENCE)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines() == [
        "espeak gmw/nl: De W.M.O., bel 0 3 0, 1 2 3, 4 5, 6 7.",
        "/də vˌeːˌɛmˈoː bˈɛl nˈɵl drˈi nˈɵl ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛ sˈeːvən/",
    ]


def length_seconds(path: Path) -> float:
    with wave.open(str(path)) as file:
        return file.getnframes() / file.getframerate()


def test_it_writes_a_sound_file_at_the_pace_of_the_level(flask_speech: Cli, tmp_path: Path) -> None:
    simple, standard = tmp_path / "simple.wav", tmp_path / "standard.wav"
    assert flask_speech("say", SENTENCE, "--out", str(simple)).returncode == 0
    run = flask_speech("say", SENTENCE, "--level", "standard", "--out", str(standard))
    assert run.returncode == 0
    assert length_seconds(simple) > 1.1 * length_seconds(standard) > 3
    assert {path.name for path in tmp_path.glob("*.wav*")} == {"simple.wav", "standard.wav"}


def test_a_locale_may_be_named(talk_folder: Path, flask_speech: Cli) -> None:
    german = "  de: {voice: gmw/de, rates: {simple: 130, standard: 155}}\n"
    (talk_folder / "site.yaml").write_text(SITE + german)
    assert flask_speech("say", "Guten Tag", "--locale", "de").stdout.startswith(
        "espeak gmw/de: Guten Tag\n"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("…!",), "the sentence: '…!' (title.1) has nothing to say: write it in words"),
        (("hoi", "--locale", "fy"), "the sentence: no voice speaks 'fy': see site.yaml"),
        (
            ("hoi", "--out", "/nowhere/a.wav"),
            "/nowhere: recordings cannot be written here (no such file or directory)",
        ),
    ],
)
def test_what_cannot_be_said_is_told(
    flask_speech: Cli, arguments: tuple[str, ...], sentence: str
) -> None:
    run = flask_speech("say", *arguments)
    assert (run.returncode, run.stderr) == (1, f"Error: {sentence}\n")
