"""German: syllables and two formulas. It has no rules of its own yet."""

import re
from functools import lru_cache

from app.plain_language.language import Language
from app.plain_language.measures import Counts, lowered

_VOWELS = re.compile(r"aa|ee|oo|ie|ei|ai|au|eu|äu|ey|ay|[aeiouäöüy]")
# What stands between the pieces is two syllables, or is no vowel.
_PARTED = (
    (re.compile(r"^(be|ge)(?=[iu])"), r"\1-"),  # be-inhalten, ge-impft
    (re.compile(r"(?<=[lnrd])ie(?=n$)"), "i-e"),  # Fami-li-en
    (re.compile(r"eum$"), "e-um"),  # Muse-um
    (re.compile(r"(?<=[td])i(?=on|al|ell)"), "i-"),  # Na-ti-on, so-zi-al
    (re.compile(r"qu"), "q"),  # Quel-le
)


@lru_cache(maxsize=50_000)
def count_syllables(word: str) -> int:
    """Return the syllables of a German word: diphthongs and doubled vowels count once."""
    letters = lowered(word)
    for together, apart in _PARTED:
        letters = together.sub(apart, letters)
    return max(1, len(_VOWELS.findall(letters)))


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


LANGUAGE = Language(
    formulas={"Amstad": amstad, "Wiener Sachtextformel": wiener}, count_syllables=count_syllables
)
