"""Abbreviations that nobody explains."""

import re
from collections.abc import Iterator

from app.guide.glossary import Glossary, Term
from app.plain_language.passages import HEADINGS, Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.rules.characters import capital_runs
from app.plain_language.tokens import stems

_MOST = 2 / 3
# Not 'AA', which grades; not 'Guidelines (WCAG)', which has just been written out.
_CAPITALS = re.compile(r"(?<![\w&])(?!([A-Z])\1+\b)[A-Z]{2,5}\b\+?(?!\()")
_IN_BRACKETS = re.compile(r"(?<=\w )\([^()]*\)")


def abbreviations(text: str, known: frozenset[str], shouted: frozenset[str]) -> Iterator[str]:
    """Yield the abbreviations in a text: two to five capitals, or one of the known others."""
    shouts = {word for run in capital_runs(text, shouted) for word in run.split()}
    for match in _CAPITALS.finditer(text):
        if match[0] not in shouts and match[0] not in known:
            yield match[0]
    for word in re.findall(r"(?<![\w-])[A-Za-z]+(?:&[A-Z])?(?!\w)", text):
        if word in known:
            yield word


def check_abbreviations(text: Text) -> Iterator[Hit]:
    known = text.language.words("abbreviations") if text.language else frozenset()
    shouted = text.language.words("shouted") if text.language else frozenset()
    seen: set[str] = set()
    for passage in text.passages:
        for part in _IN_BRACKETS.findall(passage.text):
            seen.update(part[1:-1].split())
        for found in abbreviations(passage.own_text, known, shouted):
            if found in seen:
                continue
            if passage.role not in HEADINGS:
                seen.add(found)
            if fault := _fault(found, passage, text):
                yield Hit(passage.line, *fault)
                seen.add(found)


def _fault(found: str, passage: Passage, text: Text) -> tuple[str, str] | None:
    """Return message and advice where an abbreviation is not explained."""
    term = _term_of(found, text.glossary)
    if term is None:
        return (
            f"the abbreviation '{found}' is not explained",
            "write it out, or add it to the glossary",
        )
    if text.limits.explain_terms or passage.role in HEADINGS or not term.long_form:
        # The simple version explains every term in place: explained.py.
        return None
    if _is_written_out(term, passage, text):
        return None
    message = f"'{found}' is not written out where it stands first"
    return message, f"write '{term.long_form}' in this sentence or the next"


def _term_of(found: str, glossary: Glossary | None) -> Term | None:
    if glossary is None:
        return None
    return next((match.term for match in glossary.find(found)), None) or next(
        (term for term in glossary.terms if _is_part(found, term)), None
    )


def _is_part(found: str, term: Term) -> bool:
    """Tell whether an abbreviation is part of a term: VN in VN-verdrag."""
    return any(found in re.split(r"[\s-]", form) for form in term.all_forms)


def _is_written_out(term: Term, passage: Passage, text: Text) -> bool:
    """Tell whether most of the long form stands before, in this sentence or in the next one."""
    number = text.passages.index(passage)
    around = stems(" ".join(other.text for other in text.passages[: number + 2]))
    needed = stems(term.long_form or "")
    return len(needed & around) >= _MOST * len(needed)


RULES = (
    Rule(
        "abbreviation",
        "An abbreviation stands in the glossary; the standard version writes it out where it is "
        "first met.",
        "Who does not know the letters cannot guess the words.",
        "Inclusion Europe, Information for all, rule 12",
        check_abbreviations,
        ("explain_terms",),
    ),
)
