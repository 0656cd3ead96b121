"""What the tests of the player do and ask."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from app.formats.webvtt import Cue, parse_webvtt
from tests.browser.conftest import Browser

TIMEOUT_S = 10
PAINTED = """
const text = (name) => [...(CSS.highlights.get(name) ?? [])].join(" ").replace(/\\s+/g, " ");
return [text("sentence"), text("word")];
"""
AT_TIMES = """
const [times, done] = arguments;
const audio = document.querySelector("audio");
const text = (name) => [...(CSS.highlights.get(name) ?? [])].join(" ").replace(/\\s+/g, " ");
const seen = [];
(async () => {
  for (const time of times) {
    const sought = new Promise((end) => audio.addEventListener("seeked", end, {once: true}));
    audio.currentTime = time;
    await sought;
    seen.push([text("sentence"), text("word")]);
  }
  done(seen);
})();
"""


@dataclass(frozen=True, slots=True)
class Listener:
    """A browser that listens to the first recording of the open page."""

    browser: Browser

    def button(self, text: str) -> WebElement:
        """Return the button that shows a text, exactly, in the middle of the view."""
        return self.in_view(
            self.browser.driver.find_element(By.XPATH, f"//button[normalize-space(.)='{text}']")
        )

    def in_view(self, element: WebElement) -> WebElement:
        self.browser.run("arguments[0].scrollIntoView({block: 'center'})", element)
        return element

    def start(self, label: str = "Luister") -> None:
        """Choose Listen and wait until all controls are there."""
        self.button(label).click()
        self.wait("return document.querySelector('.is-active.is-playing') !== null")

    def wait(self, script: str) -> Any:
        return WebDriverWait(self.browser.driver, TIMEOUT_S, 0.05).until(
            lambda driver: driver.execute_script(script), script
        )

    def pause(self) -> None:
        self.browser.run("document.querySelector('audio').pause()")
        self.wait("return document.querySelector('.is-playing') === null")

    def seek(self, seconds: float) -> None:
        self.at_times([seconds])

    def at_times(self, seconds: list[float]) -> list[list[str]]:
        """Return the sentence and the word that are painted at each time."""
        seen: list[list[str]] = self.browser.driver.execute_async_script(AT_TIMES, seconds)
        return seen

    def painted(self) -> list[str]:
        """Return the sentence and the word that are painted now."""
        found: list[str] = self.browser.run(PAINTED)
        return found

    def time(self) -> float:
        return float(self.browser.run("return document.querySelector('audio').currentTime"))

    def is_playing(self) -> bool:
        return bool(self.browser.run("return !document.querySelector('audio').paused"))

    def message(self) -> str:
        return self.text_of(".player__message")

    def text_of(self, selector: str) -> str:
        found = self.browser.run(
            "return document.querySelector(arguments[0]).textContent", selector
        )
        return str(found)

    def cues(self, folder: Path) -> tuple[Cue, ...]:
        """Return the cues of the recording, as they stand on disk."""
        source = self.browser.run("return document.querySelector('track').src")
        return parse_webvtt((folder / source.rsplit("/", 1)[1]).read_text(encoding="utf-8"))


def heard_at(cues: tuple[Cue, ...], time_ms: int) -> tuple[str, str]:
    """Return the sentence that is or was last heard, and the word that is heard."""
    begun = [cue for cue in cues if cue.start_ms <= time_ms]
    if not begun:
        return "", ""
    cue = begun[-1]
    words = [word.text for word in cue.words if word.start_ms <= time_ms < cue.end_ms]
    return cue.text, words[-1] if words else ""
