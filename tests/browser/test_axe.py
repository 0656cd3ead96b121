"""axe on every page in dark colours; in light ones it runs with every other check."""

import pytest

from tests.browser.accessibility import axe_results, told
from tests.browser.checks import engines
from tests.browser.checks.criteria import held_by
from tests.browser.conftest import PATHS, Browser

pytestmark = [pytest.mark.browser, pytest.mark.axe]


@pytest.mark.wcag("1.4.3", "1.4.6")
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_in_dark_colours(browser: Browser, path: str) -> None:
    browser.view(320, prefers_color_scheme="dark")
    browser.open(path)
    assert told(axe_results(browser)) == []


def test_the_engine_is_the_current_one_and_not_the_one_that_comes_along(
    browser: Browser, axe_version: str
) -> None:
    browser.open(PATHS[0])
    assert axe_results(browser)["testEngine"]["version"] == axe_version


def test_axe_has_rules_for_every_criterion_that_it_is_said_to_hold(browser: Browser) -> None:
    browser.open(PATHS[0])
    results = axe_results(browser)
    outcomes = ("passes", "violations", "incomplete", "inapplicable")
    tags = {tag for outcome in outcomes for rule in results[outcome] for tag in rule["tags"]}
    (held,) = held_by({"axe": engines.axe}).values()
    assert {f"wcag{number.replace('.', '')}" for number in held} <= tags
