"""An export opened from a disk, without any server."""

import pytest
from flask import Flask
from selenium import webdriver
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.conftest import Browser
from tests.export.exports import make_export

PATIENCE_SECONDS = 10

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def disk(app: Flask, driver: webdriver.Chrome, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser at the export, which lies in a folder."""
    folder = tmp_path_factory.mktemp("disk") / "de gids"
    make_export(app, folder)
    return Browser(driver, folder.as_uri())


def wait_for_title(browser: Browser, title: str) -> None:
    WebDriverWait(browser.driver, PATIENCE_SECONDS).until(
        lambda driver: driver.title.startswith(title), f"the page is {browser.driver.title}"
    )


def test_the_first_file_leads_to_the_home_page(disk: Browser) -> None:
    disk.open("/index.html")
    WebDriverWait(disk.driver, PATIENCE_SECONDS).until(
        lambda driver: driver.current_url.endswith("/nl/index.html")
    )


def test_links_lead_on_and_the_style_and_the_script_work(disk: Browser) -> None:
    disk.open("/nl/index.html")
    disk.run("document.querySelector('.choices a[href=\"eenvoudig/index.html\"]').click()")
    wait_for_title(disk, "Meepraten in uw gemeente")
    disk.run("document.querySelector('.topics a').click()")
    wait_for_title(disk, "De adviesraad")
    assert disk.run("return document.styleSheets.length") == 1
    assert disk.run("return getComputedStyle(document.querySelector('.page')).maxWidth") != "none"
    assert "/eenvoudig/adviesraad.html" in disk.driver.current_url


def test_a_recording_can_be_played(disk: Browser) -> None:
    disk.open("/nl/eenvoudig/adviesraad.html")
    disk.run("const audio = document.querySelector('audio'); audio.preload = 'auto'; audio.load()")
    WebDriverWait(disk.driver, PATIENCE_SECONDS).until(
        lambda _driver: disk.run("return document.querySelector('audio').duration > 10")
    )


def test_choosing_listen_gives_the_player_of_the_browser(disk: Browser) -> None:
    disk.open("/nl/eenvoudig/adviesraad.html")
    disk.run("document.querySelector('.player button')?.click()")
    WebDriverWait(disk.driver, PATIENCE_SECONDS).until(
        lambda _driver: disk.run("return document.querySelector('audio').controls")
    )


def test_reading_settings_open_on_their_page(disk: Browser) -> None:
    disk.open("/nl/eenvoudig/adviesraad.html")
    disk.run("document.querySelector('[data-module=\"settings-link\"]').click()")
    wait_for_title(disk, "Leesinstellingen")
    assert disk.run("return document.querySelector('form.settings').hidden") is False


def test_a_hard_word_on_the_page_of_all_opens_its_meaning(disk: Browser) -> None:
    disk.open("/nl/eenvoudig/alles.html")
    disk.run("document.querySelector('a.term').click()")
    wait_for_title(disk, "Moeilijke woorden")
    assert disk.run("return document.querySelector(':target') !== null")
