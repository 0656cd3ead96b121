"""Each check must find the faults that are planted for it; else it proves nothing.

The faults stand in ``broken/faults.yaml``, each with the check that is meant to find it.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.browser.checks import ALL
from tests.browser.conftest import Browser

pytestmark = pytest.mark.browser
FOLDER = Path(__file__).parent / "broken"
FAULTS: list[dict[str, Any]] = yaml.safe_load((FOLDER / "faults.yaml").read_text(encoding="utf-8"))
WHOLE = (FOLDER / "page.html").read_text(encoding="utf-8")
PLACE = "<!-- fault -->"


def broken_page(fault: dict[str, Any]) -> str:
    """Return the page without fault, with this one put in."""
    before, after = fault.get("replace", (PLACE, fault.get("page")))
    assert WHOLE.count(before) == 1
    return WHOLE.replace(before, after)


def open_page(browser: Browser, folder: Path, html: str) -> None:
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    browser.view(320)
    browser.open(path.as_uri())


def test_there_are_at_least_forty_faults_and_one_for_each_check() -> None:
    assert len(FAULTS) >= 40
    assert {fault["check"] for fault in FAULTS} == set(ALL)


@pytest.mark.parametrize("name", ALL)
def test_a_check_finds_nothing_where_nothing_is_wrong(
    browser: Browser, tmp_path: Path, name: str
) -> None:
    open_page(browser, tmp_path, WHOLE)
    assert ALL[name](browser) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault['check']}: {fault['finds']}")
def test_a_planted_fault_is_found_by_the_check_that_is_meant_for_it(
    browser: Browser, tmp_path: Path, fault: dict[str, Any]
) -> None:
    open_page(browser, tmp_path, broken_page(fault))
    found = ALL[fault["check"]](browser)
    assert any(fault["finds"] in each for each in found), found
