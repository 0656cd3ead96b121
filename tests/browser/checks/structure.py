"""Headings, landmarks, names and relations, as assistive technology is given them."""

from tests.browser.checks.scripts import run
from tests.browser.conftest import Browser

_VAGUE = ("klik hier", "lees meer", "hier", "meer", "link", "اضغط هنا", "اقرأ المزيد")


def headings(browser: Browser) -> list[str]:
    """One h1, no level skipped, none empty, none that only looks like one (1.3.1, 2.4.6)."""
    found: list[str] = run(browser, "headings")
    return found


def landmarks(browser: Browser) -> list[str]:
    """Everything in a landmark, each with its own name, and a link to the text (1.3.1, 2.4.1)."""
    found: list[str] = run(browser, "landmarks")
    return found


def ids(browser: Browser) -> list[str]:
    """Ids are unique and every reference leads somewhere (1.3.1, 4.1.2)."""
    found: list[str] = run(browser, "ids")
    return found


def link_texts(browser: Browser) -> list[str]:
    """A link says by itself where it goes, and one text goes to one place (2.4.4, 2.4.9, 3.2.4)."""
    found: list[str] = run(browser, "link_texts", list(_VAGUE))
    return found


def names(browser: Browser) -> list[str]:
    """Controls have words that show, and these are in their names (2.5.3, 4.1.2)."""
    found: list[str] = run(browser, "names")
    return found


def images(browser: Browser) -> list[str]:
    """Pictures have an alternative, which is not their file name (1.1.1)."""
    found: list[str] = run(browser, "images")
    return found


def live_regions(browser: Browser) -> list[str]:
    """What speaks up by itself is polite and rare (4.1.3)."""
    found: list[str] = run(browser, "live_regions")
    return found


def tables(browser: Browser) -> list[str]:
    """Tables name their columns and rows (1.3.1)."""
    found: list[str] = run(browser, "tables")
    return found


def media(browser: Browser) -> list[str]:
    """Sound waits for a reader, can be steered, and has its text (1.2.1, 1.4.2)."""
    found: list[str] = run(browser, "media")
    return found


def zoom(browser: Browser) -> list[str]:
    """A reader can zoom (1.4.4)."""
    found: list[str] = run(browser, "zoom")
    return found


def page_title(browser: Browser) -> list[str]:
    """The title says what the page is about (2.4.2)."""
    found: list[str] = run(browser, "page_title")
    return found
