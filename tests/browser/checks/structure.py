"""Headings, landmarks, names and relations, as assistive technology is given them."""

from tests.browser.checks.criteria import holds
from tests.browser.checks.scripts import run
from tests.browser.conftest import Browser

_VAGUE = ("klik hier", "lees meer", "hier", "meer", "link", "اضغط هنا", "اقرأ المزيد")


@holds("1.3.1", "2.4.6", "2.4.10")
def headings(browser: Browser) -> list[str]:
    """One h1, no level skipped, none empty, none that only looks like one."""
    found: list[str] = run(browser, "headings")
    return found


@holds("1.3.1", "2.4.1")
def landmarks(browser: Browser) -> list[str]:
    """Everything in a landmark, each with its own name, and a link to the text."""
    found: list[str] = run(browser, "landmarks")
    return found


@holds("1.3.1", "4.1.2")
def ids(browser: Browser) -> list[str]:
    """Ids are unique and every reference leads somewhere."""
    found: list[str] = run(browser, "ids")
    return found


@holds("2.4.4", "2.4.9", "3.2.4")
def link_texts(browser: Browser) -> list[str]:
    """A link says by itself where it goes, and one text goes to one place."""
    found: list[str] = run(browser, "link_texts", list(_VAGUE))
    return found


@holds("2.5.3", "4.1.2")
def names(browser: Browser) -> list[str]:
    """Controls have words that show, and these are in their names."""
    found: list[str] = run(browser, "names")
    return found


@holds("1.1.1")
def images(browser: Browser) -> list[str]:
    """Pictures have an alternative, which is not their file name."""
    found: list[str] = run(browser, "images")
    return found


@holds("4.1.3")
def live_regions(browser: Browser) -> list[str]:
    """What speaks up by itself is polite and rare."""
    found: list[str] = run(browser, "live_regions")
    return found


@holds("1.3.1")
def tables(browser: Browser) -> list[str]:
    """Tables name their columns and rows."""
    found: list[str] = run(browser, "tables")
    return found


@holds("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.4.2")
def media(browser: Browser) -> list[str]:
    """Sound waits for a reader, can be steered, and has its text."""
    found: list[str] = run(browser, "media")
    return found


@holds("1.4.4")
def zoom(browser: Browser) -> list[str]:
    """A reader can zoom."""
    found: list[str] = run(browser, "zoom")
    return found


@holds("2.4.2")
def page_title(browser: Browser) -> list[str]:
    """The title says what the page is about."""
    found: list[str] = run(browser, "page_title")
    return found
