"""A hard word is explained where the reader first meets it.

This is advice: whether a sentence explains a word is guessed from the words it shares with the
explanation in the glossary, and a good explanation may use others.
"""

import re
from collections.abc import Iterator

from app.guide.glossary import Term
from app.guide.model import Role
from app.plain_language.findings import Severity
from app.plain_language.passages import HEADINGS, Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import stems

_SHARED = 2


def explained_rule(naming: frozenset[str], explaining: str) -> Rule[Text]:
    """Return the rule for a language.

    :param naming: words, in lower case, that give a thing its name: the explanation came before.
    :param explaining: pattern of words that explain: *that is*.
    """
    pattern = re.compile(rf"\b(?:{explaining})\b", re.IGNORECASE)

    def check(text: Text) -> Iterator[Hit]:
        if not text.limits.explain_terms:
            return
        for passage, term, following in _first_met(text, naming):
            if not is_explained(term, (passage.text, *following), pattern):
                message = f"'{term.term}' is not explained where it stands first"
                advice = f"write in the next sentence: '{term.explanation}'"
                yield Hit(passage.line, message, advice)

    return Rule(
        "explained-term",
        "In the simple version a hard word is explained in the same or the next sentence.",
        "Who does not know the word stops reading there.",
        "Easy Read",
        check,
        ("explain_terms",),
        severity=Severity.ADVICE,
        for_short_texts=False,
    )


def _first_met(
    text: Text, naming: frozenset[str]
) -> Iterator[tuple[Passage, Term, tuple[str, ...]]]:
    """Yield where each term is first met, with the sentences after it that may explain it.

    A term that gets its name there, or is a link to its page, is left out.
    """
    passages = [p for p in text.passages if p.role not in HEADINGS | {Role.TABLE_CELL}]
    seen: set[str] = set()
    for number, passage in enumerate(passages):
        new = {m.term.id: m.term for m in passage.terms if m.term.id not in seen}
        seen.update(new)
        if not naming.isdisjoint(passage.lower_tokens):
            continue
        # Two terms in one sentence need two sentences that explain.
        following = tuple(each.text for each in passages[number + 1 : number + 1 + len(new)])
        for term in new.values():
            if not _is_linked(term, passage):
                yield passage, term, following


def is_explained(term: Term, sentences: tuple[str, ...], explaining: re.Pattern[str]) -> bool:
    """Tell whether one of the sentences says what the term means.

    It does when they share two words with the explanation of the glossary (one if that has a single
    long word), or say one of them in a sentence of the kind *That is …*.
    """
    words = stems(term.explanation)
    shared = len(words & stems(_without(term, " ".join(sentences))))
    if shared >= min(_SHARED, max(1, len(words))):
        return True
    return shared > 0 and any(map(explaining.search, sentences))


def _is_linked(term: Term, passage: Passage) -> bool:
    """Tell whether the term is a link, to the page about it."""
    links = " ".join(run.text for run in passage.sentence.runs if run.href).casefold()
    return any(form.casefold() in links for form in term.all_forms)


def _without(term: Term, text: str) -> str:
    for form in sorted(term.all_forms, key=len, reverse=True):
        text = text.replace(form, " ")
    return text
