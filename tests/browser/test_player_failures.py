"""When something fails, one clear sentence says so, and the text and a way to listen stay."""

from collections.abc import Iterator

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser.conftest import Browser
from tests.browser.listening import Listener

pytestmark = pytest.mark.browser
TOPIC = "/nl/eenvoudig/adviesraad"
CLOSED_STORAGE = """
Object.defineProperty(window, "localStorage", {get() { throw new DOMException("closed"); }});
"""
NO_HIGHLIGHTS = "delete window.Highlight;"
VOICES = """
const voices = [
  {name: "Ver weg", lang: "nl-NL", localService: false},
  {name: "Dichtbij", lang: "nl_NL", localService: true},
  {name: "Close by", lang: "en-GB", localService: true},
];
window.spoken = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const synthesis = {
  getVoices: () => voices,
  addEventListener() {},
  cancel() {},
  speak(utterance) { window.spoken.push(utterance); },
};
Object.defineProperty(window, "speechSynthesis", {value: synthesis});
"""


@pytest.fixture
def listener(forgetful: Browser) -> Iterator[Listener]:
    forgetful.driver.execute_cdp_cmd("Network.enable", {})
    forgetful.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    yield Listener(forgetful)
    forgetful.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    forgetful.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": False})


@pytest.fixture
def before_each_page(forgetful: Browser) -> Iterator[list[str]]:
    """Scripts that run before those of a page; the list is for their ids."""
    ids: list[str] = []
    yield ids
    for each in ids:
        forgetful.driver.execute_cdp_cmd(
            "Page.removeScriptToEvaluateOnNewDocument", {"identifier": each}
        )


def run_before(listener: Listener, ids: list[str], script: str) -> None:
    done = listener.browser.driver.execute_cdp_cmd(
        "Page.addScriptToEvaluateOnNewDocument", {"source": script}
    )
    ids.append(done["identifier"])


def block(listener: Listener, *patterns: str) -> None:
    listener.browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": list(patterns)})


def download(listener: Listener) -> str:
    link = listener.browser.driver.find_element(By.CSS_SELECTOR, ".player__facts a")
    assert link.is_displayed()
    return str(link.get_attribute("href"))


def test_a_recording_that_is_not_there_is_told_and_can_be_downloaded(listener: Listener) -> None:
    block(listener, "*.mp3")
    listener.browser.open(TOPIC)
    listener.button("Luister").click()
    listener.wait("return document.querySelector('.player__message')?.textContent")
    assert listener.message() == (
        "De opname doet het nu niet. Lees de tekst, of download de opname."
    )
    assert download(listener).endswith(".mp3")
    assert not listener.is_playing()


def test_a_recording_that_is_no_sound_is_told(listener: Listener) -> None:
    listener.browser.open(TOPIC)
    listener.browser.run("document.querySelector('audio').src = '/robots.txt'")
    listener.button("Luister").click()
    listener.wait("return document.querySelector('.player__message')?.textContent")
    assert "De opname doet het nu niet." in listener.message()


def test_a_lost_connection_is_told_and_listening_goes_on_where_it_was(listener: Listener) -> None:
    listener.browser.open(TOPIC)
    listener.start()
    listener.pause()
    listener.seek(30)
    listener.browser.run(
        "const audio = document.querySelector('audio');"
        "Object.defineProperty(audio, 'error', {value: {code: 2}, configurable: true});"
        "audio.dispatchEvent(new Event('error'));"
    )
    assert listener.message().startswith("Het geluid stopte: er is geen verbinding.")
    listener.start()
    assert listener.message() == ""
    listener.wait("return document.querySelector('audio').currentTime >= 30")


def test_without_cues_the_sound_plays_and_the_steps_by_sentence_are_gone(
    listener: Listener,
) -> None:
    block(listener, "*.vtt")
    listener.browser.open(TOPIC)
    listener.start()
    assert listener.message() == "De tekst loopt nu niet mee met het geluid."
    steps = listener.browser.driver.find_elements(By.CSS_SELECTOR, ".player__step")
    assert steps
    assert not any(step.is_displayed() for step in steps)
    assert listener.is_playing()


def test_without_our_controls_the_browsers_own_player_plays(listener: Listener) -> None:
    block(listener, "*/leesinstellingen")
    listener.browser.open(TOPIC)
    listener.button("Luister").click()
    listener.wait("return document.querySelector('audio').controls")
    listener.wait("return !document.querySelector('audio').paused")
    assert listener.browser.driver.find_element(By.TAG_NAME, "audio").is_displayed()


LEFT_OVER = "return document.querySelectorAll('.player__bar, .player__resume, .from-here').length"


@pytest.mark.parametrize(
    "pattern", ["*/leesinstellingen", "*/listening.js", "*/aids.css"],
    ids=["controls", "script", "style"],
)  # fmt: skip
def test_nothing_of_ours_stays_behind_where_listening_cannot_begin(
    listener: Listener, pattern: str
) -> None:
    block(listener, pattern)
    place = {"places": {"adviesraad.nl.simple": {"id": "title.1", "time": 0, "text": "De raad"}}}
    listener.browser.run("localStorage.setItem('meepraten', JSON.stringify(arguments[0]))", place)
    listener.browser.open(TOPIC)
    assert listener.browser.run(LEFT_OVER) > 3
    listener.button("Begin opnieuw").click()
    listener.wait("return !document.querySelector('audio').paused")
    assert listener.browser.run("return document.querySelector('audio').controls")
    assert listener.browser.run(LEFT_OVER) == 0
    logged = listener.browser.driver.get_log("browser")
    assert any("player" in entry["message"] for entry in logged), "what failed is told"


def test_the_text_that_was_chosen_last_is_the_one_that_plays(listener: Listener) -> None:
    listener.browser.open("/nl/eenvoudig/alles")
    both = "document.querySelectorAll('.player__play').forEach((e, n) => n < 2 && e.click())"
    listener.browser.driver.execute_cdp_cmd(
        "Runtime.evaluate", {"expression": both, "userGesture": True}
    )
    listener.wait("return document.querySelectorAll('audio')[1].paused === false")
    listener.wait("return document.querySelectorAll('.is-active').length > 0")
    active = "return [...document.querySelectorAll('.player__controls')]"
    assert listener.browser.run(f"{active}.map(e => e.matches('.is-active'))") == [False, True]
    playing = "return [...document.querySelectorAll('audio')].map(a => !a.paused)"
    assert listener.browser.run(playing)[:2] == [False, True]


def test_with_closed_storage_everything_works_and_the_settings_say_so(
    listener: Listener, before_each_page: list[str]
) -> None:
    run_before(listener, before_each_page, CLOSED_STORAGE)
    listener.browser.open(TOPIC)
    listener.start()
    listener.button("1,5 ×").click()
    assert listener.browser.run("return document.querySelector('audio').playbackRate") == 1.5
    listener.browser.open("/nl/leesinstellingen")
    listener.browser.driver.find_element(By.CSS_SELECTOR, "[name=theme][value=dark]").click()
    assert listener.browser.run("return document.documentElement.dataset.theme") == "dark"
    assert listener.text_of(".settings__message").startswith("Deze browser bewaart de keuze niet.")


def test_a_browser_that_cannot_paint_words_marks_the_whole_block(
    listener: Listener, before_each_page: list[str]
) -> None:
    run_before(listener, before_each_page, NO_HIGHLIGHTS)
    listener.browser.open(TOPIC)
    listener.start()
    listener.pause()
    listener.seek(2)
    marked = "return [...document.querySelectorAll('.is-spoken')].map(e => e.id)"
    assert listener.browser.run(marked) == ["summary"]
    listener.button("Stop met luisteren").click()
    assert listener.browser.run(marked) == []


@pytest.fixture
def device(listener: Listener, before_each_page: list[str]) -> Listener:
    """A listener on a device with three voices, who has chosen the one that fits."""
    run_before(listener, before_each_page, VOICES)
    listener.browser.open(TOPIC)
    listener.start()
    listener.pause()
    listener.seek(2)
    choice = listener.browser.driver.find_element(By.NAME, "voice")
    listener.in_view(choice).send_keys(Keys.ARROW_DOWN)
    return listener


def speak(device: Listener) -> None:
    device.button("Luister").click()
    device.wait("return spoken.length > 0")


def test_only_voices_on_the_device_and_of_the_language_are_offered(device: Listener) -> None:
    options = device.browser.driver.find_elements(By.CSS_SELECTOR, "[name=voice] option")
    assert [option.text for option in options] == ["De opname", "Dichtbij"]


def test_the_text_follows_the_voice_of_the_device(device: Listener) -> None:
    speak(device)
    said = device.browser.run("return spoken.map(u => [u.text, u.voice.name, u.lang])")
    assert said == [["De adviesraad is een groep inwoners.", "Dichtbij", "nl_NL"]]
    device.browser.run("spoken[0].onboundary({charIndex: 3})")
    assert device.painted() == ["De adviesraad is een groep inwoners.", "adviesraad"]
    assert not device.is_playing()
    device.browser.run("spoken[0].onend()")
    assert device.painted()[0] == "Zij geven de gemeente advies over hulp aan inwoners."
    assert len(device.browser.run("return spoken.map(u => u.text)")) == 2


def test_when_the_voice_of_the_device_fails_the_recording_goes_on_there(device: Listener) -> None:
    speak(device)
    device.browser.run("spoken[0].onend()")
    device.browser.run("spoken[1].onerror()")
    device.wait("return !document.querySelector('audio').paused")
    device.pause()
    assert device.message() == "Die stem stopte. Nu klinkt de opname."
    assert device.painted()[0] == "Zij geven de gemeente advies over hulp aan inwoners."


def test_the_device_is_silent_when_a_reader_pauses(device: Listener) -> None:
    speak(device)
    device.button("Pauze").click()
    device.browser.run("spoken[0].onend()")
    assert len(device.browser.run("return spoken.map(u => u.text)")) == 1
