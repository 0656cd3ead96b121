"""What scripts add to a text that stands in for a translation speaks the language of the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from app.guide.model import Level
from app.speech.manifest import Recording, format_manifest, manifest_of
from tests.browser.conftest import Browser, serving
from tests.guides.partial.guide import CONTENT, write_catalogues
from tests.guides.service import serve_guide

pytestmark = pytest.mark.browser
LANGUAGES = """
return [...document.querySelectorAll(arguments[0])].map((element) => {
  const { lang, dir } = element.closest("[lang]");
  return [element.textContent.trim(), lang, dir];
});
"""


@pytest.fixture
def browser(driver: webdriver.Chrome, tmp_path: Path) -> Iterator[Browser]:
    """At a guide of which one Dutch text has a recording, as far as the pages know."""
    recording = Recording(
        "contact", "nl", Level.SIMPLE, "d", "contact.nl.simple.d.mp3", "contact.nl.simple.d.vtt",
        1, 1, 1, "v", "a", "c",
    )  # fmt: skip
    (tmp_path / "manifest.json").write_text(format_manifest(manifest_of([recording])))
    app = serve_guide(CONTENT, write_catalogues(tmp_path / "translations"), tmp_path)
    with serving(app) as base:
        yield Browser(driver, base)


@pytest.mark.wcag("3.1.2")
def test_a_button_in_a_text_of_another_language_is_of_the_page(browser: Browser) -> None:
    browser.open("/en/eenvoudig/contact")
    heading, *_others = browser.run(LANGUAGES, ".from-here .visually-hidden")
    assert heading[:2] == [": Hoe belt u het zwembad?", "nl"]
    button, *_others = browser.run(LANGUAGES, ".from-here")
    assert button[1:] == ["en", "ltr"]


def test_the_language_switch_keeps_the_section_that_the_reader_went_to(browser: Browser) -> None:
    browser.open("/nl/eenvoudig/#hoe-begin-ik")
    browser.driver.find_element(By.CSS_SELECTOR, ".site-header__languages a[hreflang=en]").click()
    assert browser.driver.current_url.endswith("/en/eenvoudig/#hoe-begin-ik")


@pytest.mark.wcag("3.1.2")
def test_a_hard_word_is_explained_in_the_language_of_its_text(browser: Browser) -> None:
    browser.open("/en/eenvoudig/contact")
    browser.driver.find_element(By.CSS_SELECTOR, "a.term").click()
    WebDriverWait(browser.driver, 5).until(
        lambda driver: driver.find_elements(By.CSS_SELECTOR, ".explanation")
    )
    word, meaning, *_others = browser.run(LANGUAGES, ".explanation > span")
    assert word == ["abonnement", "nl", "ltr"]
    assert meaning == ["Een kaart waarmee u een heel jaar mag zwemmen.", "nl", "ltr"]
    assert browser.run(LANGUAGES, ".explanation button") == [["Close", "en", "ltr"]]
