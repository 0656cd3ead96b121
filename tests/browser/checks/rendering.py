"""What a page looks like: measures, pixels and movement."""

import io
from collections.abc import Sequence

from PIL import Image, ImageChops
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from tests.browser.accessibility import OVERFLOW, SMALL_TARGETS
from tests.browser.checks.criteria import holds
from tests.browser.checks.scripts import run
from tests.browser.conftest import Browser

HOUSE_TARGET_PX, LEAST_CONTRAST, LEAST_PIXELS = 44, 3.0, 60
_OUTLINE_PX = 60  # the outline of a card stands around all of it
Colour = tuple[int, int, int]

SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
  + " word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
document.adoptedStyleSheets = [sheet];
"""


@holds("1.4.10")
def reflow(browser: Browser) -> list[str]:
    """The page is not wider than the view."""
    found = browser.run(OVERFLOW)
    return [f"{found[0]} px wide in a view of {found[1]} px"] if found else []


@holds("1.4.12")
def text_spacing(browser: Browser) -> list[str]:
    """With the reader's own spacing nothing is lost."""
    browser.run(SPACING)
    faults: list[str] = run(browser, "lost")
    faults += reflow(browser)
    browser.run("document.adoptedStyleSheets = []")
    return faults


@holds("2.5.5", "2.5.8")
def targets(browser: Browser) -> list[str]:
    """Controls are 44 CSS pixels each way."""
    found: list[str] = browser.run(SMALL_TARGETS, HOUSE_TARGET_PX)
    return [f"too small: {each}" for each in found]


@holds("2.2.1", "2.2.2", "2.3.1", "2.3.3", "3.2.5")
def movement(browser: Browser) -> list[str]:
    """Nothing moves or renews itself."""
    found: list[str] = run(browser, "moves")
    return found


def screenshot(browser: Browser) -> Image.Image:
    """Return what is painted, once all that was asked for is painted."""
    browser.driver.execute_async_script(
        "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))"
    )
    return Image.open(io.BytesIO(browser.driver.get_screenshot_as_png())).convert("RGB")


@holds("2.4.7")
def focus_visible(browser: Browser) -> list[str]:
    """Focus changes enough pixels to be seen, on every kind of control."""
    faults = []
    for selector in ("a", "button", "input[type=text]", "input[type=radio]", "select", ".button"):
        found = browser.driver.find_elements(By.CSS_SELECTOR, f"main {selector}")
        element = next((each for each in found if each.is_displayed()), None)
        if element is None:
            continue
        browser.run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].blur()", element)
        before = _around(screenshot(browser), element)
        # A key shows the browser that this reader has no pointer.
        browser.driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
        browser.run("arguments[0].focus({preventScroll: true})", element)
        browser.run("arguments[0].scrollIntoView({block: 'center'})", element)
        changed = _changed_pixels(before, _around(screenshot(browser), element))
        if changed < LEAST_PIXELS:
            faults.append(f"focus is not seen on {selector}: {changed} pixels change")
    return faults


def _around(image: Image.Image, element: WebElement) -> Image.Image:
    """Return the part of a picture that shows an element and the room for its outline."""
    box = element.rect
    top = element.parent.execute_script("return scrollY")
    left, up = int(box["x"]) - _OUTLINE_PX, int(box["y"] - top) - _OUTLINE_PX
    width, height = int(box["width"]), int(box["height"])
    return image.crop((left, up, left + width + 2 * _OUTLINE_PX, up + height + 2 * _OUTLINE_PX))


def _changed_pixels(before: Image.Image, after: Image.Image) -> int:
    difference = ImageChops.difference(before, after).convert("L")
    return sum(difference.histogram()[32:])


@holds("1.4.11")
def contrast_of_controls(browser: Browser) -> list[str]:
    """The edge of a control stands out from what is around it, in its pixels."""
    faults = []
    for selector in ("button", "input[type=text]", "select", ".button", ".level-switch ul"):
        found = browser.driver.find_elements(By.CSS_SELECTOR, f"main {selector}")
        element = next((each for each in found if each.is_displayed()), None)
        if element is None or run(browser, "is_text_only", element):
            continue
        script = "document.activeElement.blur(); arguments[0].scrollIntoView({block: 'center'})"
        browser.run(script, element)
        box = browser.run("return arguments[0].getBoundingClientRect()", element)
        ratio = _edge_contrast(screenshot(browser), box)
        if ratio < LEAST_CONTRAST:
            faults.append(f"the edge of {selector} is {ratio:.1f}:1")
    return faults


def _edge_contrast(image: Image.Image, box: dict[str, float]) -> float:
    """Return the best contrast on a line from outside a control to its inside, at mid height."""
    y = int((box["top"] + box["bottom"]) / 2)
    left = int(box["left"])
    outside = image.getpixel((max(left - 4, 0), y))
    line = [image.getpixel((left + step, y)) for step in range(6)]
    return max(contrast(outside, colour) for colour in line)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, 1 to 21. Source: WCAG 2.2, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Sequence[int]) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
