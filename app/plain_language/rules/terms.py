"""Terms of the glossary that no text uses."""

from collections.abc import Iterator

from app.guide.glossary import Glossary
from app.guide.library import Library
from app.plain_language.findings import Severity
from app.plain_language.rule import Hit, Rule


def check_unused(library: Library) -> Iterator[Hit]:
    for locale in library.site.locales:
        glossary = library.glossary(locale)
        if glossary is None:
            continue
        used = _used(library, locale, glossary)
        for term in glossary.terms:
            if term.id not in used:
                message = f"no text uses '{term.term}'"
                yield Hit(term.line, message, "use it, or take it out", glossary.path)


def _used(library: Library, locale: str, glossary: Glossary) -> set[str]:
    """Return the ids of the terms in the texts and in the explanations of other terms."""
    texts = [term.explanation for term in glossary.terms]
    for document in library.documents():
        if document.locale == locale:
            texts.extend(sentence.text for sentence in document.sentences())
    return {match.term.id for text in texts for match in glossary.find(text)}


RULES = (
    Rule(
        "unused-term",
        "Every term of the glossary stands in a text.",
        "A list of words that nobody meets hides those that matter.",
        "our own choice",
        check_unused,
        needs_language=False,
        severity=Severity.ADVICE,
    ),
)
