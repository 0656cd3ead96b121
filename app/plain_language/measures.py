"""Figures of a text. None of them measures understanding, and none is a CEFR level."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

SyllableCounter = Callable[[str], int]

MIN_WORDS = 50
MIN_SENTENCES = 3
LONG_LETTERS = 6
RARE_ZIPF = 3.0
"""Below this Zipf frequency a word is rare: fewer than one in a million words.

Source: van Heuven et al. 2014 (1 to 3 low, 4 to 7 high frequency).
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas need. ``syllables`` and what follows are 0 without a counter.

    :param polysyllables: words of three syllables or more.
    :param hard_words: words of four syllables or more.
    :param monosyllables: words of one syllable.
    :param long_words: words of more than six letters.
    """

    words: int
    sentences: int
    longest: int
    long_words: int
    syllables: int = 0
    polysyllables: int = 0
    hard_words: int = 0
    monosyllables: int = 0

    @property
    def mean(self) -> float:
        """Words in a sentence (ZL)."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def syllables_per_word(self) -> float:
        """ASW; WL is a hundred times this."""
        return self.syllables / self.words if self.words else 0.0

    @property
    def is_enough(self) -> bool:
        """Whether the text is long enough for a formula."""
        return self.words >= MIN_WORDS and self.sentences >= MIN_SENTENCES


def counts_of(
    sentences: Sequence[Sequence[str]], count_syllables: SyllableCounter | None
) -> Counts:
    """Return the counts of sentences given as their words; empty sentences do not count."""
    filled = [words for words in sentences if words]
    words = [word for sentence in filled for word in sentence]
    syllables = [count_syllables(word) for word in words] if count_syllables else []
    return Counts(
        words=len(words),
        sentences=len(filled),
        longest=max(map(len, filled), default=0),
        long_words=sum(1 for word in words if sum(map(str.isalpha, word)) > LONG_LETTERS),
        syllables=sum(syllables),
        polysyllables=sum(1 for count in syllables if count >= 3),  # noqa: PLR2004
        hard_words=sum(1 for count in syllables if count >= 4),  # noqa: PLR2004
        monosyllables=syllables.count(1),
    )


def lowered(word: str) -> str:
    """Return a word in lower case, each letter and its marks as one character."""
    return unicodedata.normalize("NFC", word).lower()


def vowel_counter(vowels: str) -> SyllableCounter:
    """Return the counter of a script in which every vowel letter is a syllable."""
    vowel = re.compile(f"[{vowels}]")
    return lambda word: max(1, len(vowel.findall(lowered(word))))


def lix(counts: Counts) -> float:
    """Return LIX: ZL + 100 × words of more than six letters ÷ words.

    Range (Swedish): below 25 a children's book, 25 to 30 simple, 30 to 40 plain, 40 to 50 factual,
    50 to 60 specialist, above 60 very hard. Not validated for Dutch, whose long compounds raise it:
    compare texts of one language only.

    Source: C.H. Björnsson 1968, Läsbarhet.
    """
    return counts.mean + 100 * counts.long_words / counts.words if counts.words else 0.0


def rare_share(words: Sequence[str], language: str) -> float | None:
    """Return the part of the words that are rare; ``None`` where no frequencies are known."""
    from wordfreq import available_languages, zipf_frequency  # slow: a figure is not always asked

    if language not in available_languages() or not words:
        return None
    rare = sum(1 for word in words if zipf_frequency(word, language) < RARE_ZIPF)
    return rare / len(words)
