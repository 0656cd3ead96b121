"""Which word to choose: phrases that have a plainer one, one word for one thing."""

from collections.abc import Callable, Iterator

from app.plain_language.passages import Text
from app.plain_language.phrases import Phrases, PlainerPhrase
from app.plain_language.rule import Hit, Rule


def phrase_check(phrases: Phrases, fault: str) -> Callable[[Text], Iterator[Hit]]:
    """Return a check that reports each phrase once a sentence, with what to write."""
    return lambda text: _hits(text, phrases, fault)


def check_names(text: Text) -> Iterator[Hit]:
    return _hits(text, text.wording, "has another name in this guide")


def _hits(text: Text, phrases: Phrases, fault: str) -> Iterator[Hit]:
    for passage in text.passages:
        first: dict[str, PlainerPhrase] = {}
        for each in phrases.find(passage.own_text):
            first.setdefault(each.found.lower(), each)
        for each in first.values():
            yield Hit(passage.line, f"'{each.found}' {fault}", _advice(each.advice))


def _advice(advice: str) -> str:
    """Return advice as a sentence: bare words are what to write."""
    if advice.startswith(("write ", "say ", "name ")):
        return advice
    choices = " or ".join(f"'{word.strip()}'" for word in advice.split(","))
    return f"write {choices}"


def formal_rule(phrases: Phrases, source: str) -> Rule[Text]:
    """Return the rule for a language.

    :param phrases: formal words and phrases, with the common ones.
    :param source: who says so, and whose words they are.
    """
    return Rule(
        "formal-word",
        "No formal word where a common one says the same.",
        "Formal words keep readers at a distance, and many do not know them.",
        source,
        phrase_check(phrases, "is formal"),
    )


def figurative_rule(phrases: Phrases, source: str) -> Rule[Text]:
    """Return the rule for a language.

    :param phrases: images, with what they mean.
    :param source: who says so.
    """
    return Rule(
        "figurative",
        "No images: words mean what they say.",
        "Readers with autism, with aphasia or with another first language take images literally.",
        source,
        phrase_check(phrases, "is an image"),
    )


def short_form_rule(phrases: Phrases, source: str) -> Rule[Text]:
    """Return the rule for a language.

    :param phrases: shortened words, with the whole ones.
    :param source: who says so.
    """
    return Rule(
        "short-form",
        "No shortened words with points: write them out.",
        "Many readers do not know them, and a screen reader spells them or pauses.",
        source,
        phrase_check(phrases, "is a shortened word"),
    )


RULES = (
    Rule(
        "same-word",
        "One thing has one name: that of content/wording.",
        "Another word makes readers look for another thing.",
        "Inclusion Europe, Information for all, rule 9; Gebruiker Centraal, schrijfwijzer",
        check_names,
    ),
)
