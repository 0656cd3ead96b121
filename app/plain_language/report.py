"""Findings as text for people, JSON for programs, or annotations for GitHub."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from app.plain_language.check import Report
from app.plain_language.findings import STRUCTURE, Finding, Severity
from app.plain_language.rules import LIBRARY_RULES, TEXT_RULES, Rule
from app.plain_language.summary import Figures, figures_of, language_notes, summary_lines

_RULES: tuple[Rule[Any], ...] = (*TEXT_RULES, *LIBRARY_RULES)
EVERY_RULE = {rule.name: rule for rule in _RULES}
_STRUCTURE_REASON = "The page cannot be made from it."
_STRUCTURE_SOURCE = "docs/content.md"


def relative_to(report: Report, folder: Path) -> Report:
    """Return the report with paths below a folder written from there."""
    return Report(
        tuple(replace(finding, path=_shown(finding.path, folder)) for finding in report.findings),
        tuple(replace(one, path=_shown(one.path, folder)) for one in report.set_aside),
        tuple(replace(text, path=_shown(text.path, folder)) for text in report.texts),
    )


def _shown(path: Path, folder: Path) -> Path:
    return path.relative_to(folder) if path.is_relative_to(folder) else path


def reason_and_source(rule: str) -> tuple[str, str]:
    if rule == STRUCTURE:
        return _STRUCTURE_REASON, _STRUCTURE_SOURCE
    return EVERY_RULE[rule].reason, EVERY_RULE[rule].source


def text_lines(report: Report, *, explain: bool, summary: bool) -> Iterator[str]:
    """Yield ``file:line: rule: what is wrong → what to write``, with the reason where asked."""
    for finding in report.findings:
        yield str(finding)
        if explain:
            reason, source = reason_and_source(finding.rule)
            yield f"    {reason} ({source})"
    errors = sum(1 for finding in report.findings if finding.severity is Severity.ERROR)
    advice = len(report.findings) - errors
    yield f"{errors} to mend, {advice} to weigh, in {len(report.texts)} texts."
    yield from summary_lines(report) if summary else language_notes(report)


def json_lines(report: Report, *, explain: bool, summary: bool) -> Iterator[str]:
    """Yield one JSON object: ``findings``, ``set_aside``, and the figures of the ``texts``."""
    content: dict[str, Any] = {
        "findings": [_as_object(finding, explain=explain) for finding in report.findings],
        "set_aside": [asdict(one) for one in report.set_aside],
    }
    if summary:
        content["texts"] = [_figures_object(figures_of(text)) for text in report.texts]
    yield json.dumps(content, ensure_ascii=False, indent=2, default=str)


def _figures_object(figures: Figures) -> dict[str, Any]:
    return asdict(figures) | {"mean": round(figures.counts.mean, 2)}


def _as_object(finding: Finding, *, explain: bool) -> dict[str, Any]:
    content = asdict(finding)
    if explain:
        content["reason"], content["source"] = reason_and_source(finding.rule)
    return content


def github_lines(report: Report, *, explain: bool, summary: bool) -> Iterator[str]:
    """Yield workflow commands, which GitHub shows beside the line.

    Source: GitHub Docs, Workflow commands (``::error file=,line=,title=::``).
    """
    for finding in report.findings:
        kind = "error" if finding.severity is Severity.ERROR else "notice"
        place = f"file={_property(str(finding.path))},line={finding.line or 1}"
        advice = f" → {finding.advice}" if finding.advice else ""
        reason = f"\n{' ('.join(reason_and_source(finding.rule))})" if explain else ""
        message = _data(f"{finding.message}{advice}{reason}")
        yield f"::{kind} {place},title={_property(finding.rule)}::{message}"
    if summary:
        yield from summary_lines(report)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[..., Iterator[str]]] = {
    "text": text_lines,
    "json": json_lines,
    "github": github_lines,
}


def rules_table(rules: Sequence[Rule[Any]] = _RULES) -> Iterator[str]:
    """Yield the Markdown table of docs/plain-language.md."""
    yield "| Rule | Asks | Why | Source | Limits |"
    yield "| --- | --- | --- | --- | --- |"
    for rule in rules:
        limits = ", ".join(f"`{name}`" for name in rule.limits)
        advice = " (advice)" if rule.severity is Severity.ADVICE else ""
        yield f"| `{rule.name}`{advice} | {rule.asks} | {rule.reason} | {rule.source} | {limits} |"
