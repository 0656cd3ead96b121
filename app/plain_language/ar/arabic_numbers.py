"""Numbers in words: what they say together, and which words only look like one.

خمسة وعشرون is one number, 25. The short forms (خمس) are fractions or verbs before a word with an
article: خمس السكان is a fifth of them. Fractions (ثلاثة أرباع) and ordinals (الخامسة والعشرون) stay
words, and so do days (الاثنين) and duals (شهرين). A word may have و, ف, ب, ل or ك written to it.
"""

from collections.abc import Iterator
from dataclasses import replace

from app.plain_language.ar.arabic_words import NUMBER_VALUES, without_vowel_signs, words
from app.plain_language.passages import Text
from app.plain_language.rule import Hit
from app.plain_language.rules.digits import digits_rule
from app.plain_language.tokens import is_word

_ARTICLE = "ال"
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول")
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_MARKED = frozenset(word for word in NUMBER_VALUES if word.endswith("ة"))
_ONES = words("ones")
_THOUSANDS = words("thousands")
_ORDINALS = words("ordinals")
_VALUES = {
    **{before + word: value for word, value in NUMBER_VALUES.items() for before in _PROCLITICS},
    **{
        before + word: NUMBER_VALUES[word]
        for word in _MARKED
        for before in ("ال", "وال", "بال", "لل")
        if NUMBER_VALUES[word] <= _TEN
    },
}
_SHORT = frozenset(
    before + word
    for word, value in NUMBER_VALUES.items()
    for before in _PROCLITICS
    if (2 < value <= _TEN and word not in _MARKED) or word == "ألف"  # noqa: PLR2004
)
_PARTS = words("parts")
_NOT_NUMBERS = words("not_numbers")


def numbers(tokens: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Yield each number from two as its words and its value.

    :param tokens: in lower case, with punctuation marks.
    """
    bare = [*map(without_vowel_signs, tokens), ""]
    place = 0
    while place < len(tokens):
        value, end = _number_at(bare, place)
        if value > 1:
            yield " ".join(tokens[place:end]), value
        place = max(end, place + 1)


def _number_at(bare: list[str], place: int) -> tuple[int, int]:
    """Return the value of the number that begins at a place, and where it ends; 0 for none."""
    word = bare[place]
    value = 1 if word in _ONES else _VALUES.get(word, 0)
    if not value or word in _NOT_NUMBERS or _is_ordinal(bare[place - 1]):
        return 0, place
    end = place + 1
    while more := _grown(value, bare[end]):
        value, end = more, end + 1
    is_short = end == place + 1 and word in _SHORT and _has_article(bare[end])
    return (0, place) if is_short or bare[end] in _PARTS else (value, end)


def _grown(value: int, word: str) -> int:
    """Return the value with the next word: 15 with عشر after 5, 25 with وعشرون; 0 without one."""
    added = NUMBER_VALUES.get(word[1:], 0) if word.startswith("و") else 0
    if value < _TEN and NUMBER_VALUES.get(word) == _TEN:
        return value + _TEN
    if 1 < value < _TEN and NUMBER_VALUES.get(word) == _HUNDRED:
        return value * _HUNDRED
    if 1 < value < _THOUSAND and word in _THOUSANDS:
        return value * _THOUSAND
    is_less = value % _HUNDRED == 0 and added < min(value, _THOUSAND)
    if added and ((value < _TEN < added < _HUNDRED) or is_less):
        return value + added
    return 0


def _is_ordinal(word: str) -> bool:
    return word.removeprefix("و").removeprefix(_ARTICLE) in _ORDINALS


def _has_article(word: str) -> bool:
    return is_word(word) and word.startswith(_ARTICLE)


def check_numbers(text: Text) -> Iterator[Hit]:
    for passage in text.passages:
        found = list(numbers(passage.lower_tokens))
        if len(found) > text.limits.number_words:
            message = f"{', '.join(repr(word) for word, _ in found)} stands as a word"
            advice = ", ".join(repr(str(value)) for _, value in found)
            yield Hit(passage.line, message, f"write {advice}")


RULES = (replace(digits_rule({}, frozenset()), check=check_numbers),)
