"""A reader who uses Orca: opens pages, presses keys, and hears what is said."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from tests.browser.orca.session import Session

ARGUMENTS = (
    "--force-renderer-accessibility", "--lang=nl", "--no-sandbox", "--disable-dev-shm-usage",
    "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--start-maximized",
)  # fmt: skip
POLL_SECONDS = 0.05
ANSWER_SECONDS = 5.0
"""How long Orca may take before it says anything at all."""
QUIET_SECONDS = 0.6
"""How long Orca must be quiet after a key before we take it that all is said."""
QUIET_READING_SECONDS = 1.2
"""The same while a page is loaded or read to its end."""
SAY_ALL = "KP_Add"


class Reader:
    """Someone who reads the pages with Orca in Chromium."""

    def __init__(self, driver: webdriver.Chrome, session: Session) -> None:
        self.driver = driver
        self.session = session
        self.known = 0

    def open(self, address: str) -> list[str]:
        """Open a page, and return what is said of it by itself."""
        self.mark()
        self.driver.get(address)
        return self.listen(QUIET_READING_SECONDS)

    def go_to_top(self) -> None:
        """Go to the very start of the page."""
        self.press("ctrl+Home")

    def say_all(self) -> list[str]:
        """Return what is said when Orca reads the page from here to its end."""
        return self.press(SAY_ALL, QUIET_READING_SECONDS)

    def press(self, key: str, quiet_seconds: float = QUIET_SECONDS) -> list[str]:
        """Press a key, named as X names it ("h", "Tab", "ctrl+Home"); return what is said."""
        self.mark()
        command = ["xdotool", "key", "--clearmodifiers", key]
        subprocess.run(command, env=self.session.environment, check=True)
        return self.listen(quiet_seconds)

    def mark(self) -> None:
        """Take what has been heard up to now as known."""
        self.known = len(self.phrases())

    def listen(self, quiet_seconds: float) -> list[str]:
        """Return what is said from the mark until Orca is quiet; nothing, if it says nothing."""
        count, patience = self.known, ANSWER_SECONDS
        end_time = time.monotonic() + patience
        while time.monotonic() < end_time:
            time.sleep(POLL_SECONDS)
            if len(self.phrases()) > count:
                count = len(self.phrases())
                end_time = time.monotonic() + quiet_seconds
        return self.heard()

    def heard(self) -> list[str]:
        """Return the phrases that were said since the mark."""
        return list(islice(self.phrases(), self.known, None))

    def phrases(self) -> list[str]:
        """Return every phrase of the session, without the name of the voice."""
        lines = self.session.heard.read_text(encoding="utf-8").splitlines()
        return [" ".join(line.split("\t", 1)[1].split()) for line in lines]


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
    try:
        yield Reader(driver, session)
    finally:
        driver.quit()
