"""Each checker must fail on the page that is broken on purpose; else it proves nothing."""

import pytest

from tests.browser.accessibility import OVERFLOW, SMALL_TARGETS, axe_results
from tests.browser.conftest import PROJECT, Browser

pytestmark = pytest.mark.browser

TWIN = (PROJECT / "tests" / "browser" / "broken" / "twin.html").as_uri()


@pytest.fixture
def twin(browser: Browser) -> Browser:
    browser.view(320)
    browser.open(TWIN)
    return browser


@pytest.mark.parametrize(
    "rule",
    ["html-has-lang", "document-title", "image-alt", "label", "link-name", "color-contrast",
     "page-has-heading-one"],
)  # fmt: skip
def test_axe_sees_what_is_broken(twin: Browser, rule: str) -> None:
    assert rule in {violation["id"] for violation in axe_results(twin)["violations"]}


def test_the_overflow_check_sees_a_wide_part(twin: Browser) -> None:
    assert twin.run(OVERFLOW)


def test_the_target_check_sees_a_small_link(twin: Browser) -> None:
    assert any("10x10" in told for told in twin.run(SMALL_TARGETS, 24))
