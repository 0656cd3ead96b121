"""What someone hears who uses Orca with Chromium: each transcript, word for word."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.orca.reader import Reader, orca_reader
from tests.browser.orca.session import orca_session
from tests.browser.orca.walks import WALKS, Walk

pytestmark = [pytest.mark.browser, pytest.mark.orca]

TRANSCRIPTS = Path(__file__).resolve().parent / "transcripts"
TIMES_AT_MOST = 2


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with orca_session() as session, orca_reader(session) as reader:
        yield reader


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.name)
def test_the_page_is_heard_as_in_its_transcript(
    reader: Reader, server: str, walk: Walk, pytestconfig: pytest.Config
) -> None:
    transcript = TRANSCRIPTS / f"{walk.name}.txt"
    if pytestconfig.getoption("--renew-transcripts"):
        transcript.write_text("".join(f"{phrase}\n" for phrase in walk.heard(reader, server)))
        return
    expected = transcript.read_text(encoding="utf-8").splitlines()
    assert difference(reader, server, walk, expected) == ""


def difference(reader: Reader, server: str, walk: Walk, expected: list[str]) -> str:
    """Return where what is heard differs, as "- expected" and "+ heard", after one retry."""
    told: list[str] = []
    for _ in range(TIMES_AT_MOST):
        heard = walk.heard(reader, server)
        if heard == expected:
            return ""
        told = list(difflib.unified_diff(expected, heard, "expected", "heard", lineterm="", n=2))
    return "\n".join(told)
