"""Figures of a text. None of them measures understanding, and none is a CEFR level."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.plain_language.language import language_code
from app.plain_language.nl.syllables import syllable_counter

MIN_WORDS = 50
MIN_SENTENCES = 3
LONG_LETTERS = 6
RARE_ZIPF = 3.0
"""Below this Zipf frequency a word is rare: fewer than one in a million words.

Source: van Heuven et al. 2014 (1 to 3 low, 4 to 7 high frequency).
"""

WITHOUT_LIX = frozenset({"ti", "am", "zh", "ja", "th", "ko"})
"""Languages whose words have other lengths, or no spaces between them: LIX says nothing there."""


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


def counts_of(sentences: Sequence[Sequence[str]], locale: str) -> Counts:
    """Return the counts of sentences given as their words; empty sentences do not count."""
    filled = [words for words in sentences if words]
    words = [word for sentence in filled for word in sentence]
    counter = syllable_counter(locale)
    syllables = [counter(word) for word in words] if counter else []
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


def flesch_douma(counts: Counts) -> float:
    """Return the Flesch-Douma score: 206.84 - 0.77 WL - 0.93 ZL.

    Range: 0 to 30 very hard, 30 to 45 hard, 45 to 60 rather hard, 60 to 70 plain, 70 to 80 rather
    easy, 80 to 90 easy, 90 to 100 very easy.

    Source: W.H. Douma 1960, De leesbaarheid van landbouwbladen; norms as in DBNL 1977.
    """
    return 206.84 - 77 * counts.syllables_per_word - 0.93 * counts.mean


def leesindex_a(counts: Counts) -> float:
    """Return Leesindex A: 195 - 2/3 WL - 2 ZL.

    Range: 0 to 25 very hard, to 80 to 100 very easy.

    Source: R.H.M. Brouwer 1963, Onderzoek naar de leesmoeilijkheid van Nederlands proza.
    """
    return 195 - 200 / 3 * counts.syllables_per_word - 2 * counts.mean


def lix(counts: Counts) -> float:
    """Return LIX: ZL + 100 × words of more than six letters ÷ words.

    Range (Swedish): below 25 a children's book, 25 to 30 simple, 30 to 40 plain, 40 to 50 factual,
    50 to 60 specialist, above 60 very hard. Not validated for Dutch, whose long compounds raise it:
    compare texts of one language only.

    Source: C.H. Björnsson 1968, Läsbarhet.
    """
    return counts.mean + 100 * counts.long_words / counts.words if counts.words else 0.0


def flesch(counts: Counts) -> float:
    """Return Flesch Reading Ease for English: 206.835 - 84.6 ASW - 1.015 ZL.

    Range: 0 very hard to 100 very easy; 60 to 70 is plain English.

    Source: R. Flesch 1948, A new readability yardstick.
    """
    return 206.835 - 84.6 * counts.syllables_per_word - 1.015 * counts.mean


def amstad(counts: Counts) -> float:
    """Return Flesch for German: 180 - 58.5 ASW - ZL. Range as Flesch.

    Source: T. Amstad 1978, Wie verständlich sind unsere Zeitungen?
    """
    return 180 - 58.5 * counts.syllables_per_word - counts.mean


def wiener(counts: Counts) -> float:
    """Return the first new Wiener Sachtextformel for German.

    0.1935 MS + 0.1672 SL + 0.1297 IW - 0.0327 ES - 0.875. SL is the mean sentence length. The
    shares (%) are MS of words of three syllables or more, IW of more than six letters, and ES of
    one syllable. Range: 4 very easy to 15 very hard.

    Source: R. Bamberger and E. Vanecek 1984, Lesen, Verstehen, Lernen, Schreiben.
    """
    percent = 100 / counts.words if counts.words else 0.0
    hard = 0.1935 * counts.polysyllables * percent + 0.1297 * counts.long_words * percent
    return hard + 0.1672 * counts.mean - 0.0327 * counts.monosyllables * percent - 0.875


def atesman(counts: Counts) -> float:
    """Return Ateşman's score for Turkish: 198.825 - 40.175 ASW - 2.610 ZL.

    Range: 1 to 29 very hard, 30 to 49 hard, 50 to 69 middling, 70 to 89 easy, 90 to 100 very easy.

    Source: E. Ateşman 1997, Türkçede okunabilirliğin ölçülmesi.
    """
    return 198.825 - 40.175 * counts.syllables_per_word - 2.610 * counts.mean


def partiko(counts: Counts) -> float:
    """Return Flesch for Ukrainian: 206.84 - 28.3 ASW - 5.93 ZL. Range as Flesch.

    Source: Z.V. Partiko 2001, Zahalne redahuvannia.
    """
    return 206.84 - 28.3 * counts.syllables_per_word - 5.93 * counts.mean


def oborneva(counts: Counts) -> float:
    """Return Flesch for Russian: 206.835 - 60.1 ASW - 1.3 ZL. Range as Flesch.

    Source: I.V. Oborneva 2006.
    """
    return 206.835 - 60.1 * counts.syllables_per_word - 1.3 * counts.mean


def pisarek(counts: Counts) -> float:
    """Return Pisarek's index for Polish: half the root of ZL² + T²; higher is harder.

    T is the share (%) of words of four syllables or more, here of the form in the text, not of the
    lemma as Pisarek has it: inflected words make it higher.

    Source: W. Pisarek 1969, Jak mierzyć zrozumiałość tekstu?
    """
    share = 100 * counts.hard_words / counts.words if counts.words else 0.0
    return 0.5 * math.sqrt(counts.mean**2 + share**2)


FORMULAS: Mapping[str, Mapping[str, Callable[[Counts], float]]] = {
    "nl": {"Flesch-Douma": flesch_douma, "Leesindex A": leesindex_a},
    "en": {"Flesch": flesch},
    "de": {"Amstad": amstad, "Wiener Sachtextformel": wiener},
    "tr": {"Ateşman": atesman},
    "uk": {"Partiko": partiko},
    "ru": {"Oborneva": oborneva},
    "pl": {"Pisarek": pisarek},
}
"""By language. French, Spanish and Arabic have formulas, but no syllable counter of ours: letters
alone do not tell French syllables, and OSMAN needs the Arabic vowel marks."""


def formulas_of(locale: str) -> Mapping[str, Callable[[Counts], float]]:
    return FORMULAS.get(language_code(locale), {})


def measure(counts: Counts, locale: str) -> dict[str, float]:
    """Return the scores that a language has, by name; none when the text is too short."""
    if not counts.is_enough:
        return {}
    scores = {name: formula(counts) for name, formula in formulas_of(locale).items()}
    if language_code(locale) not in WITHOUT_LIX:
        scores["LIX"] = lix(counts)
    return scores


def rare_share(words: Sequence[str], locale: str) -> float | None:
    """Return the part of the words that are rare; ``None`` where no frequencies are known."""
    from wordfreq import available_languages, zipf_frequency  # slow: a figure is not always asked

    language = language_code(locale)
    if language not in available_languages() or language in WITHOUT_LIX or not words:
        return None
    rare = sum(1 for word in words if zipf_frequency(word, language) < RARE_ZIPF)
    return rare / len(words)
