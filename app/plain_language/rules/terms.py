"""Terms of the glossary: each in a text, and the same in every language."""

from collections.abc import Iterator

from app.guide.glossary import Glossary
from app.plain_language.checked_text import CheckedGuide
from app.plain_language.findings import Severity
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import shown


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


def check_glossary(guide: CheckedGuide) -> Iterator[Hit]:
    glossaries = guide.library.glossaries
    original = glossaries.get(guide.library.site.locales[0])
    if original is None:
        return
    wanted = {term.id for term in original.terms}
    for glossary in glossaries.values():
        found = {term.id for term in glossary.terms}
        if missing := wanted - found:
            message = f"{shown(sorted(missing))} of {original.path.name} is missing"
            yield Hit(1, message, "translate the word and its explanation", glossary.path)
        if added := found - wanted:
            message = f"{shown(sorted(added))} is not in {original.path.name}"
            yield Hit(1, message, "take it out, or write it there too", glossary.path)
        for term in glossary.terms if glossary is not original else ():
            same = original.term(term.id)
            if same and same.explanation == term.explanation:
                message = f"the explanation of '{term.term}' stands as in {original.path.name}"
                yield Hit(term.line, message, "translate it", glossary.path)


RULES = (
    Rule(
        "missing-term",
        "Each glossary has the same words.",
        "A word that is hard in one language is hard in another.",
        "our own choice",
        check_glossary,
    ),
    Rule(
        "unused-term",
        "Every term of the glossary stands in a text.",
        "A list of words that nobody meets hides those that matter.",
        "our own choice",
        check_unused,
        severity=Severity.ADVICE,
    ),
)
