"""Reading settings: each does what it says, is kept on the device, and harms nothing."""

from itertools import combinations

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from app.pages.settings import FIELDS
from tests.browser.accessibility import OVERFLOW, axe_results, told
from tests.browser.conftest import Browser

pytestmark = pytest.mark.browser
TOPIC = "/nl/eenvoudig/adviesraad"
TABLE = "/nl/standaard/"

CHOICES = [
    (field.name, choice.value)
    for field in FIELDS
    for choice in field.choices
    if not choice.is_default
]
PAIRS = [(one, other) for one, other in combinations(CHOICES, 2) if one[0] != other[0]]
SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
  + " word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
document.adoptedStyleSheets = [sheet];
"""
"""WCAG 2.2, 1.4.12."""


def keep(browser: Browser, *choices: tuple[str, str]) -> None:
    """Have this device remember choices, as if made on an earlier visit."""
    browser.run("localStorage.setItem('meepraten', JSON.stringify({settings: arguments[0]}))",
                dict(choices))  # fmt: skip


def style(browser: Browser, selector: str, name: str) -> str:
    script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]"
    return str(browser.run(script, selector, name))


def choose(browser: Browser, name: str, value: str) -> None:
    selector = f'[name="{name}"][value="{value}"]'
    box = browser.driver.find_element(By.CSS_SELECTOR, selector)
    browser.run("arguments[0].scrollIntoView({block: 'center'})", box)
    box.click()


@pytest.fixture
def settings(forgetful: Browser) -> Browser:
    forgetful.open("/nl/leesinstellingen")
    return forgetful


@pytest.mark.wcag("1.4.8", "3.2.2")
@pytest.mark.parametrize(
    ("name", "value", "css", "expected"),
    [
        ("--text-scale", "1.75", "font-size", "34.9"),
        ("--line-scale", "1.45", "line-height", "47"),
        ("--letter-space", "0.12em", "letter-spacing", "2.39"),
        ("--word-space", "0.3em", "word-spacing", "5.99"),
        ("theme", "dark", "color", "rgb(244, 238, 227)"),
        ("theme", "contrast", "color", "rgb(255, 255, 255)"),
        ("theme", "cream", "background-color", "rgb(246, 236, 210)"),
        ("typeface", "opendyslexic", "font-family", "OpenDyslexic"),
    ],
)
def test_a_choice_shows_at_once_and_after_opening_another_page(
    settings: Browser, name: str, value: str, css: str, expected: str
) -> None:
    before = style(settings, "body", css)
    choose(settings, name, value)
    now = style(settings, "body", css)
    assert now != before
    assert now.startswith(expected)
    settings.open("/nl/standaard/contact")
    assert style(settings, "body", css) == now


def test_a_reader_who_wants_light_has_light_on_a_dark_device(settings: Browser) -> None:
    settings.view(1280, prefers_color_scheme="dark")
    assert style(settings, "body", "background-color") == "rgb(18, 23, 26)"
    choose(settings, "theme", "light")
    assert style(settings, "body", "background-color") == "rgb(251, 247, 240)"


def test_a_choice_holds_before_anything_is_painted(settings: Browser) -> None:
    """The script that applies it stands in the head and waits for nothing."""
    choose(settings, "theme", "dark")
    settings.open(TOPIC)
    script = settings.driver.find_element(By.CSS_SELECTOR, "head script")
    assert not settings.run("const s = arguments[0]; return s.async || s.defer || s.type", script)
    painted = settings.run(
        "const [first] = performance.getEntriesByName('first-paint');"
        "const ready = performance.getEntriesByType('resource')"
        "  .find(entry => entry.name.endsWith('main.js')).responseEnd;"
        "return [first?.startTime ?? Infinity, ready]"
    )
    assert painted[0] is None or painted[0] >= painted[1]


def test_fonts_are_asked_for_only_when_chosen_and_from_this_server(first_visit: Browser) -> None:
    fonts = ("return performance.getEntriesByType('resource').map(e => e.name)"
             ".filter(name => name.endsWith('.woff2'))")  # fmt: skip
    first_visit.open(TOPIC)
    assert first_visit.run(fonts) == []
    keep(first_visit, ("typeface", "atkinson"))
    first_visit.open(TOPIC)
    first_visit.driver.execute_async_script("document.fonts.ready.then(() => arguments[0]())")
    found = first_visit.run(fonts)
    assert found
    assert all(name.startswith(first_visit.base) and "atkinson" in name for name in found)


@pytest.mark.wcag("2.1.1", "2.1.2", "2.4.3")
def test_the_settings_open_over_the_page_and_focus_comes_back(forgetful: Browser) -> None:
    forgetful.open(TOPIC)
    link = forgetful.driver.find_element(By.LINK_TEXT, "Leesinstellingen")
    link.send_keys(Keys.ENTER)
    dialog = wait_for_dialog(forgetful)
    choose(forgetful, "--text-scale", "1.2")
    assert forgetful.run("return document.documentElement.style.cssText") == "--text-scale: 1.2;"
    assert told(axe_results(forgetful)) == []
    forgetful.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert not dialog.is_displayed()
    assert forgetful.driver.switch_to.active_element == link
    link.click()
    assert dialog.is_displayed()
    button = forgetful.driver.find_element(By.CSS_SELECTOR, "dialog [type=submit]")
    button.click()
    assert not dialog.is_displayed()


def wait_for_dialog(browser: Browser) -> WebElement:
    return WebDriverWait(browser.driver, 5).until(
        lambda driver: next(iter(driver.find_elements(By.CSS_SELECTOR, "dialog[open]")), None)
    )


@pytest.mark.parametrize(("control", "kept"), [("textReset", {"speed": 2}), ("textForgotten", {})])
def test_one_control_puts_everything_back(
    settings: Browser, control: str, kept: dict[str, float]
) -> None:
    settings.run("localStorage.setItem('meepraten', '{\"speed\": 2}')")
    choose(settings, "theme", "dark")
    choose(settings, "--measure", "26rem")
    button = settings.driver.find_element(By.CSS_SELECTOR, f"[data-clear={control}]")
    settings.run("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()
    root = "const {style, dataset} = document.documentElement; return [style.cssText, {...dataset}]"
    assert settings.run(root) == ["", {}]
    assert settings.driver.find_element(By.CSS_SELECTOR, ".settings__message").text
    stored = settings.run("return JSON.parse(localStorage.getItem('meepraten') ?? '{}')")
    assert {key: value for key, value in stored.items() if key != "settings"} == kept
    assert not stored.get("settings")


def test_every_hard_word_is_explained_in_the_text_when_a_reader_wants_so(
    forgetful: Browser,
) -> None:
    keep(forgetful, ("explain", "always"))
    forgetful.open(TOPIC)
    count = (
        "return [document.querySelectorAll('a.term').length,"
        " document.querySelectorAll('.meaning').length]"
    )
    terms, meanings = WebDriverWait(forgetful.driver, 5).until(
        lambda _: (found := forgetful.run(count))[0] == found[1] and found
    )
    assert terms == meanings > 20
    shown = forgetful.driver.find_element(By.CSS_SELECTOR, "#wat-is-het-3 .meaning")
    assert "Het plan van de gemeente" in shown.text


CHOOSE_AT_ONCE = """
const [name, values] = arguments;
for (const value of values) {
  if (value) document.documentElement.dataset[name] = value;
  else delete document.documentElement.dataset[name];
  document.dispatchEvent(new Event("settings"));
}
const done = arguments[arguments.length - 1];
const style = document.querySelector('link[href$="aids.css"]');
style.addEventListener("load", () => setTimeout(done, 500));
"""
"""Makes choices while the style that they need is on its way, and waits until all came of it."""


def test_of_quick_choices_the_last_one_holds_for_short_texts(forgetful: Browser) -> None:
    forgetful.open(TOPIC)
    choices = ["always", "", "always", "always"]
    forgetful.driver.execute_async_script(CHOOSE_AT_ONCE, "explain", choices)
    terms = forgetful.run("return document.querySelectorAll('a.term').length")
    assert forgetful.run("return document.querySelectorAll('.meaning').length") == terms > 2


def test_of_quick_choices_the_last_one_holds_for_the_ruler(forgetful: Browser) -> None:
    forgetful.open(TOPIC)
    forgetful.driver.execute_async_script(CHOOSE_AT_ONCE, "ruler", ["3", ""])
    assert forgetful.run("return document.querySelector('.ruler')") is None


@pytest.mark.parametrize("lines", ["1", "3", "5"])
def test_the_ruler_keeps_lines_bright_at_the_pointer_and_lets_clicks_through(
    forgetful: Browser, lines: str
) -> None:
    keep(forgetful, ("ruler", lines))
    forgetful.open(TOPIC)
    forgetful.driver.execute_cdp_cmd(
        "Input.dispatchMouseEvent", {"type": "mouseMoved", "x": 400, "y": 500}
    )
    box = forgetful.run("return document.querySelector('.ruler').getBoundingClientRect()")
    assert box["top"] < 500 < box["bottom"]
    height = int(lines) * float(style(forgetful, "body", "line-height").removesuffix("px"))
    assert height <= box["height"] <= height * 1.6 + 20
    assert forgetful.run("return document.elementFromPoint(400, 500).matches('.ruler')") is False


def test_the_ruler_follows_the_keyboard(forgetful: Browser) -> None:
    keep(forgetful, ("ruler", "3"))
    forgetful.open(TOPIC)
    for _ in range(6):
        forgetful.driver.switch_to.active_element.send_keys(Keys.TAB)
    focused = forgetful.run("return document.activeElement.getBoundingClientRect()")
    box = forgetful.run("return document.querySelector('.ruler').getBoundingClientRect()")
    assert box["top"] <= focused["top"] <= box["bottom"]


@pytest.mark.wcag("1.4.3", "1.4.4", "1.4.6", "1.4.8", "3.3.2")
@pytest.mark.parametrize("choice", CHOICES, ids="=".join)
def test_no_choice_makes_a_fault(forgetful: Browser, choice: tuple[str, str]) -> None:
    keep(forgetful, choice)
    for path in (TOPIC, "/nl/leesinstellingen"):
        forgetful.view(320)
        forgetful.open(path)
        assert told(axe_results(forgetful)) == []
        assert forgetful.run(OVERFLOW) is None


@pytest.mark.wcag("1.4.10", "1.4.12")
@pytest.mark.parametrize("first", CHOICES, ids="=".join)
def test_no_two_choices_together_make_a_fault(forgetful: Browser, first: tuple[str, str]) -> None:
    forgetful.view(320)
    faults = []
    for one, other in PAIRS:
        if one != first:
            continue
        keep(forgetful, one, other)
        forgetful.open(TABLE)
        faults += [(other, fault) for fault in told(axe_results(forgetful))]
        forgetful.run(SPACING)
        faults += [(other, "overflow")] if forgetful.run(OVERFLOW) else []
    assert faults == []


def test_every_pair_of_choices_is_looked_at() -> None:
    assert len(CHOICES) == 22
    assert len(PAIRS) > 180
