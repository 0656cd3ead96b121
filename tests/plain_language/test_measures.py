"""The formulas, against values worked out by hand from the published ones."""

import pytest

from app.plain_language.language import language_of, languages
from app.plain_language.measures import Counts, counts_of, lix, rare_share

COUNTS = Counts(
    words=100, sentences=10, longest=15, long_words=20, syllables=150,
    polysyllables=12, hard_words=5, monosyllables=60,
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "formula", "score"),
    [
        ("nl", "Flesch-Douma", 206.84 - 0.77 * 150 - 0.93 * 10),
        ("nl", "Leesindex A", 195 - 2 / 3 * 150 - 2 * 10),
        ("nl", "LIX", 10 + 20),
        ("en", "Flesch", 206.835 - 84.6 * 1.5 - 1.015 * 10),
        ("de", "Amstad", 180 - 58.5 * 1.5 - 10),
        ("de", "Wiener Sachtextformel",
         0.1935 * 12 + 0.1672 * 10 + 0.1297 * 20 - 0.0327 * 60 - 0.875),
        ("tr", "Ateşman", 198.825 - 40.175 * 1.5 - 2.610 * 10),
        ("uk", "Partiko", 206.84 - 28.3 * 1.5 - 5.93 * 10),
        ("ru", "Oborneva", 206.835 - 60.1 * 1.5 - 1.3 * 10),
        ("pl", "Pisarek", 0.5 * (10**2 + 5**2) ** 0.5),
    ],
)  # fmt: skip
def test_a_formula_gives_its_published_value(language: str, formula: str, score: float) -> None:
    assert language_of(language).scores(COUNTS)[formula] == pytest.approx(score)


@pytest.mark.parametrize(
    "formula", [lix, *(f for each in languages().values() for f in each.formulas.values())]
)
def test_a_formula_has_its_source_and_range_in_the_docstring(formula) -> None:
    assert "Source:" in formula.__doc__
    assert any(word in formula.__doc__ for word in ("Range", "harder"))


def test_counts_leave_empty_sentences_out() -> None:
    counts = counts_of([["De", "adviesraad"], [], ["U"]], language_of("nl").count_syllables)
    assert (counts.words, counts.sentences, counts.longest) == (3, 2, 2)
    assert (counts.syllables, counts.long_words, counts.monosyllables) == (5, 1, 2)


def test_a_short_text_has_no_scores() -> None:
    dutch = language_of("nl")

    def scores(sentences: list[list[str]]) -> dict[str, float]:
        return dutch.scores(counts_of(sentences, dutch.count_syllables))

    assert scores([["De", "raad"]] * 24) == {}
    assert scores([["De", "raad"]] * 25)
    assert scores([["raad"] * 100] * 2) == {}


@pytest.mark.parametrize("locale", ["ar", "fa", "so", "fr"])
def test_a_language_without_a_formula_has_lix_only(locale: str) -> None:
    assert list(language_of(locale).scores(COUNTS)) == ["LIX"]


@pytest.mark.parametrize("locale", ["ti", "zh_Hans"])
def test_a_language_for_which_lix_says_nothing_has_no_scores(locale: str) -> None:
    assert language_of(locale).scores(COUNTS) == {}


def test_a_rare_word_is_rarer_than_one_in_a_million() -> None:
    assert rare_share(["de", "gemeente", "zorg", "aandoeningsoverstijgend"], "nl") == 0.25


def test_words_of_an_unknown_language_are_neither_rare_nor_common() -> None:
    assert rare_share(["weji"], "ti") is None
    assert rare_share([], "nl") is None
