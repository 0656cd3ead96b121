"""What the formulas of a language say, with the glossary words left out."""

from collections.abc import Iterator, Mapping

from app.plain_language.language import ScoreLimit
from app.plain_language.measures import counts_of
from app.plain_language.passages import Text
from app.plain_language.rule import Hit


def check_scores(text: Text) -> Iterator[Hit]:
    """Yield one hit where a formula goes beyond the limits of the language."""
    words = [passage.masked_words for passage in text.running()]
    scores = text.language.scores(counts_of(words, text.language.count_syllables))
    limits = text.limits.scores
    faults = [
        fault for each in text.language.score_limits if (fault := _fault(each, scores, limits))
    ]
    if faults and text.passages:
        message = f"the text scores as hard: {'; '.join(faults)}"
        yield Hit(text.passages[0].line, message, "use shorter sentences and shorter words")


def _fault(each: ScoreLimit, scores: Mapping[str, float], limits: Mapping[str, float]) -> str:
    """Return what is wrong with a score, or an empty string; a short text has none."""
    score, limit = scores.get(each.formula), limits[each.name]
    if score is None or (score <= limit if each.is_highest else score >= limit):
        return ""
    return (
        f"{each.formula} is {score:.0f}, the {'limit' if each.is_highest else 'least'} is {limit:g}"
    )
