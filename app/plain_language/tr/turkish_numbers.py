"""Number words of Turkish: in several words, with endings, or meaning something else.

*Yüz* is a hundred and a face, *altı* is six and below: alone they are numbers only before what they
count. Ordinals (*ikinci*) are no number words. A word for one is an article too, and is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.rules.digits import digits_rule
from app.plain_language.tokens import is_word
from app.plain_language.tr.turkish_letters import folded, without_dot
from app.plain_language.word_lists import WordLists

_HUNDRED, _THOUSAND = 100, 1000


class _Number(NamedTuple):
    """A number of several words that begins in a row of tokens.

    :param length: in tokens.
    :param digits: how it is written: *18'e*.
    """

    length: int
    digits: str


class _NumberWords:
    """Number words of a vocabulary, all letters folded."""

    def __init__(self, lists: WordLists) -> None:
        self._values = {folded(w): int(v) for w, v in lists.mapping("number_words").items()}
        self._with_endings = {
            folded(form): self._base_and_ending(form)
            for form in lists.words("number_words_with_endings")
        }
        self._or_else = {*map(folded, lists.words("number_or_else"))}
        self._not_numbers = {*map(folded, lists.words("not_numbers"))}

    def find(self, tokens: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield what stands as a number in words, and how it is written in digits.

        :param tokens: in lower case, punctuation included.
        """
        words, start = [*map(folded, tokens)], 0
        while start < len(words):
            number = self._from(words[start:])
            if number and self._is_meant(words, start, number.length):
                found = " ".join(tokens[start : start + number.length])
                yield without_dot(found), number.digits
            start += number.length if number else 1

    def _from(self, words: Sequence[str]) -> _Number | None:
        thousands = below = length = 0
        ending = ""
        for word in words:
            base, ending = self._with_endings.get(word, (word, ""))
            value = 1 if base == "bir" and length else self._values.get(base)
            if value is None or not _fits(value, thousands, below):
                ending = ""
                break
            if value == _THOUSAND:
                thousands, below = max(1, below) * value, 0
            else:
                below = max(1, below) * value if value == _HUNDRED else below + value
            length += 1
            if ending:
                break
        digits = f"{thousands + below:,}".replace(",", ".")
        return _Number(length, f"{digits}'{ending}" if ending else digits) if length else None

    def _is_meant(self, words: Sequence[str], start: int, length: int) -> bool:
        """Tell a number from another word of the same letters, and from *60 bin*."""
        before = words[start - 1] if start else ""
        after = (*words[start + length : start + length + 1], "")[0]
        pairs = {f"{before} {words[start]}", f"{words[start]} {after}"}
        if before[-1:].isdigit() or not pairs.isdisjoint(self._not_numbers):
            return False
        return length > 1 or words[start] not in self._or_else or is_word(after)

    def _base_and_ending(self, form: str) -> tuple[str, str]:
        """Return *dört* and *e* of *dörde*: the last letter of the number may change."""
        form = folded(form)
        base = max((w for w in self._values if form.startswith(w[:-1])), key=len)
        return base, form[len(base) :]


def _fits(value: int, thousands: int, below: int) -> bool:
    """Tell whether a number word goes on with the number before it, as in *iki bin yüz on üç*."""
    if value == _THOUSAND:
        return not thousands
    if value == _HUNDRED:
        return below < 10  # noqa: PLR2004
    return below % (10 if value < 10 else _HUNDRED) == 0  # noqa: PLR2004


def turkish_digits_rule(lists: WordLists) -> Rule[Text]:
    """Return the common rule on digits, with a check for Turkish."""
    numbers = _NumberWords(lists)

    def check(text: Text) -> Iterator[Hit]:
        for passage in text.passages:
            found = [*numbers.find(passage.lower_tokens)]
            if len(found) > text.limits.number_words:
                message = f"{', '.join(repr(word) for word, _ in found)} stands as a word"
                advice = ", ".join(f'"{digits}"' for _, digits in found)
                yield Hit(passage.line, message, f"write {advice}")

    return replace(digits_rule({}, frozenset()), check=check)
