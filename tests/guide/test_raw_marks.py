"""Marks that would stand on the page as they were typed; the mistakes have the messages."""

from pathlib import Path

import pytest

from app.guide.markdown import parse_document
from app.guide.model import Level
from app.guide.raw_marks import ESCAPED, raw_mark
from tests.conftest import TOPIC


@pytest.mark.parametrize(
    "text",
    [
        "Onderwerp: [uw onderwerp], of {subject}.", "Mail jan_jansen@example.org.", "5 < 6 & 7 > 2",
        "Nummer #1 is goed.", "- 5 graden", "Het kost 1.50 euro.", f"Een {ESCAPED} is een ster.",
    ],
)  # fmt: skip
def test_what_is_meant_for_readers_is_no_mark(text: str) -> None:
    assert raw_mark(text) is None


def test_a_star_behind_a_backslash_is_a_star() -> None:
    text = TOPIC + "Een \\* is een ster.\n"
    document = parse_document(text, Path("nl.simple.md"), "start", "nl", Level.SIMPLE)
    assert [*document.sentences()][-1].text == "Een * is een ster."
