"""The table of criteria says what is missing, and cannot go stale unseen."""

from collections import Counter
from pathlib import Path

import pytest

from tests.browser.checks import ALL
from tests.browser.checks.criteria import held_by
from tests.wcag.criteria import CriteriaError, criteria
from tests.wcag.evidence import Held
from tests.wcag.table import not_run, problems, render

ONE = """\
1.1.1: {name: Non-text Content, level: A, met: No pictures.}
"""
LOOKED = """\
1.1.1:
  name: Non-text Content
  level: A
  met: No pictures.
  open: Whether it is enough.
  checked: {day: 2026-11-24, by: a person, means: with a magnifier, seen: nothing}
"""
FOREIGN = """\
1.1.1: {name: Non-text Content, level: A, does_not_apply: There are no pictures.}
"""
HELD = {"tests/a.py::test_a": Held(["1.1.1"], {"axe": ["1.1.1"], "zoom": ["1.4.4"]})}


def written(folder: Path, text: str) -> Path:
    path = folder / "criteria.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_criterion_of_a_and_aa_is_there_and_those_of_aaa_that_are_ours() -> None:
    levels = Counter(each.level for each in criteria().values())
    assert levels["A"] + levels["AA"] == 55
    assert [each.number for each in criteria().values() if each.level == "AAA"] == [
        "1.4.6", "1.4.8", "2.3.3", "2.4.8", "2.4.9", "2.4.10", "2.5.5", "3.1.3", "3.1.4", "3.1.5",
        "3.1.6", "3.2.5",
    ]  # fmt: skip


def test_every_check_names_criteria_of_ours() -> None:
    for name, numbers in held_by(ALL).items():
        assert numbers, name
        assert set(numbers) <= set(criteria()), name


def test_a_criterion_that_nothing_holds_is_told(tmp_path: Path) -> None:
    found = criteria(written(tmp_path, ONE))
    assert problems(found, {}) == [
        "1.1.1 Non-text Content: mark a test with it, or write who checked it, and when"
    ]
    assert problems(found, HELD) == []


def test_a_dated_check_holds_a_criterion_and_stands_in_the_table(tmp_path: Path) -> None:
    found = criteria(written(tmp_path, LOOKED))
    assert problems(found, {}) == []
    table = render(found, {})
    assert "- Looked at on 2026-11-24 by a person, with a magnifier: nothing\n" in table
    assert "- **Open:** Whether it is enough.\n" in table


def test_the_table_names_each_test_and_only_those_checks_that_hold_the_criterion(
    tmp_path: Path,
) -> None:
    table = render(criteria(written(tmp_path, ONE)), HELD)
    assert (
        "## 1.1.1 Non-text Content (A)\n\nNo pictures.\n\n- `a.py::test_a` — checks: axe\n" in table
    )


def test_a_criterion_that_does_not_apply_says_so_and_why_and_who_would_notice(
    tmp_path: Path,
) -> None:
    found = criteria(written(tmp_path, FOREIGN))
    assert problems(found, {}) != []
    table = render(found, HELD)
    assert (
        "\n**Does not apply:** There are no pictures. It would be noticed by:\n\n- `a.py" in table
    )
    assert "not applying to what the service is today:\n1." in table


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("1.1.1: {level: A, met: M}\n", "1.1.1: .*missing.*'name'"),
        ("1.1.1: {name: N, level: A}\n", "1.1.1: write either 'met' or 'does_not_apply'"),
        (FOREIGN.replace("level: A", "level: A, met: M"), "1.1.1: write either 'met' or"),
        ("1.1.1: {name: N, level: B, met: M}\n", "1.1.1: level 'B'"),
        ("1.1.1: {name: N, level: A, met: M, how: H}\n", "1.1.1: .*'how'"),
        (LOOKED.replace("2026-11-24", "soon"), "1.1.1: write the day"),
        (LOOKED.replace("by: a person, ", ""), "1.1.1: .*'by'"),
    ],
)
def test_what_is_wrong_in_the_file_is_told(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(CriteriaError, match=fault):
        criteria(written(tmp_path, text))


def test_a_test_that_did_not_run_or_did_not_pass_is_told() -> None:
    assert not_run(HELD, {}) == ["tests/a.py::test_a did not run"]
    assert not_run(HELD, {"tests/a.py::test_a": Counter(skipped=2)}) == [
        "tests/a.py::test_a did not run"
    ]
    assert not_run(HELD, {"tests/a.py::test_a": Counter(passed=2, failed=1)}) == [
        "tests/a.py::test_a: {'failed': 1}"
    ]
    assert not_run(HELD, {"tests/a.py::test_a": Counter(passed=2)}) == []


MARKS = {
    '@pytest.mark.wcag("1.4.3")': "",
    '@pytest.mark.wcag("1.4.33")': "the mark wcag names 1.4.33, which is not in criteria.yaml",
    "@pytest.mark.wcag()": "the mark wcag names nothing that is",
    '@pytest.mark.wcag(checks={"axe": ["9.9.9"]})': "names 9.9.9, which is not in criteria.yaml",
}


@pytest.mark.parametrize(("mark", "fault"), MARKS.items())
def test_a_mark_that_names_no_criterion_of_ours_stops_the_tests(
    pytester: pytest.Pytester, mark: str, fault: str
) -> None:
    pytester.makeconftest(
        "from tests.wcag.evidence import Evidence\n"
        "def pytest_configure(config):\n"
        "    config.addinivalue_line('markers', 'wcag: numbers')\n"
        "    config.pluginmanager.register(Evidence())\n"
    )
    pytester.makepyfile(f"import pytest\n\n{mark}\ndef test_a():\n    pass\n")
    run = pytester.runpytest_inprocess("--collect-only")
    assert fault in run.stderr.str()
    assert run.ret == (pytest.ExitCode.USAGE_ERROR if fault else pytest.ExitCode.OK)
