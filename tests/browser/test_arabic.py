"""Pages that run from right to left, in a real browser."""

import io

import pytest
from PIL import Image
from selenium import webdriver

from tests.browser.accessibility import OVERFLOW
from tests.browser.conftest import Browser

pytestmark = pytest.mark.browser

PATHS = [f"/ar/{path}" for path in ("eenvoudig/", "standaard/adviesraad", "eenvoudig/woorden")]
TORN = """
return [...document.querySelectorAll("[lang][dir]:not(html)")]
  .map((name) => name.parentElement)
  .filter((parent) => getComputedStyle(parent).display.includes("flex"))
  .map((parent) => parent.outerHTML);
"""
SIGN = """
const item = document.querySelector(".breadcrumb li + li");
const sign = getComputedStyle(item, "::before").content.split('"')[1];
document.body.innerHTML = "<p id='sign'></p>";
const paragraph = document.querySelector("#sign");
paragraph.textContent = sign;
paragraph.style.cssText = "font-size: 100px; line-height: 2; inline-size: fit-content";
"""


@pytest.fixture
def browser(driver: webdriver.Chrome, arabic_server: str) -> Browser:
    return Browser(driver, arabic_server)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_fits_320_px(browser: Browser, path: str) -> None:
    browser.view(320)
    browser.open(path)
    assert browser.run(OVERFLOW) is None


@pytest.mark.parametrize("path", PATHS)
def test_a_dutch_name_stays_in_its_line(browser: Browser, path: str) -> None:
    browser.view(320)
    browser.open(path)
    assert browser.run(TORN) == []


@pytest.mark.wcag("1.3.2")
def test_the_sign_in_the_breadcrumb_points_the_way_of_reading(browser: Browser) -> None:
    browser.view(600)
    browser.open("/ar/eenvoudig/adviesraad")
    browser.run(SIGN)
    sign = browser.driver.find_element("id", "sign").screenshot_as_png
    ink = Image.open(io.BytesIO(sign)).convert("L").point(lambda value: 255 * (value < 128))
    left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
    middle = ink.crop((left, (top + bottom) // 2 - 2, right, (top + bottom) // 2 + 2)).getbbox()
    assert middle is not None
    assert middle[0] < (right - left) / 4, "the tip must be on the left"
