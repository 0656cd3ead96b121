"""The figures of one text, with and without the words of the glossary."""

from dataclasses import dataclass

from app.plain_language.language import language_code
from app.plain_language.measures import Counts, counts_of, rare_share
from app.plain_language.passages import Text


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of the running text: summary, paragraphs and list items.

    :param scores: by name of the formula; empty when the text is too short.
    :param masked: the same with glossary words and names left out.
    :param rare: part of the words that are rare, or ``None`` where that is not known.
    """

    counts: Counts
    scores: dict[str, float]
    masked: dict[str, float]
    rare: float | None


def figures_of(text: Text) -> Figures:
    """Return the figures of a text."""
    passages, language = [*text.running()], text.language
    counts = counts_of([passage.words for passage in passages], language.count_syllables)
    masked = counts_of([passage.masked_words for passage in passages], language.count_syllables)
    words = [word for passage in passages for word in passage.words] if language.has_lix else []
    return Figures(
        counts=counts,
        scores=language.scores(counts),
        masked=language.scores(masked),
        rare=rare_share(words, language_code(text.locale)),
    )
