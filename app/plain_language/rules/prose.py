"""Whole prose: sentences that hang together, neither chopped nor drawn out.

The rules are for languages that have limits for it: what is short in one is long in another.
"""

from collections.abc import Iterator, Sequence
from statistics import fmean

from app.guide.model import Role
from app.plain_language.limits import Limits
from app.plain_language.passages import Passage, Text
from app.plain_language.rule import Hit, Rule

_PROSE = frozenset({Role.SUMMARY, Role.PARAGRAPH})
_MIN_SENTENCES = 5
"""A text of fewer sentences is too short to be chopped."""

_MIN_SENTENCES_FOR_MEAN = 10
"""Of fewer sentences, one of six words moves the mean too far."""


def check_chopped(text: Text) -> Iterator[Hit]:
    """Yield one hit for a text whose sentences are short: list items do not count."""
    prose = [p for p in text.passages if p.role in _PROSE and p.words]
    if len(prose) < _MIN_SENTENCES:
        return
    short = [p for p in prose if len(p.words) <= text.limits.short_sentence_words]
    faults = [*_faults(prose, short, text.limits)]
    if faults:
        message = f"the prose is chopped: {' and '.join(faults)}"
        advice = "join sentences that belong together, with the word that says how"
        yield Hit((short or prose)[0].line, message, advice)


def _faults(prose: Sequence[Passage], short: Sequence[Passage], limits: Limits) -> Iterator[str]:
    if _are_too_many(len(short), limits.short_sentence_share, len(prose)):
        lines = ", ".join(str(passage.line) for passage in short)
        yield (
            f"{len(short)} of {len(prose)} sentences have {limits.short_sentence_words:g} words "
            f"or fewer (limit {limits.short_sentence_share:.0%}; lines {lines})"
        )
    mean = fmean(len(passage.words) for passage in prose)
    if len(prose) >= _MIN_SENTENCES_FOR_MEAN and mean < limits.min_mean_sentence_words:
        yield f"{mean:.1f} words on average (least {limits.min_mean_sentence_words:g})"


def check_long(text: Text) -> Iterator[Hit]:
    """Yield one hit where too many sentences are near the greatest length."""
    running, limits = [p for p in text.running() if p.words], text.limits
    long = [
        passage
        for passage in running
        if limits.long_sentence_words < len(passage.words) <= limits.max_sentence_words
    ]
    if _are_too_many(len(long), limits.long_sentence_share, len(running)):
        lines = ", ".join(str(passage.line) for passage in long)
        message = (
            f"{len(long)} of {len(running)} sentences have more than "
            f"{limits.long_sentence_words:g} words (limit {limits.long_sentence_share:.0%}): "
            f"lines {lines}"
        )
        yield Hit(long[0].line, message, "make two sentences of it, or leave words out")


def _are_too_many(count: int, share: float, total: int) -> bool:
    """Tell whether a count is more than its share; one is never too many."""
    return count > max(1, share * total)


RULES = (
    Rule(
        "chopped-prose",
        "Sentences are not all short: the standard version joins what belongs together.",
        "Who reads well loses the thread in loose sentences: because and although say why.",
        "our own choice; the first texts of this guide were chopped, and hard to follow",
        check_chopped,
        ("min_mean_sentence_words", "short_sentence_words", "short_sentence_share"),
        for_short_texts=False,
    ),
    Rule(
        "long-sentences",
        "Few sentences are near the greatest length.",
        "One long sentence can be managed where it is the exception.",
        "our own choice",
        check_long,
        ("long_sentence_words", "long_sentence_share"),
        for_short_texts=False,
    ),
)
