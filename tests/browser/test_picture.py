"""A picture in a text: seen, told, and heard with the text around it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver

from app import create_app
from app.guide.library import load_library
from app.guide.model import Level
from app.speech.build import BuildOptions, Selection, build
from tests.browser.accessibility import axe_results, told, tree_nodes
from tests.browser.conftest import Browser, serving
from tests.browser.listening import Listener
from tests.guides.pictures import ABOVE, SHOWS, guide_with_picture

pytestmark = [pytest.mark.browser, pytest.mark.engine]
PAGE = "/nl/eenvoudig/over"
PICTURE = """
const picture = document.querySelector("img.picture");
return picture.naturalWidth > 0 && picture.width <= picture.parentElement.clientWidth;
"""


@pytest.fixture(scope="module")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("picture") / "recordings"


@pytest.fixture(scope="module")
def address(recordings: Path) -> Iterator[str]:
    """A guide with a picture, and the recording of that page."""
    content = guide_with_picture(recordings.parent)
    selection = Selection(topic="over", level=Level.SIMPLE)
    build(load_library(content), recordings, selection, BuildOptions())
    folders = {"CONTENT_FOLDER": content, "RECORDINGS_FOLDER": recordings}
    with serving(create_app({"TESTING": True, **folders})) as base:
        yield base


@pytest.mark.wcag("1.1.1", "1.4.10")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_with_a_picture_tells_what_it_shows_and_axe_finds_nothing(
    driver: webdriver.Chrome, address: str, scheme: str
) -> None:
    browser = Browser(driver, address)
    browser.view(320, prefers_color_scheme=scheme)
    browser.open(PAGE)
    assert told(axe_results(browser)) == []
    names = [node.name for node in tree_nodes(browser) if node.role == "image"]
    assert names == [SHOWS], "a decoration is nothing to tell"
    browser.run("document.querySelector('img.picture').scrollIntoView()")
    assert Listener(browser).wait(PICTURE)


@pytest.mark.wcag("1.1.1")
def test_a_picture_is_marked_while_its_text_is_heard(
    driver: webdriver.Chrome, address: str, recordings: Path
) -> None:
    browser = Browser(driver, address)
    browser.view(800)
    browser.open(PAGE)
    listener = Listener(browser)
    listener.start()
    listener.pause()
    cues = {cue.text: cue for cue in listener.cues(recordings)}
    before = ABOVE.strip()
    listener.seek(cues[SHOWS].start_ms / 1000 + 0.2)
    marked = "return [...document.querySelectorAll('.is-spoken')].map((e) => e.alt)"
    assert browser.run(marked) == [SHOWS]
    assert listener.painted()[0] == ""
    listener.seek(cues[before].start_ms / 1000 + 0.2)
    assert browser.run(marked) == []
    assert listener.painted()[0] == before
