"""The table of all texts: their figures, with and without the words of the glossary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.plain_language.check import Report
from app.plain_language.language import language_code
from app.plain_language.measures import (
    MIN_SENTENCES,
    MIN_WORDS,
    RARE_ZIPF,
    WITHOUT_LIX,
    Counts,
    counts_of,
    formulas_of,
    measure,
    rare_share,
)
from app.plain_language.passages import Text
from app.plain_language.rules import TEXT_RULES

TOO_SHORT = "too short"


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one text.

    :param scores: by name of the formula; empty when the text is too short.
    :param masked: the same with glossary words and names left out.
    :param rare: part of the words that are rare, or ``None`` where that is not known.
    """

    path: Path
    locale: str
    counts: Counts
    scores: dict[str, float]
    masked: dict[str, float]
    rare: float | None


def figures_of(text: Text) -> Figures:
    """Return the figures of the running text: summary, paragraphs and list items."""
    passages = list(text.running())
    counts = counts_of([passage.words for passage in passages], text.locale)
    masked = counts_of([passage.masked_words for passage in passages], text.locale)
    words = [word for passage in passages for word in passage.words]
    return Figures(
        path=text.path,
        locale=text.locale,
        counts=counts,
        scores=measure(counts, text.locale),
        masked=measure(masked, text.locale),
        rare=rare_share(words, text.locale),
    )


def summary_lines(report: Report) -> Iterator[str]:
    """Yield the table, what it leaves out and why, and the rules that were set aside."""
    if not report.texts:
        yield from language_notes(report)
        return
    figures = [figures_of(text) for text in report.texts]
    yield from _table(figures)
    yield ""
    yield "Of summary, paragraphs and list items; in brackets without glossary words and names."
    yield f"Rare: Zipf frequency below {RARE_ZIPF:g} (wordfreq). No figure measures understanding."
    yield f"A formula needs {MIN_WORDS} words and {MIN_SENTENCES} sentences."
    yield from language_notes(report)
    yield ""
    yield from _set_aside_lines(report)


def _table(figures: Sequence[Figures]) -> Iterator[str]:
    names = list(dict.fromkeys(name for f in figures for name in (*formulas_of(f.locale), "LIX")))
    head = ["text", "words", "sentences", "mean", "longest", *names, "rare"]
    rows = [head, *([*_row(f, names)] for f in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]
        yield "  ".join(cells)


def _row(figures: Figures, names: Sequence[str]) -> Iterator[str]:
    counts = figures.counts
    yield f"{figures.path.parent.name}/{figures.path.name}"
    yield from (str(counts.words), str(counts.sentences))
    yield from (f"{counts.mean:.1f}", str(counts.longest))
    for name in names:
        yield _score(figures, name)
    yield "-" if figures.rare is None else f"{figures.rare:.0%}"


def _score(figures: Figures, name: str) -> str:
    if not figures.scores:
        return TOO_SHORT
    if name not in figures.scores:
        return "-"
    masked = f"{figures.masked[name]:.0f}" if name in figures.masked else TOO_SHORT
    return f"{figures.scores[name]:.0f} ({masked})"


def language_notes(report: Report) -> Iterator[str]:
    """Yield, for each language, what could not be checked or measured."""
    if not report.texts:
        yield "The rules of language were not run: mend the structure first."
    locales = dict.fromkeys(text.locale for text in report.texts)
    for locale in locales:
        if any(text.locale == locale and text.language is None for text in report.texts):
            run = sum(1 for rule in TEXT_RULES if not rule.needs_language)
            yield f"{locale}: no language data, so {run} of {len(TEXT_RULES)} rules were run."
        if not formulas_of(locale):
            has_lix = language_code(locale) not in WITHOUT_LIX
            lix = ", and LIX to compare its own texts" if has_lix else ""
            yield f"{locale}: no validated formula, so sentence length only{lix}."


def _set_aside_lines(report: Report) -> Iterator[str]:
    if not report.set_aside:
        yield "No rule was set aside."
        return
    yield "Rules set aside:"
    for one in report.set_aside:
        yield f"{one.path}:{one.line}: {one.rule}: {one.reason}"
