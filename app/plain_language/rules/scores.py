"""What the formulas of a language say, with the glossary words left out."""

from collections.abc import Iterator, Mapping

from app.plain_language.language import ScoreLimit
from app.plain_language.measures import counts_of
from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule

_ADVICE = {
    "hard": "use shorter sentences and shorter words",
    "easy": "say more in a sentence: reasons, exceptions, what follows from what",
}


def check_scores(text: Text) -> Iterator[Hit]:
    """Yield a hit where formulas find the text too hard, and one where they find it too easy."""
    words = [passage.masked_words for passage in text.running()]
    scores = text.language.scores(counts_of(words, text.language.count_syllables))
    for against, advice in _ADVICE.items():
        faults = [
            fault
            for each in text.language.score_limits
            if each.against == against and (fault := _fault(each, scores, text.limits.scores))
        ]
        if faults:
            message = f"the text scores as {against}: {'; '.join(faults)}"
            yield Hit(text.passages[0].line, message, advice)


def _fault(each: ScoreLimit, scores: Mapping[str, float], limits: Mapping[str, float]) -> str:
    """Return what is wrong with a score, or an empty string; a short text has none."""
    score, limit = scores.get(each.formula), limits.get(each.name)
    if score is None or limit is None or (score <= limit if each.is_highest else score >= limit):
        return ""
    bound = "limit" if each.is_highest else "least"
    return f"{each.formula} is {score:.0f}, the {bound} is {limit:g}"


def readability_rule(
    score_limits: tuple[ScoreLimit, ...], asks: str, reason: str, source: str
) -> Rule[Text]:
    """Return the rule for a language.

    :param score_limits: those of its ``Language``.
    :param asks: what the rule asks of a text, in a sentence.
    :param source: whose formulas they are, and whose limits.
    """
    names = tuple(limit.name for limit in score_limits)
    return Rule("readability", asks, reason, source, check_scores, names, for_short_texts=False)
