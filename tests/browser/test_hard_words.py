"""A marked word gives its meaning in place, and is quiet until it is asked."""

from collections.abc import Iterator

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.accessibility import OVERFLOW, accessibility_tree, axe_results, told
from tests.browser.conftest import Browser

pytestmark = pytest.mark.browser
TOPIC = "/nl/eenvoudig/adviesraad"
ACTIVE = "return document.activeElement"


def word(browser: Browser, text: str) -> WebElement:
    """Return the first marked word with this text, in the middle of the view."""
    words = browser.driver.find_elements(By.CSS_SELECTOR, "a.term")
    found = next(each for each in words if each.text == text)
    browser.run("arguments[0].scrollIntoView({block: 'center'})", found)
    return found


EXPLANATIONS = """
return [...document.querySelectorAll(".explanation")]
  .filter((box) => box.checkVisibility())
  .map((box) => box.innerText);
"""


def explanations(browser: Browser) -> list[str]:
    """Return what is shown now; a box that closes leaves the page at any moment."""
    found: list[str] = browser.run(EXPLANATIONS)
    return found


def opened(browser: Browser) -> str:
    """Return the text of the one explanation that is shown, once there is one."""
    WebDriverWait(browser.driver, 5).until(lambda _: explanations(browser))
    (text,) = explanations(browser)
    return text


@pytest.fixture
def topic(browser: Browser) -> Browser:
    browser.view(320)
    browser.open(TOPIC)
    return browser


@pytest.mark.wcag("2.1.1", "3.1.3")
@pytest.mark.parametrize("key", [Keys.ENTER, Keys.SPACE, None], ids=["enter", "space", "click"])
def test_a_word_opens_its_explanation_beside_it(topic: Browser, key: str | None) -> None:
    beleid = word(topic, "beleid")
    assert explanations(topic) == []
    beleid.send_keys(key) if key else beleid.click()
    assert opened(topic).startswith("beleid\nHet plan van de gemeente")
    box = topic.run("return document.querySelector('.explanation').getBoundingClientRect()")
    here = topic.run("return arguments[0].getBoundingClientRect()", beleid)
    assert 0 <= box["top"] - here["bottom"] < 20
    assert box["left"] >= 0
    assert box["right"] <= 320
    assert topic.run(OVERFLOW) is None
    assert topic.run("return document.activeElement.matches('.explanation')")


@pytest.mark.wcag("1.4.13", "2.1.2", "2.4.3")
@pytest.mark.parametrize("way", ["escape", "button", "elsewhere"])
def test_an_explanation_closes_and_focus_is_where_it_was(topic: Browser, way: str) -> None:
    beleid = word(topic, "beleid")
    beleid.click()
    opened(topic)
    if way == "escape":
        topic.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    elif way == "button":
        topic.driver.find_element(By.CSS_SELECTOR, ".explanation button").click()
    else:
        topic.driver.find_element(By.CSS_SELECTOR, ".explanation button").send_keys(Keys.TAB)
    assert explanations(topic) == []
    active = topic.driver.switch_to.active_element
    if way == "elsewhere":
        assert active.text == "inkoop", "Tab goes on to the next link behind the word"
    else:
        assert active == beleid


@pytest.mark.wcag("1.4.13", "3.2.5")
def test_nothing_opens_when_the_pointer_passes_over_a_word(topic: Browser) -> None:
    ActionChains(topic.driver).move_to_element(word(topic, "beleid")).pause(0.3).perform()
    assert explanations(topic) == []


def test_an_open_explanation_has_no_fault(topic: Browser) -> None:
    word(topic, "beleid").click()
    opened(topic)
    assert told(axe_results(topic)) == []


@pytest.fixture
def without_style(browser: Browser) -> Iterator[Browser]:
    """A browser that does not get the style of explanations."""
    browser.driver.execute_cdp_cmd("Network.enable", {})
    browser.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/aids.css"]})
    yield browser
    browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    browser.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": False})


def test_where_the_style_of_an_explanation_is_missing_the_word_leads_to_the_list(
    without_style: Browser,
) -> None:
    without_style.open(TOPIC)
    word(without_style, "beleid").click()
    WebDriverWait(without_style.driver, 5).until(
        lambda driver: driver.current_url.endswith("#hard-words.beleid")
    )
    assert explanations(without_style) == []


def test_a_sentence_with_marked_words_stays_a_sentence(topic: Browser) -> None:
    tree = accessibility_tree(topic)
    start = tree.index(("StaticText", "De gemeente maakt soms nieuw "))
    said = [node for node in tree[start : start + 4] if node[0] != "InlineTextBox"]
    assert said[:2] == [("StaticText", "De gemeente maakt soms nieuw "), ("link", "beleid")]
    assert not [node for node in tree if node[0] == "dialog"]


def test_on_the_page_of_the_whole_guide_the_meaning_comes_from_the_page_of_words(
    browser: Browser,
) -> None:
    browser.view(1280)
    browser.open("/nl/eenvoudig/alles")
    word(browser, "beleid").click()
    assert opened(browser).startswith("beleid\nHet plan van de gemeente")
    assert "Staat in" not in opened(browser)


@pytest.mark.wcag("3.1.3")
def test_without_a_script_a_word_leads_to_the_list_and_back_to_the_very_spot(
    browser: Browser,
) -> None:
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.open(TOPIC)
        browser.driver.find_element(By.CSS_SELECTOR, "#wat-is-het-3 a.term").click()
        back = browser.driver.find_element(
            By.LINK_TEXT, "Terug naar “beleid” bij “Wat is de adviesraad?”"
        )
        shown = browser.driver.find_elements(By.CSS_SELECTOR, ".hard-words__back")
        assert sum(each.is_displayed() for each in shown) == 1
        back.click()
        assert browser.driver.current_url.endswith("#wat-is-het.beleid")
        assert browser.driver.find_element(By.CSS_SELECTOR, "a.term:target").text == "beleid"
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.wcag("3.1.6")
def test_a_word_of_the_words_page_is_heard_in_place(browser: Browser) -> None:
    browser.open("/nl/eenvoudig/woorden")
    browser.run(
        "HTMLMediaElement.prototype.play = function () { window.played = this.src;"
        " return Promise.resolve(); };"
    )
    link = browser.driver.find_element(By.LINK_TEXT, "Luister naar “adviesraad”")
    address = link.get_attribute("href")
    link.click()
    assert browser.run("return window.played") == address
    assert browser.driver.current_url.endswith("/woorden")
