import json

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser.accessibility import OVERFLOW, SMALL_TARGETS, accessibility_tree
from tests.browser.conftest import PATHS, Browser

pytestmark = pytest.mark.browser

HOUSE_TARGET_PX = 44
TEXT_SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
document.adoptedStyleSheets = [sheet];
"""


@pytest.mark.wcag("1.4.10", "1.4.12")
@pytest.mark.parametrize("path", PATHS)
def test_a_page_fits_320_px_also_with_wide_text_spacing(browser: Browser, path: str) -> None:
    browser.view(320)
    browser.open(path)
    assert browser.run(OVERFLOW) is None
    browser.run(TEXT_SPACING)
    assert browser.run(OVERFLOW) is None


@pytest.mark.wcag("2.5.5", "2.5.8")
@pytest.mark.parametrize("path", PATHS)
def test_controls_are_large_enough_for_a_thumb(browser: Browser, path: str) -> None:
    browser.view(320)
    browser.open(path)
    assert browser.run(SMALL_TARGETS, HOUSE_TARGET_PX) == []


@pytest.mark.wcag("2.4.1")
def test_the_first_tab_leads_to_the_text(browser: Browser) -> None:
    browser.view(1280)
    browser.open("/nl/eenvoudig/adviesraad")
    browser.driver.find_element("tag name", "body").send_keys(Keys.TAB)
    link = browser.driver.switch_to.active_element
    assert link.text == "Naar de tekst"
    link.send_keys(Keys.ENTER)
    assert browser.driver.switch_to.active_element.get_attribute("id") == "main"


def test_a_page_is_whole_without_scripts(browser: Browser) -> None:
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.open("/nl/eenvoudig/adviesraad")
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert browser.driver.find_element("tag name", "audio").is_displayed()
    assert "De adviesraad is een groep inwoners." in browser.driver.page_source


def other_level(browser: Browser) -> str:
    link = browser.driver.find_element("css selector", ".level-switch a:not([aria-current])")
    return str(link.get_attribute("href")).removeprefix(browser.base)


@pytest.mark.wcag("3.1.5")
def test_the_level_switch_keeps_the_section_that_the_reader_went_to(browser: Browser) -> None:
    browser.view(1280)
    browser.open("/nl/eenvoudig/adviesraad")
    assert other_level(browser) == "/nl/standaard/adviesraad"
    browser.driver.find_element("link text", "Wat doen ze precies?").click()
    assert other_level(browser) == "/nl/standaard/adviesraad#wat-doen-ze"
    browser.driver.find_element("css selector", ".level-switch a:not([aria-current])").click()
    assert browser.driver.current_url.endswith("/nl/standaard/adviesraad#wat-doen-ze")
    assert other_level(browser) == "/nl/eenvoudig/adviesraad#wat-doen-ze"


def test_a_place_that_is_no_section_is_not_kept(browser: Browser) -> None:
    browser.open("/nl/eenvoudig/adviesraad#nergens")
    assert other_level(browser) == "/nl/standaard/adviesraad"


ONE_OF_EACH_KIND = [
    "/nl/", "/nl/leesinstellingen", "/nl/eenvoudig/", "/nl/eenvoudig/adviesraad",
    "/nl/eenvoudig/alles", "/nl/eenvoudig/woorden", "/nl/eenvoudig/nergens",
]  # fmt: skip


@pytest.mark.parametrize("path", ONE_OF_EACH_KIND)
def test_the_first_view_asks_four_times_at_most(first_visit: Browser, path: str) -> None:
    first_visit.view(320)
    first_visit.open(path)
    asked = first_visit.run("return performance.getEntriesByType('resource').map(e => e.name)")
    assert len({*asked, "page"}) <= 4, asked


def test_nothing_is_asked_of_another_host(browser: Browser) -> None:
    browser.driver.get_log("performance")
    for path in PATHS[:6]:
        browser.open(path)
    messages = [
        json.loads(entry["message"])["message"] for entry in browser.driver.get_log("performance")
    ]
    urls = {
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    }
    assert urls
    assert {url for url in urls if not url.startswith((browser.base, "data:"))} == set()


@pytest.mark.wcag("1.4.2", "3.2.1", "3.2.5")
def test_nothing_plays_or_takes_focus_by_itself(browser: Browser) -> None:
    browser.open("/nl/eenvoudig/adviesraad")
    assert browser.run("return document.querySelector('audio').paused")
    assert browser.run("return document.activeElement === document.body")


@pytest.mark.wcag("1.3.1")
@pytest.mark.parametrize("width", [320, 1280])
def test_a_table_stays_a_table_for_a_screen_reader(browser: Browser, width: int) -> None:
    browser.view(width)
    browser.open("/nl/eenvoudig/")
    nodes = accessibility_tree(browser)
    assert [name for role, name in nodes if role == "columnheader"] == [
        "Wie",
        "Geeft advies aan",
        "Moet het van de wet?",
    ]
    assert ("rowheader", "Werkgroep") in nodes
    assert ("cell", "nee") in nodes
