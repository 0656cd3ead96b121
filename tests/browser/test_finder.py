"""The finder in a real browser: by keyboard, without a script, on paper."""

import base64
import re

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import Browser

pytestmark = pytest.mark.browser

FIRST = "/nl/eenvoudig/waar-begin-ik"
END = f"{FIRST}/hulp/ja"
A4_INCHES = {"paperWidth": 8.27, "paperHeight": 11.69}


def press(browser: Browser, *keys: str) -> None:
    for key in keys:
        ActionChains(browser.driver).send_keys(key).perform()


def tab_to(browser: Browser, words: str) -> None:
    """Press Tab until a link with these words has the focus."""
    for _stop in range(40):
        press(browser, Keys.TAB)
        if words in browser.run("return document.activeElement.textContent"):
            return
    raise AssertionError(f"Tab never came to '{words}'")


def path_of(browser: Browser) -> str:
    return str(browser.run("return location.pathname"))


@pytest.mark.keyboard
@pytest.mark.wcag("2.1.1")
def test_answers_are_given_and_changed_by_keyboard(browser: Browser) -> None:
    browser.view(1280)
    browser.open(FIRST)
    tab_to(browser, "hulp van de gemeente")
    press(browser, Keys.ENTER)
    assert path_of(browser) == f"{FIRST}/hulp"
    tab_to(browser, "Nee, ik lees graag")
    press(browser, Keys.ENTER)
    assert path_of(browser) == END
    tab_to(browser, "Kies iets anders dan “Ik wil praten over hulp")
    press(browser, Keys.ENTER)
    assert path_of(browser) == FIRST


def test_nothing_of_the_answers_is_kept(forgetful: Browser) -> None:
    forgetful.open(END)
    assert forgetful.run("return localStorage.length + sessionStorage.length") == 0
    assert forgetful.run("return document.cookie") == ""


def test_a_whole_card_leads_on(browser: Browser) -> None:
    browser.view(390)
    browser.open(FIRST)
    is_covered = """
      const card = document.querySelector(".choices__item");
      card.scrollIntoView();
      const { left, bottom } = card.getBoundingClientRect();
      return document.elementFromPoint(left + 12, bottom - 12).closest("a")?.pathname;
    """
    assert browser.run(is_covered) == f"{FIRST}/straat"


@pytest.mark.rendering
@pytest.mark.parametrize("level", ["eenvoudig", "standaard"])
def test_an_end_page_is_one_sheet_of_paper(browser: Browser, level: str) -> None:
    browser.view(1280)
    browser.open(f"/nl/{level}/waar-begin-ik/hulp/ja")
    printed = browser.driver.execute_cdp_cmd("Page.printToPDF", A4_INCHES)
    pages = re.findall(rb"/Type\s*/Page\b(?!s)", base64.b64decode(printed["data"]))
    assert len(pages) == 1
