"""What other people's checkers say of the open page."""

import os
import subprocess
from functools import cache
from itertools import pairwise
from pathlib import Path

from tests.browser.accessibility import axe_results, told
from tests.browser.checks.criteria import holds
from tests.browser.checks.scripts import script
from tests.browser.conftest import PROJECT, Browser

_SNIFFER = PROJECT / "node_modules" / "@pa11y" / "html_codesniffer" / "build" / "HTMLCS.js"
_READER = PROJECT / "tests" / "browser" / "virtual_reader.mjs"
_BUNDLE = PROJECT / "build" / "virtual_reader.js"
_NOISE = ("graphic", "undefined", "[object", "null", "blank")


@holds(
    "1.1.1", "1.3.1", "1.4.1", "1.4.3", "1.4.4", "1.4.6", "2.2.1", "2.2.2", "2.4.1", "2.4.2",
    "2.4.4", "2.4.9", "2.5.3", "2.5.8", "3.1.1", "3.1.2", "3.3.2", "4.1.2",
)  # fmt: skip
def axe(browser: Browser) -> list[str]:
    """Violations that axe finds, and doubts that nobody has looked at."""
    results = axe_results(browser)
    return told(results) + doubts(results)


REVIEWED_DOUBTS = {
    "color-contrast": "the pair is held by the pixels in test_contrast, and by tokens at 7:1",
    "color-contrast-enhanced": "the same",
    "target-size": "inline links are exempt (2.5.8); every other target is measured by 'targets'",
    "no-autoplay-audio": "'media' holds that nothing plays by itself",
    "video-caption": "there is no video; the sound has its text on the page",
    "audio-caption": "the text of the sound is the page itself; see test_player",
    "landmark-unique": "'landmarks' compares their names",
    "identical-links-same-purpose": "'link texts' compares; a marked word leads to its meaning",
    "skip-link": "'landmarks' follows the link",
    "aria-valid-attr-value": "'ids' follows every reference",
    "duplicate-id-aria": "'ids' counts them",
    "hidden-content": "what a reader opens is checked where it is open",
}
"""Rules that axe cannot decide here, and what decides them instead."""


def doubts(results: dict) -> list[str]:
    """Return what axe left undecided and no other check decides."""
    return [
        f"undecided, not reviewed: {each['id']}: {each['nodes'][0]['html'][:100]}"
        for each in results["incomplete"]
        if each["id"] not in REVIEWED_DOUBTS
    ]


@holds("1.1.1", "1.3.1", "3.3.2", "4.1.2")
def html_codesniffer(browser: Browser) -> list[str]:
    """Errors of HTML_CodeSniffer against WCAG 2 AAA."""
    browser.run(_sniffer())
    found: list[str] = browser.driver.execute_async_script(script("sniff"))
    return [each for each in found if not _is_decided_elsewhere(each)]


def _is_decided_elsewhere(message: str) -> bool:
    """Its contrast is reckoned without custom properties of the theme; axe and pixels hold it."""
    return ".1_4_3_F24." in message or ".1_4_6.G17." in message or ".1_4_6.G18." in message


@cache
def _sniffer() -> str:
    return _SNIFFER.read_text(encoding="utf-8") + "\nwindow.HTMLCS = HTMLCS;"


@holds("1.3.1", "1.3.2")
def virtual_reader(browser: Browser) -> list[str]:
    """What a virtual screen reader says: no noise, and nothing twice in a row."""
    phrases = spoken_phrases(browser)
    faults = [f"noise: {each}" for each in phrases if any(word in each for word in _NOISE)]
    said = [each for each in phrases if " " in each and not each.startswith(("end of ", "cell"))]
    for before, after in pairwise(said):
        if before == after:
            faults.append(f"said twice: {after}")
    if not phrases:
        faults.append("nothing is said")
    return faults


def spoken_phrases(browser: Browser) -> list[str]:
    """Return every phrase that the virtual screen reader says of the page, in order."""
    browser.run(_bundle())
    phrases: list[str] = browser.driver.execute_async_script(
        "readPage(document.body).then(arguments[0])"
    )
    return phrases


@cache
def _bundle() -> str:
    """Return the virtual screen reader as one script, bundled once."""
    _BUNDLE.parent.mkdir(exist_ok=True)
    target = _BUNDLE.with_suffix(f".{os.getpid()}.js")
    subprocess.run(
        [PROJECT / "node_modules" / ".bin" / "esbuild", _READER, "--bundle", "--format=iife",
         "--log-level=error", f"--outfile={target}"],
        check=True,
    )  # fmt: skip
    text = Path(target).read_text(encoding="utf-8")
    target.unlink()
    return text
