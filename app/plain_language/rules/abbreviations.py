"""Abbreviations that nobody explains."""

import re
from collections.abc import Callable, Iterator

from app.guide.glossary import Glossary, Term
from app.plain_language.passages import HEADINGS, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.rules.characters import capital_runs
from app.plain_language.tokens import stems

_MOST = 2 / 3
# Not 'AA', which grades; not 'Guidelines (WCAG)', which has just been written out.
# In any script: which of the letters are capitals is asked of each match.
_CAPITALS = re.compile(r"(?<![\w&])(?!([^\W\d_])\1+\b)[^\W\d_a-z]{2,5}\b\+?(?!\()")
_IN_BRACKETS = re.compile(r"(?<=\w )\([^()]*\)")


def abbreviations(text: str, known: frozenset[str], shouted: frozenset[str]) -> Iterator[str]:
    """Yield the abbreviations in a text: two to five capitals, or one of the known others."""
    shouts = {word for run in capital_runs(text, shouted) for word in run.split()}
    for match in _CAPITALS.finditer(text):
        if match[0].isupper() and match[0] not in shouts and match[0] not in known:
            yield match[0]
    for word in re.findall(r"(?<![\w-])[^\W\d_]+(?:&[A-Z])?(?!\w)", text):
        if word in known:
            yield word


def abbreviation_check(
    known: frozenset[str], shouted: frozenset[str]
) -> Callable[[Text], Iterator[Hit]]:
    """Return a check for a language.

    :param known: abbreviations that are not all capitals.
    :param shouted: common words, in lower case: in capitals they abbreviate nothing.
    """

    def check(text: Text) -> Iterator[Hit]:
        seen: set[str] = set()
        for number, passage in enumerate(text.passages):
            for part in _IN_BRACKETS.findall(passage.text):
                seen.update(part[1:-1].split())
            for found in abbreviations(passage.own_text, known, shouted):
                if found in seen:
                    continue
                if passage.role not in HEADINGS:
                    seen.add(found)
                if fault := _fault(found, number, text):
                    yield Hit(passage.line, *fault)
                    seen.add(found)

    return check


def _fault(found: str, number: int, text: Text) -> tuple[str, str] | None:
    """Return message and advice where the abbreviation in a passage is not explained."""
    term = _term_of(found, text.glossary)
    if term is None:
        message = f"the abbreviation '{found}' is not explained"
        return message, "write it out, or add it to the glossary"
    in_heading = text.passages[number].role in HEADINGS
    if text.limits.explain_terms or in_heading or not term.long_form:
        # The simple version explains every term in place: explained.py.
        return None
    if _is_written_out(term.long_form, " ".join(p.text for p in text.passages[: number + 2])):
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


def _is_written_out(long_form: str, text: str) -> bool:
    """Tell whether most of the long form stands in the text up to the next sentence."""
    needed = stems(long_form)
    return len(needed & stems(text)) >= _MOST * len(needed)


ABBREVIATION = Rule(
    "abbreviation",
    "An abbreviation stands in the glossary; the standard version writes it out where it is "
    "first met.",
    "Who does not know the letters cannot guess the words.",
    "Inclusion Europe, Information for all, rule 12",
    abbreviation_check(frozenset(), frozenset()),
    ("explain_terms",),
    for_short_texts=False,
)
RULES = (ABBREVIATION,)
