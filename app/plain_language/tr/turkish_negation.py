"""Two negations of one clause that a reader must turn round twice.

*Hiç kimse gelmedi* and *ne … ne … geldi* are plain grammar, and *aramayan bilgi alamaz* has a
negation in each clause: none is flagged. Flagged are *-siz değil* and *-siz olmaz*, *-meden* and
*-dikçe* before a negative verb (not *-meden önce*, which is about time), *-meyen yok*, *-memek
imkânsız*, *-mediği söylenemez*, *-mez değil*, *yok değil*, and *ne … ne de* with a negative verb,
which Turkish says with a positive one.

What is negative is told by endings. Letters are folded: *ı* is *i*.
"""

import re
from collections.abc import Iterator

from app.plain_language.passages import Text
from app.plain_language.rule import Rule
from app.plain_language.rules.negations import negation_rule
from app.plain_language.tokens import COMMAS, is_word
from app.plain_language.tr.turkish_letters import folded, without_dot
from app.plain_language.word_lists import WordLists

_LISTS = WordLists(__file__)
_AFTER_A_NOUN = {"önce", "evvel", "sonra", "beri", "itibaren", "dolayi"}
"""Behind -meden, these speak of time or of a cause: *gelmeden önce*, *ödemeden sonra*."""


def _words(name: str) -> frozenset[str]:
    return frozenset(map(folded, _LISTS.words(name)))


_NOT_WITHOUT = _words("not_without")
_NOT_WITHOUT_DOING = _words("not_without_doing")
_NOT_NEGATIVE = _words("not_negative")
_BREAKS = _words("clause_breaks")
_FILLERS = _words("fillers")

_WITHOUT = re.compile(r"\w{2,}s[iuü]z")
_WITHOUT_DOING = re.compile(r"\w+m[ae](?:d[ae]n|ksizin|dikç[ae]|m[ae]zli[kğ]\w*)")
_NOT_DOING = re.compile(r"\w+m[ae]y[ae]n(?:l[ae]r)?")
_NOT_TO_DO = re.compile(r"\w+m[ae]m[ae](?:k|m|si|niz|miz|l[ae]ri)")
_THAT_NOT = re.compile(r"\w+m[ae](?:di(?:ği|kl[ae]ri)|y[ae]c[ae](?:ği|kl[ae]ri))\w*")
_NOT = re.compile(r"değil(?!s[ae])\w*")
_NONE = re.compile(r"yok(?:tur|tu)?|ol[ae]?m[ae]z|k[ae]lm[ae](?:di|z)")
_IMPOSSIBLE = re.compile(r"(?:imk[aâ]n|olanak)siz(?:dir)?")
_IS_NOT = re.compile(r"olma(?:di(?:ği|kl[ae]ri)|yan)\w*")
_NOT_DONE = re.compile(r"\w+(?:[iuü]l|n)m[ae]z(?:l[ae]r)?")
_DENIED = re.compile(r"gelmez|söyl\w+m[ae]\w+|denemez|düşünülemez|iddia|doğru|demek")
_NEGATIVE_VERB = re.compile(
    r"\w+(?:m[iuü]yor(?!s[ae])\w*|m[ae](?:z(?:sin(?:iz)?|l[ae]r)?|yiz|di(?:m|k|n|niz|l[ae]r)?"
    r"|miş(?:tir|siniz|l[ae]r)?|m[ae]li\w*|yin(?:iz)?|sin(?:l[ae]r)?"
    r"|y[ae]c[ae](?:k(?:siniz|l[ae]r|tir)?|ği[zm])))"
)


def double_negation(tokens: tuple[str, ...]) -> tuple[str, str] | None:
    """Return two negations of one clause, or ``None``.

    :param tokens: in lower case, with punctuation marks.
    """
    pair = next((pair for clause in _clauses(tokens) for pair in _pairs(clause)), None)
    if pair is None:
        return None
    spelt = {folded(token): without_dot(token) for token in tokens}
    return spelt.get(pair[0], pair[0]), spelt[pair[1]]


def _clauses(tokens: tuple[str, ...]) -> Iterator[list[str]]:
    """Yield the words of each clause; a comma after *-meden* or before *ne* parts nothing."""
    clause: list[str] = []
    words = [*map(folded, tokens)]
    for word, after in zip(words, [*words[1:], ""], strict=False):
        if word in COMMAS and clause and (_is_without_doing(clause[-1]) or after == "ne"):
            continue
        if is_word(word) and word not in _BREAKS:
            clause.append(word)
        else:
            yield clause
            clause = []
    yield clause


def _pairs(clause: list[str]) -> Iterator[tuple[str, str]]:
    for place, word in enumerate(clause):
        after = clause[place + 1 :]
        if second := _second(word, after):
            yield word, second
    if clause and _is_negative(clause[-1]) and _neither_nor(clause):
        yield "ne … ne de", clause[-1]


def _second(word: str, after: list[str]) -> str | None:
    """Return the negation that turns a first one round again."""
    if _is_without_doing(word):
        if not _AFTER_A_NOUN.isdisjoint(after[:1]):
            return None
        return next(filter(_is_negative, _without_questions(after)), None)
    rest = [each for each in _without_questions(after) if each not in _FILLERS]
    found: str | None = None
    if _WITHOUT.fullmatch(word) and word not in _NOT_WITHOUT:
        # İzinsiz fotoğraf çekilmez: what is not done without.
        found = _after_adjective(rest, _NEGATIVE_VERB) or _first(rest[:3], _NOT_DONE)
    elif _NOT_DOING.fullmatch(word):
        found = _after_adjective(rest, _NONE)
    elif _NOT_TO_DO.fullmatch(word):
        found = _first(rest[:2], _NOT, _NONE, _IMPOSSIBLE)
    elif _THAT_NOT.fullmatch(word):
        found = _denial(rest)
    elif _is_negative(word):
        found = _first(rest[:1], _NOT)
    return found


def _after_adjective(rest: list[str], verb: re.Pattern[str]) -> str | None:
    """Return what denies an adjective, or the thing it describes: *önemsiz (bir şey) değil*.

    :param verb: what denies it where it stands just behind.
    """
    if rest[:1] == ["bir"]:
        return _first(rest[1:4], _NOT, _NONE)
    if found := _first(rest[:1], _NOT, _NONE, _IS_NOT, verb):
        return found
    return _first(rest[1:2], _NONE)


def _denial(rest: list[str]) -> str | None:
    """Return what denies that something is not so: *anlamına gelmez*, *söylenemez*."""
    for place, word in enumerate(rest[:3]):
        denied = _DENIED.fullmatch(word)
        if denied and (_is_negative(word) or any(map(_is_negative, rest[place + 1 : place + 2]))):
            return word
    return None


def _neither_nor(clause: list[str]) -> bool:
    places = [place for place, word in enumerate(clause) if word == "ne"]
    return len(places) > 1 and clause[places[-1] + 1 : places[-1] + 2] in (["de"], ["da"])


def _first(words: list[str], *patterns: re.Pattern[str]) -> str | None:
    return next((w for w in words if any(each.fullmatch(w) for each in patterns)), None)


def _without_questions(words: list[str]) -> list[str]:
    """Return the words up to *değil mi*, which asks for a yes."""
    for place, word in enumerate(words[:-1]):
        if _NOT.fullmatch(word) and re.fullmatch(r"mi\w*", words[place + 1]):
            return words[:place]
    return words


def _is_without_doing(word: str) -> bool:
    return _WITHOUT_DOING.fullmatch(word) is not None and word not in _NOT_WITHOUT_DOING


def _is_negative(word: str) -> bool:
    found = any(each.fullmatch(word) for each in (_NEGATIVE_VERB, _NOT, _NONE))
    return found and word not in _NOT_NEGATIVE


def turkish_negation_rule() -> Rule[Text]:
    return negation_rule(
        double_negation,
        "No two negations of which one undoes the other: '-siz değil', '-meden … -mez'.",
        "our own choice",
    )
