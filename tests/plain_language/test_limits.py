"""Limits: the common ones, those of a language, those of a site."""

from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.guide.model import Level
from app.plain_language.language import Language, language_of
from app.plain_language.limits import limits_of, read_limits

LANGUAGE = Language(limits={Level.SIMPLE: {"max_sentence_words": 10, "own_score": 50}})


def test_a_language_may_have_limits_of_its_own() -> None:
    limits = limits_of(LANGUAGE, Level.SIMPLE)
    assert (limits.max_sentence_words, limits.scores) == (10, {"own_score": 50})
    assert limits_of(Language(), Level.SIMPLE).max_sentence_words == 12
    assert limits_of(LANGUAGE, Level.STANDARD) == limits_of(Language(), Level.STANDARD)


def test_the_site_has_the_last_word() -> None:
    given = {Level.SIMPLE: {"max_sentence_words": 8, "own_score": 40}}
    limits = limits_of(LANGUAGE, Level.SIMPLE, given)
    assert (limits.max_sentence_words, limits.scores) == (8, {"own_score": 40})
    assert limits.max_commas == limits_of(LANGUAGE, Level.SIMPLE).max_commas


def test_the_limits_of_a_formula_are_those_of_its_language() -> None:
    assert limits_of(language_of("nl"), Level.SIMPLE).scores["flesch_douma"] == 70
    assert limits_of(language_of("de"), Level.SIMPLE).scores == {}


@pytest.mark.parametrize("name", ["max_commas", "flesch_douma"])
def test_a_limit_is_a_number_under_a_known_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / "site.yaml"
    path.write_text(f"limits:\n  simple:\n    {name}: 3\n")
    assert read_limits(path) == {Level.SIMPLE: {name: 3}, Level.STANDARD: {}}
    path.write_text(f"limits:\n  simple:\n    {name}: -1\n    {name}s: 3\n  easy: 1\n")
    with pytest.raises(ContentErrors) as raised:
        read_limits(path)
    assert [(error.line, error.message) for error in raised.value.errors] == [
        (3, f"'limits: simple: {name}' is '-1', not a number"),
        (4, f"'limits: simple: {name}s' is not a key of this part"),
        (5, "'limits: easy' is not a key of this part"),
    ]
