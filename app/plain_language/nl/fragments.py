"""A sentence that begins with *Of* or *En* and has no finite verb: a piece of the one before.

What is a finite verb is told by lists, by the ending -t, and by what stands beside a form on -en:
a subject. A clause without its sentence (*Of het klopt.*) has a verb and is not found.
"""

from collections.abc import Iterator

from app.guide.model import Role
from app.plain_language.nl.vocabulary import words
from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import is_word

_STARTS = words("fragment_starts")
_PROSE = frozenset({Role.SUMMARY, Role.PARAGRAPH})
_NOUN_TOO = words("verb_or_noun")
_AUXILIARIES = words("passive_auxiliaries", "other_auxiliaries", "modals")
_VERBS = _AUXILIARIES | words("verbs", "clause_verbs_saying", "finite_verbs") - _NOUN_TOO
_SUBJECTS = words("subject_pronouns")
_NO_VERBS = words("not_finite")
_CLOSED = words("prepositions", "determiners", "pronouns", "conjunctions", "list_adverbs")
# Before a noun; these others may be a subject, before a verb.
_BEFORE_NOUN = words("determiners", "prepositions") - {"dit", "dat", "die", "deze", "het"}
_MIN_LETTERS = 4


def is_fragment(tokens: tuple[str, ...]) -> bool:
    """Tell whether a sentence is a piece of the one before.

    :param tokens: in lower case, with punctuation marks.
    """
    found = [token for token in tokens if is_word(token)]
    if not found or found[0] not in _STARTS:
        return False
    return not any(_is_finite(*three) for three in _threes(found))


def _threes(found: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield each word after the first, between the words before and after it."""
    return zip(found, found[1:], [*found[2:], ""], strict=False)


def _is_finite(before: str, word: str, after: str) -> bool:
    if word == "zijn":
        return _zijn_is_verb(before, after)
    if before in _BEFORE_NOUN or word in _NO_VERBS or word in _CLOSED:
        return False
    known, is_first = word in _VERBS, before in _STARTS
    if before in _SUBJECTS or after in _SUBJECTS:
        return known or word in _NOUN_TOO or word.endswith(("t", "en"))
    if is_first:
        return word in _NOUN_TOO or (known and not word.endswith("en"))
    return known or _has_ending(before, word)


def _zijn_is_verb(before: str, after: str) -> bool:
    """Tell *de regels zijn*, *zijn de regels* from *zijn moeder*."""
    return after in _BEFORE_NOUN if before in _STARTS else before not in _BEFORE_NOUN


def _has_ending(before: str, word: str) -> bool:
    """Tell a verb by its ending: *de raad praat*, *inwoners praten*."""
    if len(word) < _MIN_LETTERS or word.startswith("ge"):
        return False
    return word.endswith("t") or (word.endswith("en") and before.endswith(("en", "s")))


def check_fragments(text: Text) -> Iterator[Hit]:
    for passage in text.passages:
        if passage.role in _PROSE and is_fragment(passage.lower_tokens):
            message = f"'{passage.text}' is no whole sentence"
            yield Hit(passage.line, message, "join it with the sentence before, or give it a verb")


RULES = (
    Rule(
        "fragment",
        "A sentence that begins with *Of* or *En* is a whole one.",
        "A piece of a sentence leaves the reader to find what it belongs to.",
        "our own choice",
        check_fragments,
        for_short_texts=False,
    ),
)
