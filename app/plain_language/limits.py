"""How much is too much: limits of the rules for each level."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from app.guide.fields import Fields, read_fields
from app.guide.model import Level
from app.plain_language.language import Language, languages


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one level. The defaults are those of the standard version.

    Shares are parts of one: 0.05 is 5 %. ``site.yaml`` may name any of them under ``limits``.

    :param scores: limits for the formulas of a language, by the name of the ``ScoreLimit``.
    """

    max_sentence_words: float = 20
    mean_sentence_words: float = 13
    min_mean_sentence_words: float = 0
    short_sentence_words: float = 6
    short_sentence_share: float = 1
    long_sentence_words: float = 20
    long_sentence_share: float = 1
    max_commas: float = 2
    max_subordinate_clauses: float = 2
    max_separators: float = 99
    passive_share: float = 0.05
    long_word_share: float = 0.08
    abstract_word_share: float = 0.06
    number_words: float = 99
    min_paragraph_sentences: float = 1
    max_paragraph_sentences: float = 10
    max_paragraph_words: float = 100
    max_items_in_sentence: float = 3
    question_headings: float = 0
    max_heading_words: float = 12
    explain_terms: float = 0
    formal_address: float = 0
    scores: Mapping[str, float] = field(default_factory=dict)


_LEVELS: Mapping[Level, Limits] = {
    Level.STANDARD: Limits(),
    Level.SIMPLE: Limits(
        max_sentence_words=12,
        mean_sentence_words=8,
        max_commas=1,
        max_subordinate_clauses=1,
        max_separators=0,
        passive_share=0,
        long_word_share=0.03,
        abstract_word_share=0.03,
        number_words=0,
        min_paragraph_sentences=2,
        max_paragraph_sentences=5,
        max_paragraph_words=60,
        max_items_in_sentence=2,
        question_headings=1,
        max_heading_words=8,
        explain_terms=1,
        formal_address=1,
    ),
}
_NAMES = tuple(each.name for each in fields(Limits) if each.name != "scores")


def limits_of(
    language: Language, level: Level, given: Mapping[Level, Mapping[str, float]] | None = None
) -> Limits:
    """Return the limits for a text: the common ones, those of its language, those of the site.

    :param given: by level, as ``site.yaml`` has them.
    """
    limits = _changed(_LEVELS[level], language.limits.get(level, {}))
    return _changed(limits, (given or {}).get(level, {}))


def _changed(limits: Limits, given: Mapping[str, float]) -> Limits:
    common = {name: value for name, value in given.items() if name in _NAMES}
    scores = {name: value for name, value in given.items() if name not in _NAMES}
    return replace(limits, **common, scores={**limits.scores, **scores})


def limit_names() -> tuple[str, ...]:
    """Return the names that may stand in ``site.yaml``."""
    levels = (level for each in languages().values() for level in each.limits.values())
    return tuple(dict.fromkeys((*_NAMES, *(name for level in levels for name in level))))


def read_limits(site_file: Path) -> dict[Level, dict[str, float]]:
    """Return the limits in ``site.yaml``, by level and name.

    :raises ContentErrors: if a level or name is unknown, or a value is not a number from 0.
    """
    fields = read_fields(site_file).optional_mapping("limits", *Level)
    names = limit_names()
    limits = {level: _numbers(fields.optional_mapping(level, *names)) for level in Level}
    fields.check()
    return limits


def _numbers(fields: Fields) -> dict[str, float]:
    return {name: fields.number(name) for name in fields}
