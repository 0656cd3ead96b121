"""How often each family of rules is right, over sentences labelled by hand."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.guide.model import Level, Role, Run, Sentence
from app.plain_language.nl.abstract_words import abstract_words
from app.plain_language.nl.syllables import count_syllables
from app.plain_language.rules.word_length import long_words
from tests.plain_language.texts import findings, text_of

CORPUS = Path(__file__).parent / "corpus"
MIN_SENTENCES = 60
MIN_PARAGRAPHS = 30
"""For a rule that looks at sentences together."""
PARAGRAPHS = {"chopped", "long_standard", "paragraphs"}


def flags(*names: str, role: Role = Role.PARAGRAPH) -> Callable[[str], bool]:
    return lambda sentence: bool(findings(text_of(sentence, role=role), *names))


def flags_hard_word(sentence: str) -> bool:
    (passage,) = text_of(sentence).passages
    return bool(long_words(passage, count_syllables) or abstract_words(passage))


def flags_link(line: str) -> bool:
    before, words, after = re.split(r"[\[\]]", line)
    runs = (Run(before), Run(words, href="adviesraad"), Run(after))
    return bool(findings(text_of(Sentence("a.1", runs, 1)), "link-text"))


def flags_standard(*names: str, times: int = 1) -> Callable[[str], bool]:
    """Return what flags a paragraph of the standard version, with '|' between its sentences."""
    return lambda line: bool(
        findings(text_of(*line.split(" | ") * times, level=Level.STANDARD), *names)
    )


def flags_unexplained(line: str) -> bool:
    return any(f.line == 1 for f in findings(text_of(*line.split(" | ")), "explained-term"))


VOCABULARY = ("formal-word", "figurative", "same-word", "form-of-address", "short-form")
FAMILIES: dict[str, tuple[Callable[[str], bool], float, float]] = {
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
"""Check, least precision, least recall, by the file in corpus/."""


def read_corpus(family: str) -> tuple[list[str], list[str]]:
    """Return the sentences that must be flagged, and those that must not."""
    lines = (CORPUS / f"{family}.txt").read_text(encoding="utf-8").splitlines()
    flagged = [line[2:] for line in lines if line.startswith("+ ")]
    return flagged, [line[2:] for line in lines if line.startswith("- ")]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_of_rules_is_right_often_enough(
    family: str, capsys: pytest.CaptureFixture[str]
) -> None:
    check, least_precision, least_recall = FAMILIES[family]
    flagged, unflagged = read_corpus(family)
    missed = [sentence for sentence in flagged if not check(sentence)]
    wrong = [sentence for sentence in unflagged if check(sentence)]
    right = len(flagged) - len(missed)
    precision, recall = right / max(1, right + len(wrong)), right / len(flagged)
    with capsys.disabled():
        count = len(flagged) + len(unflagged)
        figures = f"{count} sentences, precision {precision:.2f}, recall {recall:.2f}"
        print(f"\n{family:14} {figures}", end="")  # noqa: T201
    assert precision >= least_precision, wrong
    assert recall >= least_recall, missed


@pytest.mark.parametrize("family", FAMILIES)
def test_a_corpus_is_long_enough_and_half_of_it_is_flagged(family: str) -> None:
    flagged, unflagged = read_corpus(family)
    total = len(flagged) + len(unflagged)
    assert total >= (MIN_PARAGRAPHS if family in PARAGRAPHS else MIN_SENTENCES)
    assert 0.4 <= len(flagged) / total <= 0.6
    assert len({*flagged, *unflagged}) == total
