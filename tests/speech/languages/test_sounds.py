"""How each language says what is written in figures and signs, by the sounds of its voice.

``sounds/<language>.txt`` has a line for each: what is written, `` = ``, what is heard as IPA.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.align import tokens, word_starts
from app.speech.engines.engine import Engine, WordMark
from app.speech.languages import rules_of
from app.speech.lexicon import Lexicon
from app.speech.spoken_text import SpokenText, spoken_text

FOLDER = Path(__file__).parent / "sounds"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.txt"))
VOICES = {
    "ar": "sem/ar", "nl": "gmw/nl", "en": "gmw/en", "pl": "zlw/pl", "tr": "trk/tr", "uk": "zle/uk",
}  # fmt: skip
MIN_SOUNDS = 30


def said(text: str, language: str) -> SpokenText:
    return spoken_text(text, rules_of(language, Lexicon()))


def sounds(language: str) -> Iterator[tuple[str, str]]:
    """Yield what is written and what is heard."""
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    for line in filter(lambda each: each and not each.startswith("#"), lines):
        written, _, heard = line.partition(" = ")
        yield written, heard


CASES = [(language, *each) for language in LANGUAGES for each in sounds(language)]


@pytest.mark.engine
@pytest.mark.parametrize(("language", "written", "heard"), CASES)
def test_figures_sound_as_a_reader_says_them(
    language: str, written: str, heard: str, engine: Engine
) -> None:
    spoken = engine.phonemes(said(written, language).text, VOICES[language])
    assert " ".join(spoken.split()) == heard


@pytest.mark.parametrize("language", LANGUAGES)
def test_enough_is_listened_to(language: str) -> None:
    assert len(list(sounds(language))) >= MIN_SOUNDS


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(alphabet="0123456789 .,:-–/€+()§%àetmuaABn٣٤شﻻ\u00ad", max_size=40))
def test_words_begin_one_after_the_other_whatever_stands_there(language: str, text: str) -> None:
    spoken, words = said(text, language), tokens(text)
    places = [spoken.shown_offset(offset) for offset in range(len(spoken.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    marks = [
        WordMark(spoken.shown_offset(match.start()), 100 * match.start())
        for match in re.finditer(r"\w+", spoken.text)
    ]
    starts = word_starts(words, marks, 100 * len(spoken.text))
    assert all(earlier < later for earlier, later in pairwise(starts))


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(alphabet="0123456789 -+(.", min_size=200, max_size=2000))
def test_long_rows_of_figures_are_no_danger(language: str, text: str) -> None:
    assert said(text, language).text
