"""Every check on every page, and every view on every template, in both directions."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from selenium import webdriver

from tests.browser.accessibility import axe_results, told
from tests.browser.checks import (
    ON_EVERY_PAGE,
    ON_EVERY_TEMPLATE,
    by_layer,
    engines,
    faults_of,
    rendering,
)
from tests.browser.checks.criteria import Check
from tests.browser.conftest import Browser
from tests.browser.sites import EVERY_PAGE, EVERY_TEMPLATE, Page

pytestmark = pytest.mark.browser

VIEWS: dict[str, dict[str, str]] = {
    "dark": {"prefers_color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "more contrast": {"prefers_contrast": "more"},
    "less motion": {"prefers_reduced_motion": "reduce"},
}


@pytest.mark.parametrize("checks", by_layer(ON_EVERY_PAGE))
@pytest.mark.parametrize("page", EVERY_PAGE, ids=str)
def test_every_check_passes_on_every_page(
    request: pytest.FixtureRequest, driver: webdriver.Chrome, page: Page, checks: dict[str, Check]
) -> None:
    assert faults_of(page.browser(request, driver), page.path, checks) == {}


@pytest.mark.parametrize("checks", by_layer(ON_EVERY_TEMPLATE))
@pytest.mark.parametrize("page", EVERY_TEMPLATE, ids=str)
def test_a_page_can_be_walked_by_keyboard_and_seen(
    request: pytest.FixtureRequest, driver: webdriver.Chrome, page: Page, checks: dict[str, Check]
) -> None:
    browser = page.browser(request, driver)
    found = {}
    for width, height in ((1280, 900), (320, 256)):
        browser.view(width, height)
        browser.open(page.path)
        for name, check in checks.items():
            found[f"{name} at {width} px"] = check(browser)
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.axe
@pytest.mark.rendering
@pytest.mark.wcag("1.3.4", "1.4.3", "1.4.4", "1.4.6", "1.4.10", "1.4.11")
@pytest.mark.parametrize("features", VIEWS.values(), ids=VIEWS.keys())
@pytest.mark.parametrize("page", EVERY_TEMPLATE, ids=str)
def test_every_template_holds_in_every_view_at_400_percent(
    request: pytest.FixtureRequest,
    driver: webdriver.Chrome,
    page: Page,
    features: dict[str, str],
) -> None:
    browser = page.browser(request, driver)
    browser.view(320, 256, **features)
    browser.open(page.path)
    assert told(axe_results(browser)) == []
    assert rendering.reflow(browser) == []
    assert rendering.movement(browser) == []
    assert rendering.contrast_of_controls(browser) == []


ON_PAPER = [page for page in EVERY_TEMPLATE if not page.path.endswith("/leesinstellingen")]


@pytest.mark.rendering
@pytest.mark.parametrize("page", ON_PAPER, ids=str)
def test_every_template_holds_on_paper(
    request: pytest.FixtureRequest, driver: webdriver.Chrome, page: Page
) -> None:
    browser = page.browser(request, driver)
    browser.view(794)
    browser.open(page.path)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        shown = "return [...document.querySelectorAll(arguments[0])].some(e => e.checkVisibility())"
        assert browser.run(shown, "h1")
        assert not browser.run(shown, "button, input, audio, .skip-link")
        assert rendering.reflow(browser) == []
        background = browser.run("return getComputedStyle(document.body).backgroundColor")
        assert background in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


@contextmanager
def without_scripts(driver: webdriver.Chrome) -> Iterator[None]:
    """Switch scripts off for pages that are loaded within; checks may run their own after."""
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        yield
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.axe
@pytest.mark.htmlcs
@pytest.mark.parametrize("page", EVERY_TEMPLATE, ids=str)
def test_every_template_holds_without_scripts(
    request: pytest.FixtureRequest, driver: webdriver.Chrome, page: Page
) -> None:
    browser = page.browser(request, driver)
    browser.view(320)
    with without_scripts(driver):
        browser.open(page.path)
    assert told(axe_results(browser)) == []
    assert engines.html_codesniffer(browser) == []
    assert rendering.reflow(browser) == []
    sound = "return [...document.querySelectorAll('audio')].every(a => a.controls)"
    assert browser.run(sound)


@pytest.mark.wcag("3.2.3", "3.2.4", "3.2.6")
def test_help_and_names_are_the_same_on_every_page(browser: Browser) -> None:
    """WCAG 2.2, 3.2.3, 3.2.4 and 3.2.6."""
    frames = set()
    for page in EVERY_PAGE:
        if page.server == "server":
            browser.open(page.path)
            links = "body > a, body > header a, body > footer a"
            script = "return [...document.querySelectorAll(arguments[0])].map(a => a.textContent)"
            frames.add(tuple(browser.run(script, links)))
    assert len(frames) == 1
