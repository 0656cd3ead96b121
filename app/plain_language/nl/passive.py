"""Who does it? The passive hides it.

Found is the passive of an action that goes on: a form of *worden* with a participle. *Is geregeld*
is not found: the same words also say how things are (*de weg is gesloten*) and what somebody did
(*zij is gekomen*), and nothing in the words tells these apart.
"""

from collections.abc import Iterator
from functools import lru_cache

from app.plain_language.nl.vocabulary import words
from app.plain_language.passages import Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import is_word

# A weak participle ends in -t after a voiceless consonant or a t of the stem; else in -d.
_WEAK_T = ("cht", "kt", "ft", "st", "pt", "xt", "oot", "zet", "art", "ort", "int", "ent")
_GE_T = (*_WEAK_T, "at", "et", "it", "ut", "ot", "nt", "rt")
_NOT_WEAK = ("heid", "schap")
_MIN_STEM = 3
_AUXILIARIES = words("passive_auxiliaries")
_OTHER_AUXILIARIES = words("other_auxiliaries")
_MODALS = words("modals")
_SUBORDINATORS = words("subordinators")
_ATTRIBUTIVE = words("determiners") - {"dit", "dat", "die"}
_NO_NOUN = words("prepositions", "conjunctions", "verbs", "pronouns", "modals")
_STRONG = words("strong_participles")
_NO_PARTICIPLES = words("not_participles")
_SEPARABLE = words("separable_prefixes")
_INSEPARABLE = words("inseparable_prefixes")


def passives(tokens: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield auxiliary and participle of each passive.

    :param tokens: in lower case, with punctuation marks.
    """
    if _AUXILIARIES.isdisjoint(tokens):
        return
    for clause in _clauses(tokens):
        for place, token in enumerate(clause):
            if token in _AUXILIARIES:
                participle = _after(clause, place) or _before(clause, place)
                if participle:
                    yield token, participle


def _clauses(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the stretches between marks, and from each word that opens a clause."""
    start = 0
    for place, token in enumerate(tokens):
        if not is_word(token) or token in _SUBORDINATORS:
            yield tokens[start:place]
            start = place + 1
    yield tokens[start:]


def _after(clause: tuple[str, ...], place: int) -> str:
    """Return the participle after the auxiliary: *wordt door de gemeente betaald*."""
    for number in range(place + 1, len(clause)):
        token = clause[number]
        if token in _OTHER_AUXILIARIES and not _is_possessive(clause, number):
            return ""
        if is_participle(token) and not _is_attribute(clause, number):
            return token
    return ""


def _before(clause: tuple[str, ...], place: int) -> str:
    """Return the participle just before the auxiliary: *dat het geregeld (moet) worden*."""
    number = place - 1
    while number >= 0 and clause[number] in _MODALS:
        number -= 1
    if number < 0 or not is_participle(clause[number]):
        return ""
    follows = clause[place + 1] if place + 1 < len(clause) else ""
    if _is_attribute(clause, number) and follows:
        return ""
    return clause[number]


def _is_possessive(clause: tuple[str, ...], number: int) -> bool:
    """Tell *zijn* before a noun from the verb: it is never the last word of its clause then."""
    return clause[number] == "zijn" and number + 1 < len(clause)


def _is_attribute(clause: tuple[str, ...], number: int) -> bool:
    """Tell *de gekozen wethouder*, *een gevraagd advies* from a participle that ends a clause."""
    before = clause[number - 1] if number else ""
    after = clause[number + 1] if number + 1 < len(clause) else ""
    return before in _ATTRIBUTIVE and bool(after) and after not in _NO_NOUN


@lru_cache(maxsize=20_000)
def is_participle(word: str) -> bool:
    """Tell whether a word in lower case has the form of a past participle.

    Source: Algemene Nederlandse Spraakkunst (weak verbs: ge- … -d or -t; strong verbs: a closed
    list; no ge- after be-, er-, ge-, her-, ont-, ver-).
    """
    if word in _NO_PARTICIPLES:
        return False
    stems = {word, *(word.removeprefix(prefix) for prefix in _prefixes(word))} - _NO_PARTICIPLES
    return any(stem in _STRONG or _is_weak(stem) for stem in stems)


def _prefixes(word: str) -> list[str]:
    return [p for p in _SEPARABLE if word.startswith(p) and p != word]


def _is_weak(word: str) -> bool:
    if word.endswith(_NOT_WEAK):
        return False
    if word.startswith("ge") and len(word) >= _MIN_STEM + 2:
        return _ends_weak(word, _GE_T)
    return any(
        word.startswith(prefix)
        and len(word) >= len(prefix) + _MIN_STEM
        and _ends_weak(word, _WEAK_T)
        for prefix in _INSEPARABLE
    )


def _ends_weak(word: str, voiceless: tuple[str, ...]) -> bool:
    if word.endswith("end"):
        return word.endswith(("kend", "wend", "zend", "eind"))
    return word.endswith(("d", *voiceless))


def check_passives(text: Text) -> Iterator[Hit]:
    running = [passage for passage in text.passages if passage.words]
    found = [(p, pair) for p in running if (pair := next(passives(p.lower_tokens), None))]
    limit = text.limits.passive_share
    if limit == 0:
        yield from (_hit(passage, pair) for passage, pair in found)
    elif found and len(found) > max(1, limit * len(running)):
        passage, (auxiliary, participle) = found[0]
        lines = ", ".join(str(p.line) for p, _ in found)
        message = f"{len(found)} of {len(running)} sentences are passive (limit {limit:.0%}): "
        message += f"lines {lines}"
        yield Hit(passage.line, message, f"say who does it, here first: '{auxiliary} {participle}'")


def _hit(passage: Passage, pair: tuple[str, str]) -> Hit:
    message = f"the sentence is passive ('{pair[0]} … {pair[1]}')"
    return Hit(passage.line, message, "say who does it")


RULES = (
    Rule(
        "passive",
        "The sentence says who does it: no *worden* with a participle.",
        "Readers want to know who does what; the passive leaves the doer out.",
        "Gebruiker Centraal, schrijfwijzer",
        check_passives,
        ("passive_share",),
    ),
)
