"""What two formulas for Dutch, and LIX, say of a text."""

from collections.abc import Mapping

from app.guide.model import Level
from app.plain_language.language import ScoreLimit
from app.plain_language.measures import Counts
from app.plain_language.rules.scores import readability_rule


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


FORMULAS = {"Flesch-Douma": flesch_douma, "Leesindex A": leesindex_a}
SCORE_LIMITS = (
    ScoreLimit("flesch_douma", "Flesch-Douma"),
    ScoreLimit("max_flesch_douma", "Flesch-Douma", is_highest=True, against="easy"),
    ScoreLimit("leesindex_a", "Leesindex A"),
    ScoreLimit("lix", "LIX", is_highest=True),
)
LIMITS: Mapping[Level, dict[str, float]] = {
    Level.STANDARD: {"flesch_douma": 45, "max_flesch_douma": 70, "leesindex_a": 40, "lix": 45},
    Level.SIMPLE: {"flesch_douma": 70, "leesindex_a": 65, "lix": 32},
}
RULES = (
    readability_rule(
        SCORE_LIMITS,
        "The formulas for Dutch stay within their limits, glossary words left out.",
        "They do not measure whether a reader understands, but they warn when a text grows "
        "heavy, or when the standard version says no more than the simple one.",
        "Douma 1960; Brouwer 1963; Björnsson 1968; the limits are our own choice",
    ),
)
