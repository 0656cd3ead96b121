"""Terms of the glossary that no text uses."""

from collections.abc import Iterator

from app.guide.glossary import Glossary
from app.plain_language.checked_text import CheckedGuide
from app.plain_language.findings import Severity
from app.plain_language.rule import Hit, Rule


def check_unused(guide: CheckedGuide) -> Iterator[Hit]:
    for locale, glossary in guide.library.glossaries.items():
        in_texts = (text.term_ids for text in guide.texts.values() if text.locale == locale)
        used = _in_explanations(glossary).union(*in_texts)
        for term in glossary.terms:
            if term.id not in used:
                message = f"no text uses '{term.term}'"
                yield Hit(term.line, message, "use it, or take it out", glossary.path)


def _in_explanations(glossary: Glossary) -> frozenset[str]:
    """Return the ids of the terms that explain other terms."""
    explanations = (term.explanation for term in glossary.terms)
    return frozenset(match.term.id for text in explanations for match in glossary.find(text))


RULES = (
    Rule(
        "unused-term",
        "Every term of the glossary stands in a text.",
        "A list of words that nobody meets hides those that matter.",
        "our own choice",
        check_unused,
        severity=Severity.ADVICE,
    ),
)
