"""Which word to choose: no formal words, no images, one word for one thing."""

from collections.abc import Callable, Iterator

from app.plain_language.language import Language, Phrases
from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule


def _check(phrases: Callable[[Language], Phrases], fault: str) -> Callable[[Text], Iterator[Hit]]:
    """Return a check that reports each phrase once a sentence, with what to write."""

    def check(text: Text) -> Iterator[Hit]:
        if text.language is None:
            return
        for passage in text.passages:
            seen: set[str] = set()
            for found in phrases(text.language).find(passage.own_text):
                if found.found.lower() not in seen:
                    seen.add(found.found.lower())
                    message = f"'{found.found}' {fault}"
                    yield Hit(passage.line, message, _advice(found.advice))

    return check


def _advice(advice: str) -> str:
    """Return advice as a sentence: bare words are what to write."""
    if advice.startswith(("write ", "say ", "name ")):
        return advice
    choices = " or ".join(f"'{word.strip()}'" for word in advice.split(","))
    return f"write {choices}"


RULES = (
    Rule(
        "formal-word",
        "No formal word where a common one says the same.",
        "Formal words keep readers at a distance, and many do not know them.",
        "B1-checklist; Direct Duidelijk, schrijftips",
        _check(lambda language: language.formal, "is formal"),
    ),
    Rule(
        "figurative",
        "No images: words mean what they say.",
        "Readers with autism, with aphasia or with another first language take images literally.",
        "Inclusion Europe, Information for all, rule 10",
        _check(lambda language: language.figurative, "is an image"),
    ),
    Rule(
        "same-word",
        "One thing has one name.",
        "Another word makes readers look for another thing.",
        "Inclusion Europe, Information for all, rule 9; Gebruiker Centraal, schrijfwijzer",
        _check(lambda language: language.same_word, "has another name in this guide"),
    ),
    Rule(
        "short-form",
        "No shortened words with points: write them out.",
        "Many readers do not know them, and a screen reader spells them or pauses.",
        "Inclusion Europe, Information for all, rule 12; B1-checklist",
        _check(lambda language: language.short_forms, "is a shortened word"),
    ),
)
