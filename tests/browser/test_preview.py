"""An editor writes: what is saved is seen, checked, mended and heard in a real browser."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.accessibility import OVERFLOW, axe_results, told
from tests.browser.conftest import PROJECT, Browser
from tests.preview.conftest import rewrite

pytestmark = [pytest.mark.browser, pytest.mark.engine]
PAGE = "/nl/eenvoudig/contact"
LINES = "\n".join(f"Dit is zin {number} van een lange tekst." for number in range(1, 10))


@pytest.fixture
def simple_text(content_folder: Path) -> Path:
    """A text that is longer than a screen."""
    path = content_folder / "topics" / "contact" / "nl.simple.md"
    sections = "".join(f"\n## Deel {n}? {{#deel-{n}}}\n\n{LINES}\n" for n in range(1, 9))
    path.write_text(path.read_text() + sections)
    standard = path.with_name("nl.standard.md")
    standard.write_text(standard.read_text() + sections)
    return path


@pytest.fixture
def editor(driver: webdriver.Chrome, simple_text: Path, tmp_path: Path) -> Iterator[Browser]:
    """A browser on the preview as ``make preview`` starts it."""
    folders = {
        "MEEPRATEN_CONTENT_FOLDER": str(simple_text.parents[2]),
        "MEEPRATEN_RECORDINGS_FOLDER": str(tmp_path / "recordings"),
    }
    command = [sys.executable, "-m", "app.preview", "--port", "0"]
    environment = {**os.environ, **folders}
    with subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        base = process.stdout.readline().decode().split()[4].removesuffix("/,")
        browser = Browser(driver, base)
        browser.view(1280)
        yield browser
        driver.get("about:blank")
        process.terminate()
    assert process.returncode == 0


def until(browser: Browser, expression: str, *arguments: object) -> None:
    """Wait until an expression holds on the page, whatever page it is by then."""
    WebDriverWait(browser.driver, 30, 0.05, [Exception]).until(
        lambda _driver: browser.run(f"return Boolean({expression})", *arguments), expression
    )


def behind(sentence: str, selector: str) -> str:
    """Return the script that gives what stands behind the first sentence with a text."""
    return (
        "[...document.querySelectorAll('.preview-sentence')].map(host => host.shadowRoot)"
        f".find(root => root.querySelector('button').ariaLabel === 'Hear: {sentence}')"
        f"?.querySelector('{selector}')"
    )


def top_of(browser: Browser, selector: str) -> float:
    """Return how far an element is from the top of the view, in CSS pixels."""
    script = "return document.querySelector(arguments[0]).getBoundingClientRect().top"
    return float(browser.run(script, selector))


def test_what_is_saved_is_seen_and_heard_at_the_same_place(
    editor: Browser, simple_text: Path
) -> None:
    editor.open(PAGE)
    button = behind("Dit is zin 2 van een lange tekst.", "button")
    until(editor, "document.querySelector('.player audio')")
    until(editor, button)
    editor.run("document.getElementById('deel-6').scrollIntoView()")
    editor.run(f"{button}.focus({{preventScroll: true}})")
    before = top_of(editor, "#deel-6")

    sound = editor.run("return document.querySelector('.player audio').src")
    rewrite(simple_text, "Dit is nog een zin.", "Dit is een nieuwe zin.\nEn nog een.\nEn meer.")
    until(editor, "document.querySelector('main').textContent.includes('Dit is een nieuwe zin.')")
    until(editor, f"{button} && {button} === document.activeElement.shadowRoot?.activeElement")
    after = top_of(editor, "#deel-6")
    assert abs(after - before) < 3
    until(editor, "document.querySelector('.player audio')?.src !== arguments[0]", sound)
    until(editor, "document.querySelector('.preview').textContent.includes('recording is there')")
    place = "document.querySelector('#deel-6').getBoundingClientRect().top"
    until(editor, f"Math.abs({place} - arguments[0]) < 3", before)


def test_findings_stand_at_their_sentence_and_faults_above_the_last_whole_page(
    editor: Browser, simple_text: Path
) -> None:
    editor.open(PAGE)
    until(editor, "document.querySelectorAll('.preview-sentence').length > 50")
    rewrite(simple_text, "Dit is een zin.", "Dit is een zin van Jan. En dit is er nog een.")
    found = behind("Dit is een zin van Jan. En dit is er nog een.", ".fault")
    until(editor, found)
    finding = editor.run(f"return {found}.innerText")
    assert finding.splitlines()[0] == "Mend"
    assert "nl.simple.md:11" in finding
    assert editor.run(f"return {found}.open")
    editor.run(f"{found}.scrollIntoView()")
    for features in ({}, {"prefers_color_scheme": "dark"}, {"forced_colors": "active"}):
        editor.view(1280, **features)
        assert told(axe_results(editor)) == []

    whole = simple_text.read_text()
    rewrite(simple_text, "title: De titel\n", "")
    fault = "document.querySelector('.preview [role=alert]').innerText"
    until(editor, f"{fault}.includes(\"'title' is missing\")")
    assert "zin van Jan" in editor.run("return document.querySelector('main').innerText")
    assert top_of(editor, ".preview") == 0
    simple_text.write_text(whole)
    until(editor, f"{fault} === ''")


def test_a_sentence_is_heard_and_a_page_waits_until_it_has_been(
    editor: Browser, simple_text: Path
) -> None:
    editor.open(PAGE)
    button = behind("Dit is een zin.", "button")
    until(editor, button)
    editor.run(f"{button}.focus()")
    editor.driver.switch_to.active_element.send_keys(Keys.ENTER)
    heard = "document.querySelector('.preview > audio')"
    until(editor, f"{heard}.currentTime > 0")
    assert editor.run(f"return {heard}.duration") > 0.5
    until(
        editor,
        "document.querySelector('[data-said=sentence]').textContent.includes(arguments[0])",
        "gmw/nl: Dit is een zin. /",
    )

    editor.run("document.querySelector('main').append(document.createElement('input'))")
    editor.run("document.querySelector('main input').focus()")
    rewrite(simple_text, "Dit is nog een zin.", "Dit is een nieuwe zin.")
    until(
        editor, "document.querySelector('.preview').textContent.includes('The text has changed.')"
    )
    assert "nieuwe zin" not in editor.run("return document.querySelector('main').textContent")
    editor.run("document.activeElement.blur()")
    until(editor, "document.querySelector('main').textContent.includes('Dit is een nieuwe zin.')")


def test_all_texts_stand_in_a_table(editor: Browser) -> None:
    editor.open(PAGE)
    editor.driver.find_element("link text", "All texts").click()
    until(editor, "document.title.startsWith('All texts')")
    rows = editor.driver.find_elements("css selector", "tbody tr")
    assert len(rows) == 6
    editor.view(320)
    assert editor.run(OVERFLOW) is None
    assert told(axe_results(editor)) == []
    editor.driver.find_element("css selector", "tbody a[href$='/contact']").click()
    until(editor, "document.querySelector('.preview')")
