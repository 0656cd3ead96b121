"""A hard word is explained where the reader first meets it.

This is advice: whether a sentence explains a word is guessed from the words it shares with the
explanation in the glossary, and a good explanation may use others.
"""

from collections.abc import Iterator

from app.guide.glossary import Term
from app.guide.model import Role
from app.plain_language.findings import Severity
from app.plain_language.language import Language
from app.plain_language.passages import HEADINGS, Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import stems

_SHARED = 2


def check_explained(text: Text) -> Iterator[Hit]:
    if not text.limits.explain_terms or text.language is None:
        return
    passages = [p for p in text.passages if p.role not in HEADINGS | {Role.TABLE_CELL}]
    seen: set[str] = set()
    for number, passage in enumerate(passages):
        new = {m.term.id: m.term for m in passage.terms if m.term.id not in seen}
        seen.update(new)
        if any(token in text.language.words("naming") for token in passage.lower_tokens):
            continue
        # Two terms in one sentence need two sentences that explain.
        following = [other.text for other in passages[number + 1 : number + 1 + len(new)]]
        for term in new.values():
            if not _is_linked(term, passage) and not is_explained(
                term, passage.text, following, text.language
            ):
                message = f"'{term.term}' is not explained where it stands first"
                yield Hit(
                    passage.line, message, f"write in the next sentence: '{term.explanation}'"
                )


def is_explained(term: Term, sentence: str, following: list[str], language: Language) -> bool:
    """Tell whether this sentence or the following ones say what the term means.

    It does when it shares two words with the explanation of the glossary (one if that has a single
    long word), or says one of them in a sentence of the kind 'Dat is …', 'Dat betekent …'.
    """
    words = stems(term.explanation)
    shared = len(words & stems(_without(term, " ".join([sentence, *following]))))
    if shared >= min(_SHARED, max(1, len(words))):
        return True
    explains = any(language.explaining.search(text) for text in (sentence, *following))
    return shared > 0 and explains


def _is_linked(term: Term, passage: Passage) -> bool:
    """Tell whether the term is a link, to the page about it."""
    links = " ".join(run.text for run in passage.sentence.runs if run.href).casefold()
    return any(form.casefold() in links for form in term.all_forms)


def _without(term: Term, text: str) -> str:
    for form in sorted(term.all_forms, key=len, reverse=True):
        text = text.replace(form, " ")
    return text


RULES = (
    Rule(
        "explained-term",
        "In the simple version a hard word is explained in the same or the next sentence.",
        "Who does not know the word stops reading there.",
        "Easy Read",
        check_explained,
        ("explain_terms",),
        severity=Severity.ADVICE,
    ),
)
