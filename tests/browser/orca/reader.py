"""A reader who uses Orca: opens pages, presses keys, and hears what is said."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

from tests.browser.orca.session import Session

ARGUMENTS = (
    "--force-renderer-accessibility", "--lang=nl", "--start-maximized",
    "--incognito",  # else what was opened before is told as a visited link
    "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
    "--disable-audio-output",  # else a recording is at its end at once: nothing holds it up
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
POLL_SECONDS = 0.03
ANSWER_SECONDS = 4.0
"""How long Orca may take before it says anything at all."""
QUIET_SECONDS = 0.3
"""How long Orca must be quiet after a key before we take it that all is said."""
QUIET_READING_SECONDS = 1.5
"""The same while a page is opened, or read to its end."""
LOAD_SECONDS = 20.0
SAY_ALL = "KP_Add"
HEADING = "h"
TOP = "ctrl+Home"
HUSH = "Control_L"
FREE_CORNER = ("1279", "1023")
"""Where the pointer points at nothing, so that nothing is told of what it points at."""

IS_AT_LAST_LINK = "return document.activeElement === [...document.links].at(-1)"


class Reader:
    """Someone who reads the pages with Orca in Chromium."""

    def __init__(self, driver: webdriver.Chrome, session: Session) -> None:
        self.driver = driver
        self.session = session
        self.known = 0
        self.address = ""
        self.opening: list[str] = []

    def open(self, address: str, *, anew: bool = False) -> list[str]:
        """Open a page, and return what is said of it by itself.

        :param anew: load it again also when it is the page that is open.
        """
        if anew or {self.address, self.driver.current_url} != {address}:
            self.mark()
            self.driver.get(address)
            self.address, self.opening = address, self.listen(QUIET_READING_SECONDS)
        return self.opening

    def go_to_top(self) -> list[str]:
        """Go to the very start of the page, and return what is said there.

        It goes there from a heading: where it already is, Orca may leave out what it said before.
        """
        self.press(HEADING)
        return self.press(TOP)

    def say_all(self, at_most: int | None = None) -> list[str]:
        """Return what is said when Orca reads the page from here to its end.

        :param at_most: after so many phrases, stop Orca; it may take long to hear a whole page.
        """
        self.mark()
        self.xdotool("key", SAY_ALL)
        heard = self.listen(QUIET_READING_SECONDS, at_most)
        if at_most is not None:
            self.xdotool("key", HUSH)
            self.listen(QUIET_SECONDS)
        return heard[:at_most]

    def press(self, key: str, quiet_seconds: float = QUIET_SECONDS) -> list[str]:
        """Press a key, named as X names it ("h", "Tab", "ctrl+Home"); return what is said."""
        self.mark()
        self.xdotool("key", key)
        return self.listen(quiet_seconds)

    def press_until(self, key: str, script: str) -> None:
        """Press a key of which nothing is said, and wait until a script returns something true."""
        self.xdotool("key", key)
        wait = WebDriverWait(self.driver, ANSWER_SECONDS, POLL_SECONDS)
        wait.until(lambda driver: driver.execute_script(script), script)

    def forget(self) -> None:
        """Make the browser forget the place and the choices, and have the next page loaded anew."""
        self.driver.execute_script("localStorage.clear()")
        self.address = ""

    def is_at_last_link(self) -> bool:
        """Return whether the last link of the page has the focus."""
        return bool(self.driver.execute_script(IS_AT_LAST_LINK))

    def xdotool(self, *command: str) -> None:
        """Do with the keyboard or the pointer what xdotool does."""
        environment = self.session.environment
        subprocess.run(["xdotool", *command], env=environment, check=True, timeout=ANSWER_SECONDS)

    def mark(self) -> None:
        """Take what has been heard up to now as known."""
        self.known = len(self.phrases())

    def listen(self, quiet_seconds: float, at_most: int | None = None) -> list[str]:
        """Return what is said after the mark until Orca is quiet; nothing, if it says nothing."""
        count = 0
        end_time = time.monotonic() + ANSWER_SECONDS
        while time.monotonic() < end_time and (at_most is None or count < at_most):
            time.sleep(POLL_SECONDS)
            if len(self.heard()) > count:
                count = len(self.heard())
                end_time = time.monotonic() + quiet_seconds
        return self.heard()

    def heard(self) -> list[str]:
        """Return the phrases that were said after the mark."""
        return self.phrases()[self.known :]

    def phrases(self) -> list[str]:
        """Return every phrase of the session, with single spaces."""
        lines = self.session.heard.read_text(encoding="utf-8").splitlines()
        return [" ".join(line.split()) for line in lines]


@contextmanager
def orca_reader(session: Session) -> Iterator[Reader]:
    """Open Chromium in the session, with a window and with accessibility on."""
    os.environ["SE_OFFLINE"] = "true"
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ARGUMENTS:
        options.add_argument(argument)
    service = Service("/usr/bin/chromedriver", env=session.environment)
    driver = webdriver.Chrome(options=options, service=service)
    driver.set_page_load_timeout(LOAD_SECONDS)
    try:
        reader = Reader(driver, session)
        reader.xdotool("mousemove", *FREE_CORNER)
        yield reader
    finally:
        driver.quit()
