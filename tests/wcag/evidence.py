"""Which tests hold which criterion, as pytest finds and runs them."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.wcag.criteria import criteria

FOLDER = Path(__file__).resolve().parents[2] / "build" / "wcag"
_PROPERTY = "wcag"


@dataclass(slots=True)
class Held:
    """A test and what it holds.

    :param criteria: numbers.
    :param checks: names of the checks that it makes, each with the numbers that it holds.
    :param outcomes: how often it passed, failed or was skipped, once for each case.
    """

    criteria: list[str] = field(default_factory=list)
    checks: dict[str, list[str]] = field(default_factory=dict)
    outcomes: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Held") -> None:
        """Hold also what another case of the same test holds."""
        self.criteria += [number for number in other.criteria if number not in self.criteria]
        self.checks |= other.checks


class Evidence:
    """Notes the mark ``wcag`` of each test, and how the test ended.

    ``tests`` are those that were collected or have run, by id without parameters.
    """

    def __init__(self) -> None:
        self.tests: dict[str, Held] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Note each mark.

        :raises pytest.UsageError: if a mark names a criterion that is not ours, or none.
        """
        for item in items:
            held = _marked(item)
            if held.criteria:
                self.tests.setdefault(_test_of(item.nodeid), Held()).add(held)
                item.user_properties.append((_PROPERTY, (held.criteria, held.checks)))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how a test ended; with xdist this is told by the process that ran it."""
        given = dict(report.user_properties).get(_PROPERTY)
        if given and (report.when == "call" or report.outcome != "passed"):
            held = self.tests.setdefault(_test_of(report.nodeid), Held())
            held.add(Held(*given))
            held.outcomes[report.outcome] += 1

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Write what has run, for ``python -m tests.wcag``."""
        if hasattr(session.config, "workerinput") or session.config.option.collectonly:
            return
        FOLDER.mkdir(parents=True, exist_ok=True)
        ran = {name: held.outcomes for name, held in self.tests.items() if held.outcomes}
        label = "orca" if session.config.option.markexpr == "orca" else "tests"
        (FOLDER / f"{label}.json").write_text(json.dumps(ran, indent=1), encoding="utf-8")


def read_run(folder: Path = FOLDER) -> dict[str, Counter[str]]:
    """Return how each marked test of the last run ended; nothing if there was none."""
    ran: dict[str, Counter[str]] = {}
    for file in sorted(folder.glob("*.json")):
        for name, outcomes in json.loads(file.read_text(encoding="utf-8")).items():
            ran.setdefault(name, Counter()).update(outcomes)
    return ran


def _marked(item: pytest.Item) -> Held:
    held = Held()
    for mark in item.iter_markers("wcag"):
        checks = mark.kwargs.get("checks", {})
        numbers = [*mark.args, *(number for each in checks.values() for number in each)]
        unknown = [number for number in numbers if number not in criteria()]
        if unknown or not numbers:
            wrong = f"names {', '.join(unknown)}, which is" if unknown else "names nothing that is"
            raise pytest.UsageError(f"{item.nodeid}: the mark wcag {wrong} not in criteria.yaml")
        held.add(Held(numbers, {name: list(each) for name, each in checks.items()}))
    return held


def _test_of(nodeid: str) -> str:
    return nodeid.split("[", 1)[0]
