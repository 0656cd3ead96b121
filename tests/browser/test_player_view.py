"""What a listener sees beside the sound: the painted words, the bar, the page as it was."""

import io

import pytest
from PIL import Image
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.accessibility import OVERFLOW, accessibility_tree, axe_results, told
from tests.browser.conftest import Browser
from tests.browser.listening import Listener

pytestmark = pytest.mark.browser
TOPIC = "/nl/eenvoudig/adviesraad"
NARROW, ZOOMED = (320, 700), (320, 256)
"""320 by 256 CSS pixels is 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10)."""
BAR = "return document.querySelector('.player__bar').getBoundingClientRect()"


@pytest.fixture
def listener(forgetful: Browser) -> Listener:
    forgetful.open(TOPIC)
    listener = Listener(forgetful)
    listener.start()
    listener.pause()
    return listener


def sentences(browser: Browser) -> list[tuple[str, str]]:
    """Return what assistive technology is given of the text, without the player."""
    tree = [node for node in accessibility_tree(browser) if node[0] != "InlineTextBox"]
    return tree[tree.index(("heading", "Wat is de adviesraad?")) :]


@pytest.mark.wcag("1.3.2", "4.1.2")
def test_the_text_is_the_same_for_a_screen_reader_while_it_is_read_aloud(
    forgetful: Browser,
) -> None:
    forgetful.open(TOPIC)
    before = sentences(forgetful)
    html = forgetful.run("return document.querySelector('.text__section').outerHTML")
    listener = Listener(forgetful)
    listener.start()
    listener.seek(20)
    assert listener.painted()[1]
    assert sentences(forgetful) == before
    assert forgetful.run("return document.querySelector('.text__section').outerHTML") == html
    assert len(before) > 100


COLOURS = """
const [word] = CSS.highlights.get("word"), next = new Range();
next.selectNodeContents(document.querySelector("h1"));
return [word.getBoundingClientRect(), next.getBoundingClientRect()];
"""
FEATURES = [
    {}, {"prefers_color_scheme": "dark"}, {"forced_colors": "active"},
    {"forced_colors": "active", "prefers_color_scheme": "dark"},
]  # fmt: skip
NAMES = ["light", "dark", "forced", "forced dark"]


@pytest.mark.wcag("1.4.3", "1.4.11")
@pytest.mark.parametrize("features", FEATURES, ids=NAMES)
def test_the_painted_word_stands_out_from_the_page(
    listener: Listener, features: dict[str, str]
) -> None:
    listener.browser.view(1280, **features)
    listener.seek(2.5)
    listener.browser.run("scrollTo(0, 0)")
    word, page = (colours(listener.browser, box) for box in listener.browser.run(COLOURS))
    assert contrast(word, page) >= 3, (word, page)


@pytest.mark.parametrize("features", FEATURES[:2], ids=NAMES[:2])
def test_the_painted_sentence_has_a_line_of_its_own(
    listener: Listener, features: dict[str, str]
) -> None:
    listener.browser.view(1280, **features)
    listener.seek(2.5)
    assert underlined(listener.browser), "the sentence is not told by its colour alone"


@pytest.mark.parametrize("features", FEATURES[2:], ids=NAMES[2:])
def test_with_forced_colours_a_line_stands_around_the_block_that_is_spoken(
    listener: Listener, features: dict[str, str]
) -> None:
    listener.browser.view(1280, **features)
    listener.seek(2.5)
    outline = listener.browser.run(
        "const style = getComputedStyle(document.querySelector('#summary'));"
        "return [style.outlineStyle, parseFloat(style.outlineWidth)]"
    )
    assert outline == ["solid", 3]
    assert listener.painted() == ["", listener.painted()[1]]


def colours(browser: Browser, box: dict[str, float]) -> tuple[int, int, int]:
    """Return the colour that fills most of a box."""
    image = Image.open(io.BytesIO(browser.driver.get_screenshot_as_png())).convert("RGB")
    area = (int(box["left"]), int(box["top"]), int(box["right"]), int(box["bottom"]))
    found = image.crop(area).getcolors(1_000_000)
    assert found
    return max(found)[1]


def underlined(browser: Browser) -> bool:
    """Tell whether the style of the painted sentence draws a line."""
    return "underline" in browser.run(
        "return getComputedStyle(document.querySelector('#summary'), '::highlight(sentence)')"
        ".textDecorationLine"
    )


def luminance(colour: tuple[int, int, int]) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("width", "height"), [NARROW, ZOOMED], ids=["phone", "400 %"])
def test_the_bar_leaves_three_quarters_of_the_view_to_the_text(
    listener: Listener, width: int, height: int
) -> None:
    listener.browser.view(width, height)
    bar = listener.browser.run(BAR)
    assert bar["bottom"] == height
    assert bar["height"] <= height / 4
    assert listener.browser.run(OVERFLOW) is None
    small = listener.browser.run(
        "return [...document.querySelectorAll('.player__bar button')]"
        ".map(b => b.getBoundingClientRect()).filter(b => b.width < 44 || b.height < 44).length"
    )
    assert small == 0


@pytest.mark.wcag("2.4.11")
@pytest.mark.parametrize(("width", "height"), [NARROW, ZOOMED], ids=["phone", "400 %"])
def test_the_bar_never_covers_what_has_focus(listener: Listener, width: int, height: int) -> None:
    listener.browser.view(width, height)
    driver = listener.browser.driver
    hidden = []
    for _ in range(60):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        covered = listener.browser.run(
            "const e = document.activeElement;"
            "if (e === document.body || e.closest('.player__bar')) return null;"
            "const bar = document.querySelector('.player__bar').getBoundingClientRect();"
            "return e.getBoundingClientRect().top >= bar.top ? e.outerHTML.slice(0, 90) : null;"
        )
        hidden += [covered] if covered else []
    assert hidden == []


def test_the_spoken_sentence_comes_into_view(listener: Listener) -> None:
    listener.browser.view(*NARROW, prefers_reduced_motion="reduce")
    for _ in range(30):
        listener.browser.driver.find_element(By.CSS_SELECTOR, "[data-action=sentence-on]").click()
        box = listener.browser.run("const [s] = CSS.highlights.get('sentence'); "
                                   "return s.getBoundingClientRect()")  # fmt: skip
        assert box["top"] >= 0
        assert box["bottom"] <= listener.browser.run(BAR)["top"]


def test_a_reader_who_scrolled_away_is_left_alone(listener: Listener) -> None:
    listener.browser.view(*NARROW, prefers_reduced_motion="reduce")
    listener.seek(30)
    listener.browser.run("scrollTo(0, document.body.scrollHeight)")
    there = listener.browser.run("return scrollY")
    listener.browser.run("const a = document.querySelector('audio'); a.playbackRate = 3; a.play()")
    before = listener.painted()[0]
    listener.wait(f"return [...(CSS.highlights.get('sentence') ?? [])].join() !== {before!r}")
    listener.pause()
    assert listener.browser.run("return scrollY") == there


@pytest.mark.wcag("1.4.3", "4.1.2")
@pytest.mark.parametrize("width", [320, 1280])
def test_the_player_has_no_fault_while_it_is_used(listener: Listener, width: int) -> None:
    listener.browser.view(width)
    assert told(axe_results(listener.browser)) == []
    assert listener.browser.run(OVERFLOW) is None


@pytest.mark.wcag("4.1.3")
def test_at_most_one_part_of_the_player_speaks_up(listener: Listener) -> None:
    live = "return document.querySelectorAll('.player [role=status], .player [aria-live]').length"
    assert listener.browser.run(live) == 1


@pytest.mark.wcag("1.4.2", "2.2.2", "3.2.5")
def test_nothing_plays_or_moves_before_a_reader_asks(forgetful: Browser) -> None:
    forgetful.open(TOPIC)
    forgetful.driver.find_element(By.ID, "summary").click()
    state = "const a = document.querySelector('audio'); return [a.paused, a.autoplay, scrollY]"
    assert forgetful.run(state) == [True, False, 0]
