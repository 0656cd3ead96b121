"""Written forms of which it is not sure how a voice says them: they want an entry in the lexicon.

They are known by their letters, so for languages in Latin letters only: in another script a word in
Latin letters has a mark of its language, and one in its own has none that is odd.
"""

import re
from collections.abc import Iterator, Sequence

from app.speech.spoken_text import Rule, spoken_text

_ORDINARY = re.compile(
    r"[^\W\d_]?[^\W\d_A-Z]*(?:[-'’][^\W\d_]?[^\W\d_A-Z]+)*'?s?"  # words, with hyphens inside
    r"|\d{1,3}(?:\.\d{3})*(?:,\d+)?%?|\d+|\d{1,2}[.:]\d{2}"  # numbers, percentages, times
)
"""What a voice may be left to say: no capitals inside a word, no letters beside figures."""

_VOWEL = re.compile(r"[aeiouyáàäâąéèëêęıíïîóòöôúüû]", re.IGNORECASE)
_SHORT_FORMS = "nr|art|dhr|mevr|blz|tel|incl|excl"
_ABBREVIATION = re.compile(rf"(?<!\w)(?:(?:[^\W\d_]\.)+[^\W\d_]\.?|(?:{_SHORT_FORMS})\.)")


def odd_forms(text: str, rules: Sequence[Rule]) -> Iterator[str]:
    """Yield what is neither ordinary nor said by a rule of the language or an entry of the lexicon.

    :param rules: of the language, with its lexicon, as ``languages.rules_of`` gives them.
    """
    rest = text
    for span in spoken_text(text, rules).spans:
        length = span.shown_end - span.shown_start
        rest = rest[: span.shown_start] + " " * length + rest[span.shown_end :]
    yield from _ABBREVIATION.findall(rest)
    for piece in re.split(r"[\s–—]+", rest):
        word = piece.strip(".,:;!?…()[]\"“”„‘’'-")
        silent = len(word) > 1 and word.isalpha() and not _VOWEL.search(word)
        if silent or not _ORDINARY.fullmatch(word):
            yield word
