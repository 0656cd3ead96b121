"""What someone hears who uses Orca with Chromium: each transcript, word for word."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.orca.reader import Reader, orca_reader
from tests.browser.orca.session import orca_session
from tests.browser.orca.walks import WALKS, LostError, Walk

pytestmark = [pytest.mark.browser, pytest.mark.orca]

TRANSCRIPTS = Path(__file__).resolve().parent / "transcripts"


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with orca_session() as session, orca_reader(session) as reader:
        yield reader


@pytest.mark.wcag("1.3.1", "1.3.2", "1.4.13", "2.4.1", "2.4.6", "3.1.3", "4.1.2", "4.1.3")
@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.name)
def test_the_page_is_heard_as_in_its_transcript(
    reader: Reader, request: pytest.FixtureRequest, walk: Walk, pytestconfig: pytest.Config
) -> None:
    server = request.getfixturevalue(walk.server)
    transcript = TRANSCRIPTS / f"{walk.name}.txt"
    if pytestconfig.getoption("--renew-transcripts"):
        heard = heard_twice(reader, server, walk)
        transcript.write_text("".join(f"{phrase}\n" for phrase in heard), encoding="utf-8")
    else:
        expected = transcript.read_text(encoding="utf-8").splitlines()
        assert differences(reader, server, walk, expected) == ""


def test_every_transcript_is_of_a_walk() -> None:
    assert {file.stem for file in TRANSCRIPTS.glob("*.txt")} == {walk.name for walk in WALKS}


def differences(reader: Reader, server: str, walk: Walk, expected: list[str]) -> str:
    """Return where what is heard differs from what is expected, after one retry."""
    found = ""
    for anew in (False, True):
        try:
            heard = walk.heard(reader, server, anew=anew)
        except LostError as error:
            found = str(error)
            continue
        if heard == expected:
            return ""
        found = "\n".join(
            difflib.unified_diff(expected, heard, walk.name, "heard", lineterm="", n=2)
        )
    return found


def heard_twice(reader: Reader, server: str, walk: Walk) -> list[str]:
    """Return what is heard in the same words twice, the second or third time at the latest."""
    takes: list[list[str]] = []
    for _ in range(3):
        take = walk.heard(reader, server, anew=True)
        if take in takes:
            return take
        takes.append(take)
    raise LostError(f"{walk.name} is heard differently three times: {takes}")
