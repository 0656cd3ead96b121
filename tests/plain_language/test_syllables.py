"""The syllable counters, against lists made by hand."""

import unicodedata
from pathlib import Path

import pytest

from app.plain_language.language import language_of

FOLDER = Path(__file__).parent
MIN_DUTCH_WORDS = 300
LEAST_ACCURACY = {"nl": 0.98, "de": 0.95, "en": 0.9, "tr": 1.0, "uk": 1.0, "ru": 1.0, "pl": 0.97}


def hyphenated(locale: str) -> list[tuple[str, int]]:
    lines = (FOLDER / f"syllables.{locale}.txt").read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    return [(word.replace("-", ""), word.count("-") + 1) for word in words]


@pytest.mark.parametrize("locale", LEAST_ACCURACY)
def test_a_counter_is_right_often_enough(locale: str, capsys: pytest.CaptureFixture[str]) -> None:
    count = language_of(locale).count_syllables
    assert count is not None
    words = hyphenated(locale)
    wrong = [(word, count(word), right) for word, right in words if count(word) != right]
    accuracy = 1 - len(wrong) / len(words)
    with capsys.disabled():
        figures = f"{len(words)} words, accuracy {accuracy:.3f}"
        print(f"\nsyllables {locale}: {figures}", end="")  # noqa: T201
    assert accuracy >= LEAST_ACCURACY[locale], wrong


def test_the_dutch_list_is_long_and_without_doubles() -> None:
    words = [word for word, _ in hyphenated("nl")]
    assert len(words) >= MIN_DUTCH_WORDS
    assert len(set(words)) == len(words)


def test_a_decomposed_word_counts_as_a_composed_one() -> None:
    count = language_of("nl").count_syllables
    assert count is not None
    assert count(unicodedata.normalize("NFD", "patiënten")) == count("patiënten") == 4


@pytest.mark.parametrize(
    ("word", "syllables"), [("2015", 1), ("Wmo-raad", 2), ("team", 1), ("b", 1)]
)
def test_every_word_has_a_syllable(word: str, syllables: int) -> None:
    count = language_of("nl").count_syllables
    assert count is not None
    assert count(word) == syllables


@pytest.mark.parametrize("locale", ["ar", "fa", "fr", "zh_Hans"])
def test_a_language_whose_letters_do_not_tell_has_no_counter(locale: str) -> None:
    assert language_of(locale).count_syllables is None
