"""The words of Dutch that the rules know, and what to write instead: ``vocabulary.yaml``."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from app.guide.values import read_plain
from app.plain_language.phrases import Phrases
from app.plain_language.rule import Rule
from app.plain_language.rules.word_choice import phrase_check

_DATA = read_plain(Path(__file__).with_suffix(".yaml"))


def words(*names: str) -> frozenset[str]:
    """Return the words of the lists with these names in ``vocabulary.yaml``."""
    return frozenset[str]().union(*(_entries(_DATA[name]) for name in names))


def _entries(value: str | Iterable[str]) -> frozenset[str]:
    """Return the entries of a list, of a text with ``|`` between phrases, or of a plain text."""
    if isinstance(value, str):
        value = value.split("|") if "|" in value else value.split()
    return frozenset(" ".join(entry.split()) for entry in value)


EXPLAINING: str = _DATA["explaining"]
NUMBER_WORDS: Mapping[str, str] = _DATA["number_words"]
LOAN_SYLLABLES: Mapping[str, int] = _DATA["loan_syllables"]

RULES = (
    Rule(
        "formal-word",
        "No formal word where a common one says the same.",
        "Formal words keep readers at a distance, and many do not know them.",
        "B1-checklist; Direct Duidelijk, schrijftips",
        phrase_check(Phrases(_DATA["formal"]), "is formal"),
    ),
    Rule(
        "figurative",
        "No images: words mean what they say.",
        "Readers with autism, with aphasia or with another first language take images literally.",
        "Inclusion Europe, Information for all, rule 10",
        phrase_check(Phrases(_DATA["figurative"]), "is an image"),
    ),
    Rule(
        "short-form",
        "No shortened words with points: write them out.",
        "Many readers do not know them, and a screen reader spells them or pauses.",
        "Inclusion Europe, Information for all, rule 12; B1-checklist",
        phrase_check(Phrases(_DATA["short_forms"]), "is a shortened word"),
    ),
)
