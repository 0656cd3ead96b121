"""``docs/wcag.md``: each criterion, how it is met, and what holds it."""

from collections import Counter
from collections.abc import Iterable, Mapping

from tests.wcag.criteria import LEVELS, Criterion
from tests.wcag.evidence import Held

_HEAD = """\
# What holds each criterion of WCAG 2.2

Written by `make wcag` from `tests/wcag/criteria.yaml` and the marks of the tests; `make test` fails
when it is out of date, when a criterion has neither a test nor a dated check, and when a test named
here did not run or did not pass. Level AAA: those criteria that this service means to meet.

A test shows that a fault it looks for is not there. No table shows that people can use the service:
no user of assistive technology and no auditor has looked yet.

A **check** looks at every page of the guide in `content/` and of two guides that the tests bring
along, one of which runs from right to left; or it walks one page of each template in these two.
`tests/browser/broken/` holds that each check finds the faults it is for. What the accessibility
statement of the guide must say stands in `content/statement.yaml`.

{a} criteria at level A, {aa} at AA, {aaa} at AAA; not applying to what the service is today:
{foreign}. {tests} tests.
"""


def problems(criteria: Mapping[str, Criterion], tests: Mapping[str, Held]) -> list[str]:
    """Return the criteria that nothing holds."""
    held = {number for test in tests.values() for number in test.criteria}
    return [
        f"{each.number} {each.name}: mark a test with it, or write who checked it, and when"
        for each in criteria.values()
        if each.number not in held and each.checked is None
    ]


def not_run(tests: Iterable[str], ran: Mapping[str, Counter[str]]) -> list[str]:
    """Return the tests of the table that did not run in full, or did not pass."""
    wrong = []
    for name in tests:
        outcomes = ran.get(name, Counter())
        if not outcomes["passed"]:
            wrong.append(f"{name} did not run")
        elif bad := {key: n for key, n in outcomes.items() if key != "passed"}:
            wrong.append(f"{name}: {bad}")
    return wrong


def render(criteria: Mapping[str, Criterion], tests: Mapping[str, Held]) -> str:
    """Return the whole document."""
    counts = Counter(each.level for each in criteria.values())
    counted = {level.lower(): counts[level] for level in LEVELS}
    counted["foreign"] = sum(bool(each.does_not_apply) for each in criteria.values())
    lines = [_HEAD.format(**counted, tests=len(tests)).rstrip()]
    for each in criteria.values():
        lines += ["", f"## {each.number} {each.name} ({each.level})", ""]
        lines += [_verdict(each), "", *_evidence(each, tests)]
    return "\n".join(lines) + "\n"


def _verdict(criterion: Criterion) -> str:
    if criterion.does_not_apply:
        return f"**Does not apply:** {criterion.does_not_apply} It would be noticed by:"
    return criterion.met


def _evidence(criterion: Criterion, tests: Mapping[str, Held]) -> list[str]:
    lines = []
    for name, held in sorted(tests.items()):
        if criterion.number in held.criteria:
            checks = [c for c, numbers in held.checks.items() if criterion.number in numbers]
            by = f" — checks: {', '.join(checks)}" if checks else ""
            lines.append(f"- `{name.removeprefix('tests/')}`{by}")
    if criterion.checked:
        seen = criterion.checked
        lines.append(f"- Looked at on {seen.day} by {seen.by}, {seen.means}: {seen.seen}")
    if criterion.open:
        lines.append(f"- **Open:** {criterion.open}")
    return lines
