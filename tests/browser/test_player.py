"""Listening: the text moves along, word for word, and every way to steer works."""

import random
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from app.http.files import PART_BYTES
from tests.browser.conftest import PATHS, Browser
from tests.browser.listening import Listener, heard_at
from tests.conftest import RECORDINGS

pytestmark = pytest.mark.browser
TOPIC = "/nl/eenvoudig/adviesraad"
SPOKEN = [
    path
    for path in PATHS
    if not path.endswith(("/nl/", "/alles", "/woorden", "/nergens", "/leesinstellingen"))
]
NEAR_MS = 3
"""A browser rounds the time that it is given."""


@pytest.fixture
def listener(forgetful: Browser) -> Listener:
    return Listener(forgetful)


def random_times(cues: tuple, count: int, seed: str) -> list[int]:
    """Return times in milliseconds that are not at the very edge of a word."""
    edges = {e for cue in cues for e in (cue.end_ms, *(word.start_ms for word in cue.words))}
    source = random.Random(seed)  # noqa: S311 - a fixed choice, so that a failure comes back
    times: list[int] = []
    while len(times) < count:
        time_ms = source.randrange(cues[-1].end_ms)
        if not any(time_ms + near in edges for near in range(-NEAR_MS, NEAR_MS + 1)):
            times.append(time_ms)
    return times


def assert_words_are_painted(listener: Listener, folder: Path, seed: str) -> None:
    cues = listener.cues(folder)
    times = random_times(cues, 20, seed)
    seen = listener.at_times([time_ms / 1000 for time_ms in times])
    for time_ms, painted in zip(times, seen, strict=True):
        assert tuple(painted) == heard_at(cues, time_ms), f"at {time_ms} ms"


@pytest.mark.wcag("1.2.1")
@pytest.mark.parametrize("path", SPOKEN)
def test_the_painted_word_is_the_word_that_is_heard(listener: Listener, path: str) -> None:
    listener.browser.open(path)
    listener.start()
    listener.pause()
    assert_words_are_painted(listener, RECORDINGS, path)


@pytest.mark.parametrize("path", ["/ar/eenvoudig/adviesraad", "/ar/standaard/adviesraad"])
def test_the_painted_word_is_the_word_that_is_heard_from_right_to_left(
    driver: webdriver.Chrome, arabic_server: str, arabic_recordings: Path, path: str
) -> None:
    listener = Listener(Browser(driver, arabic_server))
    listener.browser.open(path)
    listener.browser.run("localStorage.clear()")
    listener.start("استمع")
    listener.pause()
    assert_words_are_painted(listener, arabic_recordings, path)


def test_every_word_of_the_page_is_painted_once_it_is_heard(listener: Listener) -> None:
    listener.browser.open(TOPIC)
    listener.start()
    listener.pause()
    cues = listener.cues(RECORDINGS)
    middles = [(cue.words[0].start_ms + NEAR_MS) / 1000 for cue in cues]
    seen = listener.at_times(middles)
    assert [sentence for sentence, _ in seen] == [cue.text for cue in cues]


def test_on_the_page_of_the_whole_guide_each_recording_follows_its_own_chapter(
    listener: Listener,
) -> None:
    listener.browser.open("/nl/eenvoudig/alles")
    buttons = listener.browser.driver.find_elements(By.CSS_SELECTOR, ".player__play")
    assert len(buttons) == 3
    for number in (1, 2):
        listener.in_view(buttons[number]).click()
        listener.wait(f"return [...document.querySelectorAll('audio')][{number}].paused === false")
        listener.wait("return (CSS.highlights.get('sentence')?.size ?? 0) > 0")
    assert listener.browser.run("return document.querySelectorAll('.is-active').length") == 1
    playing = "return [...document.querySelectorAll('audio')].filter(a => !a.paused).length"
    assert listener.browser.run(playing) == 1
    sentence, _ = listener.painted()
    heading = listener.browser.run("return document.querySelectorAll('.chapter h2')[2].textContent")
    assert sentence == heading


@pytest.fixture
def playing(listener: Listener) -> Listener:
    """A listener at the third sentence of a text, paused."""
    listener.browser.open(TOPIC)
    listener.start()
    listener.pause()
    listener.seek(listener.cues(RECORDINGS)[2].start_ms / 1000 + 0.5)
    return listener


@pytest.mark.wcag("2.5.7")
def test_a_reader_steps_by_sentence(playing: Listener) -> None:
    cues = playing.cues(RECORDINGS)
    playing.button("Zin verder").click()
    assert playing.painted()[0] == cues[3].text
    assert playing.time() == pytest.approx(cues[3].start_ms / 1000, abs=0.01)
    playing.button("Zin terug").click()
    assert playing.painted()[0] == cues[2].text


def test_back_after_three_seconds_begins_the_sentence_again(playing: Listener) -> None:
    cues = playing.cues(RECORDINGS)
    number, cue = next((n, c) for n, c in enumerate(cues) if c.end_ms - c.start_ms > 4000)
    playing.seek(cue.start_ms / 1000 + 3.5)
    playing.button("Zin terug").click()
    assert playing.time() == pytest.approx(cue.start_ms / 1000, abs=0.01)
    playing.button("Zin terug").click()
    assert playing.painted()[0] == cues[number - 1].text


def test_a_reader_steps_by_heading(playing: Listener) -> None:
    headings = [e.text for e in playing.browser.driver.find_elements(By.CSS_SELECTOR, ".text h2")]
    playing.button("Kopje verder").click()
    first = playing.painted()[0]
    playing.button("Kopje verder").click()
    second = playing.painted()[0]
    assert headings.index(second) == headings.index(first) + 1
    playing.button("Kopje terug").click()
    assert playing.painted()[0] == first


def test_choosing_a_sentence_in_the_text_begins_there(playing: Listener) -> None:
    cue = next(cue for cue in playing.cues(RECORDINGS) if cue.id == "wat-is-het-1.2")
    place = playing.browser.run(
        """
        const block = document.getElementById("wat-is-het-1");
        block.scrollIntoView({block: "center"});
        const range = new Range();
        const start = block.firstChild.textContent.indexOf("De hele naam");
        const node = [...block.childNodes].find(n => n.textContent.includes("De hele naam"));
        const from = node.textContent.indexOf("De hele naam");
        range.setStart(node, from);
        range.setEnd(node, from + 5);
        const {left, top, width, height} = range.getBoundingClientRect();
        return [left + width / 2, top + height / 2];
        """
    )
    click_at(playing.browser, *place)
    playing.wait("return !document.querySelector('audio').paused")
    playing.pause()
    assert playing.painted()[0] == cue.text


def click_at(browser: Browser, x: float, y: float) -> None:
    for kind in ("mousePressed", "mouseReleased"):
        browser.driver.execute_cdp_cmd(
            "Input.dispatchMouseEvent",
            {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1},
        )


def test_a_marked_word_still_explains_while_listening(playing: Listener) -> None:
    before = playing.time()
    word = playing.browser.driver.find_element(By.CSS_SELECTOR, "#wat-is-het-3 a.term")
    playing.browser.run("arguments[0].scrollIntoView({block: 'center'})", word)
    word.click()
    playing.wait("return document.querySelector('.explanation') !== null")
    assert not playing.is_playing()
    assert playing.time() == before


def test_a_reader_begins_at_a_heading(listener: Listener) -> None:
    listener.browser.open(TOPIC)
    cues = listener.cues(RECORDINGS)
    heading = next(cue for cue in cues if cue.id == "wat-doen-ze.1")
    listener.browser.driver.find_element(By.CSS_SELECTOR, "#wat-doen-ze + .from-here").click()
    listener.wait("return document.querySelector('.is-playing') !== null")
    listener.pause()
    assert listener.painted()[0] == heading.text


def test_the_place_is_kept_and_can_be_left(playing: Listener) -> None:
    cue = playing.cues(RECORDINGS)[2]
    playing.browser.open(TOPIC)
    label = playing.text_of(".player__resume")
    assert label.removeprefix("Ga verder bij: “").rstrip("…”") in cue.text
    playing.start(label)
    playing.pause()
    assert playing.painted()[0] == cue.text
    playing.browser.open(TOPIC)
    playing.start("Begin opnieuw")
    playing.pause()
    assert playing.time() < 3


@pytest.mark.wcag("4.1.3")
def test_the_speed_is_set_said_and_kept_with_the_pitch(playing: Listener) -> None:
    playing.button("1,5 ×").click()
    speed = "const a = document.querySelector('audio'); return [a.playbackRate, a.preservesPitch]"
    assert playing.browser.run(speed) == [1.5, True]
    assert playing.message() == "Snelheid 1,5"
    assert playing.text_of("[data-speed][aria-pressed=true]") == "1,5 ×"
    playing.browser.open(TOPIC)
    playing.start(playing.text_of(".player__resume"))
    assert playing.browser.run(speed)[0] == 1.5
    playing.button("Gewone snelheid").click()
    assert playing.browser.run(speed)[0] == 1


@pytest.mark.wcag("2.1.1")
def test_the_speed_goes_from_a_half_to_three_by_the_arrows(playing: Listener) -> None:
    slider = playing.browser.driver.find_element(By.NAME, "speed")
    slider.send_keys(Keys.HOME)
    assert playing.browser.run("return document.querySelector('audio').playbackRate") == 0.5
    slider.send_keys(Keys.END)
    assert playing.browser.run("return document.querySelector('audio').playbackRate") == 3
    assert slider.get_attribute("aria-valuetext") == "3"


@pytest.mark.wcag("2.1.1", "2.5.7", "4.1.2")
def test_the_place_is_said_in_words_and_moved_by_the_arrows(playing: Listener) -> None:
    slider = playing.browser.driver.find_element(By.NAME, "place")
    playing.seek(80.5)
    assert slider.get_attribute("aria-valuetext").startswith("1 minuut 20 seconden van ")
    slider.send_keys(Keys.ARROW_RIGHT)
    assert playing.time() == pytest.approx(81.5, abs=0.6)
    shown = playing.browser.driver.find_element(By.CSS_SELECTOR, ".player__time")
    assert shown.text == slider.get_attribute("aria-valuetext")
    assert shown.get_attribute("aria-live") is None


def test_the_slider_of_the_speed_says_its_value_once(playing: Listener) -> None:
    playing.button("1,5 ×").click()
    slider = playing.browser.driver.find_element(By.NAME, "speed")
    slider.send_keys(Keys.ARROW_RIGHT)
    assert slider.accessible_name == "Snelheid"
    assert slider.get_attribute("aria-valuetext") == "1,55"
    assert playing.message() == ""


def test_the_place_is_not_said_over_the_recording(listener: Listener) -> None:
    listener.browser.open(TOPIC)
    listener.start()
    listener.button("Alle knoppen").click()
    slider = listener.browser.driver.switch_to.active_element
    before = slider.get_attribute("aria-valuetext")
    listener.seek(80.5)
    listener.wait("return document.querySelector('.player__time').textContent.startsWith('1 m')")
    assert slider.get_attribute("aria-valuetext") == before
    listener.pause()
    assert slider.get_attribute("aria-valuetext") == listener.text_of(".player__time")


def test_painting_can_be_switched_off(playing: Listener) -> None:
    box = playing.in_view(playing.browser.driver.find_element(By.NAME, "highlight"))
    box.click()
    assert playing.painted() == ["", ""]
    playing.button("Zin verder").click()
    assert playing.painted() == ["", ""]
    playing.in_view(box).click()
    assert playing.painted()[0] != ""


@pytest.mark.wcag("3.2.5")
def test_at_the_end_the_next_topic_is_offered_and_nothing_plays(playing: Listener) -> None:
    playing.browser.run(
        "const a = document.querySelector('audio'); a.currentTime = a.duration - 0.3; a.play()"
    )
    playing.wait("return document.querySelector('.is-at-end') !== null")
    link = playing.browser.driver.find_element(By.CSS_SELECTOR, ".player__bar a")
    assert link.is_displayed()
    assert link.get_attribute("href").endswith("/nl/eenvoudig/contact")
    assert not playing.is_playing()
    assert playing.painted() == ["", ""]
    assert playing.browser.run("return document.querySelector('audio').paused")
    playing.start()
    assert playing.time() < 5


def test_after_stopping_the_page_is_as_before(playing: Listener) -> None:
    playing.button("Stop met luisteren").click()
    assert playing.painted() == ["", ""]
    assert not playing.browser.driver.find_element(By.CSS_SELECTOR, ".player__panel").is_displayed()
    assert playing.browser.driver.switch_to.active_element.text == "Luister"


def test_a_headset_can_steer(listener: Listener) -> None:
    listener.browser.open(TOPIC)
    listener.browser.run(
        "window.handlers = {}; MediaSession.prototype.setActionHandler = "
        "(name, action) => window.handlers[name] = action"
    )
    listener.start()
    cues = listener.cues(RECORDINGS)
    listener.browser.run("handlers.pause()")
    assert not listener.is_playing()
    listener.seek(cues[2].start_ms / 1000 + 0.2)
    listener.browser.run("handlers.nexttrack()")
    assert listener.painted()[0] == cues[3].text
    listener.browser.run("handlers.previoustrack()")
    assert listener.painted()[0] == cues[2].text
    title = listener.browser.run("return navigator.mediaSession.metadata.title")
    assert title == "De adviesraad"


def test_everything_works_from_the_keyboard(listener: Listener) -> None:
    listener.browser.open(TOPIC)
    listener.button("Luister").send_keys(Keys.ENTER)
    listener.wait("return document.querySelector('.is-playing') !== null")
    assert listener.browser.driver.switch_to.active_element.text == "Pauze", "focus stays"
    walked = []
    for _ in range(14):
        listener.browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        active = listener.browser.driver.switch_to.active_element
        walked.append(active.text or active.get_attribute("name"))
    assert walked[:14] == [
        "Zin verder", "Alle knoppen", "place", "Kopje terug", "Kopje verder",
        "Stop met luisteren", "speed", "0,75 ×", "1 ×", "1,25 ×", "1,5 ×", "2 ×",
        "Gewone snelheid", "highlight",
    ]  # fmt: skip


def test_no_single_key_does_anything(playing: Listener) -> None:
    body = playing.browser.driver.find_element(By.TAG_NAME, "body")
    before = playing.time()
    for key in "kjlmfn ":
        body.send_keys(key)
    assert not playing.is_playing()
    assert playing.time() == before


def test_a_recording_that_comes_in_parts_is_heard_across_their_edges(listener: Listener) -> None:
    listener.browser.open(TOPIC)
    listener.start()
    name = listener.browser.run("return document.querySelector('audio').currentSrc").split("/")[-1]
    duration = listener.browser.run("return document.querySelector('audio').duration")
    edge = duration * PART_BYTES / (RECORDINGS / name).stat().st_size
    assert edge * 2 < duration
    listener.seek(edge - 0.5)
    listener.wait(f"return document.querySelector('audio').currentTime > {edge + 1}")
    listener.seek(duration - 1)
    listener.wait("return document.querySelector('audio').ended")
