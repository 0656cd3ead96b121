"""The table of all texts: their figures, with and without the words of the glossary."""

from collections.abc import Iterable, Iterator, Sequence

from app.plain_language.check import CheckReport
from app.plain_language.checked_text import CheckedText
from app.plain_language.figures import Figures
from app.plain_language.language import Language, language_of
from app.plain_language.measures import MIN_SENTENCES, MIN_WORDS, RARE_ZIPF
from app.plain_language.rules import COMMON_RULES, rules_of

TOO_SHORT = "too short"


def summary_lines(report: CheckReport) -> Iterator[str]:
    """Yield the table, what it leaves out and why, and the rules that were set aside."""
    if not report.texts:
        yield from language_notes(report)
        return
    yield from _table(report.texts)
    yield ""
    yield "Of summary, paragraphs and list items; in brackets without glossary words and names."
    yield f"Rare: Zipf frequency below {RARE_ZIPF:g} (wordfreq). No figure measures understanding."
    yield f"A formula needs {MIN_WORDS} words and {MIN_SENTENCES} sentences."
    yield from language_notes(report, with_names=True)
    yield ""
    yield from _set_aside_lines(report)


def _table(texts: Sequence[CheckedText]) -> Iterator[str]:
    locales = dict.fromkeys(text.locale for text in texts)
    names = dict.fromkeys(n for each in locales for n in (*language_of(each).formulas, "LIX"))
    head = ["text", "words", "sentences", "mean", "longest", *names, "rare"]
    rows = [head, *([*_row(text, text.figures, names)] for text in texts if text.figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]
        yield "  ".join(cells)


def _row(text: CheckedText, figures: Figures, names: Iterable[str]) -> Iterator[str]:
    counts = figures.counts
    yield f"{text.path.parent.name}/{text.path.name}"
    yield from (str(counts.words), str(counts.sentences))
    yield from (f"{counts.mean:.1f}", str(counts.longest))
    yield from (_score(figures, name) for name in names)
    yield "-" if figures.rare is None else f"{figures.rare:.0%}"


def _score(figures: Figures, name: str) -> str:
    if not figures.scores:
        return TOO_SHORT
    if name not in figures.scores:
        return "-"
    masked = f"{figures.masked[name]:.0f}" if name in figures.masked else TOO_SHORT
    return f"{figures.scores[name]:.0f} ({masked})"


def language_notes(report: CheckReport, *, with_names: bool = False) -> Iterator[str]:
    """Yield, for each language, which rules were run, and what could not be measured.

    :param with_names: whether to name the rules of the language.
    """
    if not report.texts:
        yield "The rules of language were not run: mend the structure first."
    for locale in dict.fromkeys(text.locale for text in report.texts):
        language = language_of(locale)
        yield f"{locale}: {_rules_run(language, with_names=with_names)}"
        if not language.formulas:
            lix = ", and LIX to compare its own texts" if language.has_lix else ""
            yield f"{locale}: no validated formula, so sentence length only{lix}."


def _rules_run(language: Language, *, with_names: bool) -> str:
    common = {rule.name for rule in COMMON_RULES}
    own = [rule.name for rule in language.rules if rule.name not in common]
    names = f" ({', '.join(own)})" if with_names and own else ""
    count = len(rules_of(language)) - len(own)
    return f"{count} common rules were run, and {len(own) or 'none'} of this language{names}."


def _set_aside_lines(report: CheckReport) -> Iterator[str]:
    set_aside = [one for text in report.texts for one in text.set_aside]
    yield "Rules set aside:" if set_aside else "No rule was set aside."
    for one in set_aside:
        yield f"{one.path}:{one.line}: {one.rule}: {one.reason}"
