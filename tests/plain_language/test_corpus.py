"""How often each family of rules is right, over sentences of each language labelled by hand."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.guide.model import Level, Role, Run, Sentence
from app.plain_language.language import language_of
from app.plain_language.nl.abstract_words import abstract_words
from app.plain_language.rules import rules_of
from app.plain_language.rules.word_length import long_words
from tests.plain_language.texts import findings, text_of

CORPUS = Path(__file__).parent / "corpus"
CORPORA = sorted((path.parent.name, path.stem) for path in CORPUS.glob("*/*.txt"))
MIN_SENTENCES = {"nl": 60}
"""By language; the others have MIN_PARAGRAPHS of each family."""
MIN_PARAGRAPHS = 30
"""For a rule that looks at sentences together."""
PARAGRAPHS = {"chopped", "long_standard", "paragraphs"}

Flags = Callable[[str, str], bool]
"""Tells for a line of a corpus and a language whether the rules find fault with it."""


def flags(*names: str, role: Role = Role.PARAGRAPH) -> Flags:
    """Return what flags a sentence by those of these rules that its language has."""

    def check(sentence: str, locale: str) -> bool:
        known = {rule.name for rule in rules_of(language_of(locale))} & {*names}
        return bool(findings(text_of(sentence, role=role, locale=locale), *known))

    return check


def flags_hard_word(sentence: str, locale: str) -> bool:
    (passage,) = text_of(sentence, locale=locale).passages
    count_syllables = language_of(locale).count_syllables
    assert count_syllables is not None
    return bool(
        long_words(passage, count_syllables) or (locale == "nl" and abstract_words(passage))
    )


def flags_link(line: str, locale: str) -> bool:
    before, words, after = re.split(r"[\[\]]", line)
    runs = (Run(before), Run(words, href="adviesraad"), Run(after))
    return bool(findings(text_of(Sentence("a.1", runs, 1), locale=locale), "link-text"))


def flags_standard(*names: str, times: int = 1) -> Flags:
    """Return what flags a paragraph of the standard version, with '|' between its sentences."""
    return lambda line, locale: bool(
        findings(text_of(*line.split(" | ") * times, level=Level.STANDARD, locale=locale), *names)
    )


def flags_unexplained(line: str, locale: str) -> bool:
    found = findings(text_of(*line.split(" | "), locale=locale), "explained-term")
    return any(each.line == 1 for each in found)


VOCABULARY = ("formal-word", "figurative", "same-word", "form-of-address", "short-form")
FAMILIES: dict[str, tuple[Flags, float, float]] = {
    "length": (flags("sentence-length"), 1.0, 1.0),
    "one_idea": (flags("one-idea"), 0.9, 0.9),
    "passive": (flags("passive"), 0.9, 0.9),
    "abbreviations": (flags("abbreviation"), 0.9, 0.9),
    "vocabulary": (flags(*VOCABULARY), 0.9, 0.9),
    "negation": (flags("double-negation"), 0.9, 0.9),
    "hard_words": (flags_hard_word, 0.9, 0.9),
    "numbers": (flags("digits"), 0.9, 0.9),
    "enumerations": (flags("list"), 0.9, 0.9),
    "headings": (flags("question-heading", "heading-length", role=Role.HEADING), 1.0, 1.0),
    "links": (flags_link, 0.9, 0.9),
    "characters": (flags("emoji", "all-caps"), 0.9, 0.9),
    "fragments": (flags_standard("fragment"), 0.9, 0.9),
    "chopped": (flags_standard("chopped-prose"), 0.9, 0.9),
    "long_standard": (flags_standard("long-sentences", times=2), 1.0, 1.0),
    "paragraphs": (flags_standard("short-paragraph"), 1.0, 1.0),
    "explained": (flags_unexplained, 0.9, 0.9),
}
"""Check, least precision, least recall, by the file in corpus/<language>/."""


def read_corpus(locale: str, family: str) -> tuple[list[str], list[str]]:
    """Return the sentences that must be flagged, and those that must not."""
    lines = (CORPUS / locale / f"{family}.txt").read_text(encoding="utf-8").splitlines()
    flagged = [line[2:] for line in lines if line.startswith("+ ")]
    return flagged, [line[2:] for line in lines if line.startswith("- ")]


@pytest.mark.parametrize(("locale", "family"), CORPORA)
def test_a_family_of_rules_is_right_often_enough(
    locale: str, family: str, capsys: pytest.CaptureFixture[str]
) -> None:
    check, least_precision, least_recall = FAMILIES[family]
    flagged, unflagged = read_corpus(locale, family)
    missed = [sentence for sentence in flagged if not check(sentence, locale)]
    wrong = [sentence for sentence in unflagged if check(sentence, locale)]
    right = len(flagged) - len(missed)
    precision, recall = right / max(1, right + len(wrong)), right / len(flagged)
    with capsys.disabled():
        count = len(flagged) + len(unflagged)
        figures = f"{count} sentences, precision {precision:.2f}, recall {recall:.2f}"
        print(f"\n{locale} {family:14} {figures}", end="")  # noqa: T201
    assert precision >= least_precision, wrong
    assert recall >= least_recall, missed


@pytest.mark.parametrize(("locale", "family"), CORPORA)
def test_a_corpus_is_long_enough_and_half_of_it_is_flagged(locale: str, family: str) -> None:
    flagged, unflagged = read_corpus(locale, family)
    total = len(flagged) + len(unflagged)
    least = MIN_SENTENCES.get(locale, MIN_PARAGRAPHS)
    assert total >= (MIN_PARAGRAPHS if family in PARAGRAPHS else least)
    assert 0.4 <= len(flagged) / total <= 0.6
    assert len({*flagged, *unflagged}) == total


def test_every_family_has_a_dutch_corpus() -> None:
    assert {family for locale, family in CORPORA if locale == "nl"} == set(FAMILIES)


RULES_OF_A_FAMILY = {
    "long-words": "hard_words", "abstract-words": "hard_words", "double-negation": "negation",
    "digits": "numbers", "link-text": "links", "abbreviation": "abbreviations",
    "all-caps": "characters", "one-idea": "one_idea", "fragment": "fragments",
    "chopped-prose": "chopped", "long-sentences": "long_standard", "passive": "passive",
    "list": "enumerations", "explained-term": "explained",
    **dict.fromkeys(VOCABULARY, "vocabulary"),
}  # fmt: skip
WITHOUT_SENTENCES = {"readability"}
"""What looks at a whole text, and is held by the tests of its formula."""


@pytest.mark.parametrize("locale", sorted({locale for locale, _family in CORPORA}))
def test_every_rule_that_a_language_has_of_its_own_has_a_corpus(locale: str) -> None:
    rules = {rule.name for rule in language_of(locale).rules} - WITHOUT_SENTENCES
    families = {family for each, family in CORPORA if each == locale}
    assert {name for name in rules if RULES_OF_A_FAMILY[name] not in families} == set()
