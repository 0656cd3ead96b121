"""The logic of the scripts, tested in Node without a browser."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import PROJECT

EVENTS = {
    "DOMContentLoaded", "settings", "hashchange", "voiceschanged",  # the page itself
    "click", "keydown", "input", "change", "toggle",  # a control is used
    "focusin", "focusout", "pointermove",  # followed by the reading ruler; or a box closes
    "ended", "error", "load", "play", "pause", "timeupdate", "ratechange", "loadedmetadata",
    "boundary", "end",  # the voice of the device
}  # fmt: skip
"""All that the scripts listen to: no pressing without letting go, no dragging, no shaking."""

FILES = sorted((PROJECT / "tests" / "js").glob("*.test.mjs"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_scripts_do_what_their_tests_say(path: Path) -> None:
    done = subprocess.run(
        ["node", "--test", str(path)], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert "\n# pass 0\n" not in done.stdout


@pytest.mark.wcag("2.1.4", "2.5.1", "2.5.2", "2.5.4", "2.5.7")
def test_the_scripts_listen_to_no_gesture_and_no_movement() -> None:
    code = "".join(path.read_text() for path in (PROJECT / "static" / "js").glob("*.js"))
    listened = set(re.findall(r"""addEventListener\(\s*"(\w+)\"""", code))
    listened |= set(re.findall(r"\.on([a-z]+) = ", code))
    assert listened <= EVENTS
    assert len(listened) > 10
    # Space on a link that opens an explanation is the one key that is listened to.
    assert code.count('"keydown"') == 1


def test_no_script_is_long() -> None:
    modules = (PROJECT / "static" / "js").glob("*.js")
    lengths = {path.name: len(path.read_text().splitlines()) for path in modules}
    assert {name: lines for name, lines in lengths.items() if lines > 200} == {}
