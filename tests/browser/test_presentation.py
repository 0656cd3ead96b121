"""How text looks and what keys do, where no checker measures it."""

import string

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

from tests.browser.checks.keyboard import walk
from tests.browser.conftest import PATHS, Browser
from tests.browser.listening import Listener

pytestmark = pytest.mark.browser
TOPIC = "/nl/standaard/adviesraad"
LONGEST_LINE = 80
"""Characters. Source: WCAG 2.2, 1.4.8."""

PARAGRAPHS = """
return [...document.querySelectorAll("main p, main li, main dd")]
  .filter((e) => e.checkVisibility() && e.textContent.length > 40)
  .map((element) => {
    const style = getComputedStyle(element);
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.bottom / 12)));
    return {
      text: element.textContent.slice(0, 40),
      align: style.textAlign,
      spacing: parseFloat(style.lineHeight) / parseFloat(style.fontSize),
      perLine: element.textContent.trim().length / lines.size,
    };
  });
"""
LINKS_IN_TEXT = """
return [...document.querySelectorAll("main p a, main li a")]
  .filter((a) => a.checkVisibility() && a.parentElement.textContent.trim() !== a.textContent.trim())
  .filter((a) => !a.closest("nav"))
  .map((a) => [a.textContent, getComputedStyle(a).textDecorationLine,
    getComputedStyle(a).borderBottomStyle])
  .filter(([, line, border]) => line !== "underline" && border === "none");
"""


@pytest.mark.wcag("1.4.8")
@pytest.mark.parametrize("path", [TOPIC, "/nl/eenvoudig/adviesraad", "/nl/eenvoudig/woorden"])
def test_lines_are_short_wide_apart_and_not_justified(browser: Browser, path: str) -> None:
    browser.view(1280)
    browser.open(path)
    paragraphs = browser.run(PARAGRAPHS)
    assert len(paragraphs) > 10
    for each in paragraphs:
        assert each["align"] != "justify", each
        assert each["spacing"] >= 1.5, each
        assert each["perLine"] <= LONGEST_LINE, each


@pytest.mark.wcag("1.4.1")
@pytest.mark.parametrize("path", PATHS)
def test_a_link_within_text_is_not_known_by_its_colour_alone(browser: Browser, path: str) -> None:
    browser.view(1280)
    browser.open(path)
    assert browser.run(LINKS_IN_TEXT) == []


@pytest.mark.wcag("2.1.4")
def test_letters_and_digits_are_no_shortcuts(forgetful: Browser) -> None:
    listener = Listener(forgetful)
    forgetful.open(TOPIC)
    listener.start()
    listener.pause()
    forgetful.run("document.activeElement.blur()")
    before = forgetful.run("return [location.href, document.body.outerHTML, scrollY]")
    ActionChains(forgetful.driver).send_keys(
        string.ascii_letters + string.digits + ".,/?"
    ).perform()
    assert not listener.is_playing()
    assert forgetful.run("return [location.href, document.body.outerHTML, scrollY]") == before


@pytest.mark.wcag("3.2.1")
@pytest.mark.parametrize("path", [TOPIC, "/nl/", "/nl/leesinstellingen", "/nl/eenvoudig/woorden"])
def test_focus_changes_nothing_but_what_has_it(forgetful: Browser, path: str) -> None:
    forgetful.open(path)
    before = forgetful.run("return [location.href, document.body.outerHTML]")
    assert len(walk(forgetful)) > 5
    assert forgetful.run("return [location.href, document.body.outerHTML]") == before
    assert len(forgetful.driver.window_handles) == 1


@pytest.mark.wcag("1.4.5")
@pytest.mark.parametrize("path", PATHS)
def test_the_mark_is_the_only_picture_and_says_nothing(browser: Browser, path: str) -> None:
    browser.open(path)
    pictures = browser.driver.find_elements(By.CSS_SELECTOR, "img, picture, canvas, image, object")
    assert [each.get_attribute("alt") for each in pictures] == [""]
    assert "<text" not in browser.run(
        "const asked = new XMLHttpRequest();"
        "asked.open('GET', arguments[0].src, false); asked.send(); return asked.responseText",
        pictures[0],
    )


NOT_BLACK = """
const says = (e) => [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
return [...document.querySelectorAll("body *")]
  .filter((e) => e.checkVisibility() && says(e))
  .map((e) => [e.className, getComputedStyle(e).color])
  .filter(([, colour]) => colour !== "rgb(0, 0, 0)");
"""


@pytest.mark.parametrize("path", [TOPIC, "/nl/eenvoudig/woorden"])
@pytest.mark.parametrize("theme", ["", "dark", "cream", "contrast"])
@pytest.mark.parametrize("feature", ["prefers-color-scheme: dark", "prefers-contrast: more"])
def test_on_paper_all_ink_is_black_whatever_the_reader_or_the_device_wants(
    forgetful: Browser, path: str, theme: str, feature: str
) -> None:
    settings = {"settings": {"theme": theme} if theme else {}}
    forgetful.run("localStorage.setItem('meepraten', JSON.stringify(arguments[0]))", settings)
    forgetful.open(path)
    name, value = feature.split(": ")
    on_paper = {"media": "print", "features": [{"name": name, "value": value}]}
    forgetful.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", on_paper)
    try:
        assert forgetful.run(NOT_BLACK) == []
    finally:
        forgetful.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


LETTERS = {
    "Turkish": "çğıöşüÇĞİÖŞÜ",
    "Polish": "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяҐЄІЇ",
    "Arabic": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي؟،",
}
DRAWN = """
const [letters, family] = arguments;
const canvas = new OffscreenCanvas(60, 60);
const pen = canvas.getContext("2d", { willReadFrequently: true });
pen.font = `32px ${family}`;
pen.textBaseline = "middle";
const drawn = (text) => {
  pen.clearRect(0, 0, 60, 60);
  pen.fillText(text, 15, 30);
  return pen.getImageData(0, 0, 60, 60).data.join();
};
const missing = drawn("\\uE123");
return [...letters].filter((letter) => [drawn(" "), missing].includes(drawn(letter)));
"""
"""Letters that are drawn as nothing, or as what stands in for a letter that no typeface has."""


@pytest.mark.parametrize("letters", LETTERS.values(), ids=LETTERS)
@pytest.mark.parametrize("typeface", ["system", "atkinson", "opendyslexic"])
def test_every_letter_of_our_languages_has_a_shape(
    browser: Browser, typeface: str, letters: str
) -> None:
    browser.open("/nl/")
    browser.run("document.documentElement.dataset.typeface = arguments[0]", typeface)
    family = browser.run("return getComputedStyle(document.body).fontFamily")
    assert browser.run(DRAWN, letters, family) == []
    assert browser.run(DRAWN, "\ue124", family) == ["\ue124"]
