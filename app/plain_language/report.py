"""Findings as text for people, JSON for programs, or as GitHub and GitLab show them."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from app.plain_language.check import CheckReport
from app.plain_language.checked_text import CheckedText
from app.plain_language.figures import Figures
from app.plain_language.findings import Finding, Severity
from app.plain_language.summary import language_notes, summary_lines


def relative_to(report: CheckReport, folder: Path) -> CheckReport:
    """Return the report with paths below a folder written from there."""
    findings = (replace(each, path=_shown(each.path, folder)) for each in report.findings)
    texts = (_relative_text(text, folder) for text in report.texts)
    return replace(report, findings=tuple(findings), texts=tuple(texts))


def _relative_text(text: CheckedText, folder: Path) -> CheckedText:
    path = _shown(text.path, folder)
    return replace(text, path=path, set_aside=tuple(replace(s, path=path) for s in text.set_aside))


def _shown(path: Path, folder: Path) -> Path:
    return path.relative_to(folder) if path.is_relative_to(folder) else path


def text_lines(report: CheckReport, *, explain: bool, summary: bool) -> Iterator[str]:
    """Yield ``file:line: rule: what is wrong → what to write``, with the reason where asked."""
    for finding in report.findings:
        yield str(finding)
        if explain:
            yield f"    {_reason(finding)}"
    yield f"{count_line(report)}, in {len(report.texts)} texts."
    yield from report.notes
    yield from summary_lines(report) if summary else language_notes(report)


def count_line(report: CheckReport) -> str:
    """Return how many findings must be mended, and how many may be weighed."""
    errors = sum(1 for finding in report.findings if finding.severity is Severity.ERROR)
    return f"{errors} to mend, {len(report.findings) - errors} to weigh"


def json_lines(report: CheckReport, *, explain: bool, summary: bool) -> Iterator[str]:
    """Yield one JSON object: ``findings``, ``set_aside``, and the figures of the ``texts``."""
    content: dict[str, Any] = {
        "findings": [_as_object(finding, explain=explain) for finding in report.findings],
        "set_aside": [asdict(one) for text in report.texts for one in text.set_aside],
    }
    if summary:
        content["texts"] = [_figures_object(t, t.figures) for t in report.texts if t.figures]
    yield json.dumps(content, ensure_ascii=False, indent=2, default=str)


def _figures_object(text: CheckedText, figures: Figures) -> dict[str, Any]:
    place = {"path": text.path, "locale": text.locale}
    return place | asdict(figures) | {"mean": round(figures.counts.mean, 2)}


def _as_object(finding: Finding, *, explain: bool) -> dict[str, Any]:
    left_out = set() if explain else {"reason", "source"}
    return {name: value for name, value in asdict(finding).items() if name not in left_out}


def _reason(finding: Finding) -> str:
    return f"{finding.reason} ({finding.source})"


def github_lines(report: CheckReport, *, explain: bool, summary: bool) -> Iterator[str]:
    """Yield workflow commands, which GitHub shows beside the line.

    Source: GitHub Docs, Workflow commands (``::error file=,line=,title=::``).
    """
    for finding in report.findings:
        kind = "error" if finding.severity is Severity.ERROR else "notice"
        place = f"file={_property(str(finding.path))},line={finding.line or 1}"
        advice = f" → {finding.advice}" if finding.advice else ""
        reason = f"\n{_reason(finding)}" if explain else ""
        message = _data(f"{finding.message}{advice}{reason}")
        yield f"::{kind} {place},title={_property(finding.rule)}::{message}"
    if summary:
        yield from summary_lines(report)


def gitlab_lines(
    report: CheckReport,
    *,
    explain: bool,
    summary: bool,  # noqa: ARG001 (GitLab has no place for it)
) -> Iterator[str]:
    """Yield one JSON list, which GitLab shows in a merge request.

    Source: GitLab Docs, Code Quality, "Implement a custom tool".
    """
    issues = [_issue(finding, explain=explain) for finding in report.findings]
    yield json.dumps(issues, ensure_ascii=False, indent=2)


def _issue(finding: Finding, *, explain: bool) -> dict[str, Any]:
    line = finding.line or 1
    said = f"{finding.message}{finding.advice and f' → {finding.advice}'}"
    place = f"{finding.path}:{line}:{finding.rule}:{finding.message}"
    return {
        "description": f"{said} ({_reason(finding)})" if explain else said,
        "check_name": finding.rule,
        "fingerprint": hashlib.sha256(place.encode()).hexdigest(),
        "severity": "major" if finding.severity is Severity.ERROR else "info",
        "location": {"path": str(finding.path), "lines": {"begin": line}},
    }


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[..., Iterator[str]]] = {
    "text": text_lines,
    "json": json_lines,
    "github": github_lines,
    "gitlab": gitlab_lines,
}
