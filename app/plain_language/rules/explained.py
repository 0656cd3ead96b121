"""A hard word is explained where the reader first meets it."""

from collections.abc import Iterator

from app.guide.glossary import Term
from app.plain_language.language import Language
from app.plain_language.rules.rule import Hit, Rule
from app.plain_language.text import HEADINGS, Passage, Text
from app.plain_language.words import words_of

_STEM = 5
_MIN_STEM = 4
_SHARED = 2


def check_explained(text: Text) -> Iterator[Hit]:
    if not text.limits.explain_terms or text.language is None:
        return
    passages = [p for p in text.passages if p.role not in HEADINGS]
    seen: set[str] = set()
    for number, passage in enumerate(passages):
        following = passages[number + 1] if number + 1 < len(passages) else None
        for match in passage.terms:
            if match.term.id in seen:
                continue
            seen.add(match.term.id)
            if not is_explained(match.term, passage, following, text.language):
                message = f"'{match.term.term}' is not explained where it stands first"
                yield Hit(
                    passage.line, message, f"write in the next sentence: '{match.term.explanation}'"
                )


def is_explained(
    term: Term, passage: Passage, following: Passage | None, language: Language
) -> bool:
    """Tell whether this sentence or the next one says what the term means.

    It does when it shares two words with the explanation of the glossary (one if that has a single
    long word), or says one of them in a sentence of the kind 'Dat is …', 'Dat betekent …'.
    """
    words = _stems(term.explanation)
    next_text = following.text if following else ""
    rest = " ".join(p for p in (_without(term, passage.text), _without(term, next_text)) if p)
    shared = len(words & _stems(rest))
    if shared >= min(_SHARED, max(1, len(words))):
        return True
    explains = language.explaining.search(next_text) or language.explaining.search(passage.text)
    return shared > 0 and explains is not None


def _without(term: Term, text: str) -> str:
    for form in sorted(term.all_forms, key=len, reverse=True):
        text = text.replace(form, " ")
    return text


def _stems(text: str) -> set[str]:
    """Return the beginnings of the longer words, so that *ziekte* and *ziektes* are one."""
    return {word.lower()[:_STEM] for word in words_of(text) if len(word) >= _MIN_STEM}


RULES = (
    Rule(
        "explained-term",
        "In the simple version a hard word is explained in the same or the next sentence.",
        "Who does not know the word stops reading there.",
        "Easy Read",
        check_explained,
        ("explain_terms",),
    ),
)
