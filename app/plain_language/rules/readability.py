"""What the formulas say, with the glossary words left out."""

from collections.abc import Iterator

from app.plain_language.measures import counts_of, measure
from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule

_LOWEST = (("Flesch-Douma", "flesch_douma"), ("Leesindex A", "leesindex_a"))


def check_readability(text: Text) -> Iterator[Hit]:
    counts = counts_of([passage.masked_words for passage in text.running()], text.locale)
    scores = measure(counts, text.locale)
    faults = [
        f"{name} is {scores[name]:.0f}, the least is {getattr(text.limits, limit):g}"
        for name, limit in _LOWEST
        if name in scores and scores[name] < getattr(text.limits, limit)
    ]
    if text.locale == "nl" and scores.get("LIX", 0) > text.limits.lix:
        faults.append(f"LIX is {scores['LIX']:.0f}, the limit is {text.limits.lix:g}")
    if faults and text.passages:
        message = f"the text scores as hard: {'; '.join(faults)}"
        yield Hit(text.passages[0].line, message, "use shorter sentences and shorter words")


RULES = (
    Rule(
        "readability",
        "The formulas for Dutch stay within their limits, glossary words left out.",
        "They do not measure whether a reader understands, but they warn when a text grows heavy.",
        "Douma 1960; Brouwer 1963; Björnsson 1968; the limits are our own choice",
        check_readability,
        ("flesch_douma", "leesindex_a", "lix"),
    ),
)
