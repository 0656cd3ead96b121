"""A page without a pointer: where focus begins, goes, and can be seen."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.checks.criteria import holds
from tests.browser.checks.scripts import run
from tests.browser.conftest import Browser

MOST_STOPS = 40
_SAME_STOP = 6
"""The browser's own sound player is one element with some stops of its own."""


@holds("3.2.1")
def focus_at_start(browser: Browser) -> list[str]:
    """Nothing takes focus by itself."""
    taken = browser.run(
        "return document.activeElement === document.body ? null"
        " : document.activeElement.outerHTML.slice(0, 80)"
    )
    return [f"takes focus by itself: {taken}"] if taken else []


@holds("2.4.3")
def tab_index(browser: Browser) -> list[str]:
    """Nobody is moved out of order."""
    found: list[str] = run(browser, "tab_index")
    return found


@holds("1.4.13", "2.1.1")
def hover(browser: Browser) -> list[str]:
    """What a pointer shows, focus shows too."""
    found: list[str] = run(browser, "hover")
    return found


def walk(browser: Browser) -> list[dict[str, Any]]:
    """Return the stops of the Tab key, the first of them the first of the page."""
    if browser.stops is None:
        browser.stops = list(_stops(browser))
    return browser.stops


def _stops(browser: Browser) -> Iterator[dict[str, Any]]:
    run(browser, "start")
    browser.driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    first = None
    for _ in range(MOST_STOPS):
        stop = run(browser, "stop")
        if stop is None or stop["place"] == first:
            return  # out of the page, or round to its beginning
        first = stop["place"] if first is None else first
        yield stop
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)


@holds("1.3.2", "2.4.3")
def focus_order(browser: Browser) -> list[str]:
    """Focus goes the way the text is read."""
    stops = walk(browser)
    if not stops:
        return ["nothing takes focus"]
    pairs = pairwise(stops)
    return [
        f"focus goes back from {one['html']} to {other['html']}"
        for one, other in pairs
        if 0 <= other["place"] < one["place"]
    ]


@holds("2.1.2")
def focus_trap(browser: Browser) -> list[str]:
    """Focus leaves every part again."""
    places = [stop["place"] for stop in walk(browser)]
    for start in range(len(places) - _SAME_STOP):
        if len(set(places[start : start + _SAME_STOP + 1])) == 1:
            return [f"focus stays at {places[start]}"]
    for size in (2, 3):
        tail = places[-6 * size :]
        if len(tail) == 6 * size and len(set(tail)) == size:
            return [f"focus goes round in {size} places"]
    return []


@holds("2.4.11")
def focus_obscured(browser: Browser) -> list[str]:
    """What has focus is not covered."""
    return [f"covered while it has focus: {s['html']}" for s in walk(browser) if not s["seen"]]
