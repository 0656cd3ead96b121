"""How Dutch says figures: judged by the sounds that the voice is made to say."""

import pytest

from app.speech.align import tokens
from app.speech.languages import rules_of
from app.speech.lexicon import Entry, Lexicon
from app.speech.spoken_text import SpokenText, spoken_text


def said(text: str, *entries: Entry) -> SpokenText:
    return spoken_text(text, rules_of("nl", Lexicon(entries)))


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 VN-verdrag.", "Er zijn 112 mensen.", "5-3", "2-2", "10.500", "1.000.000", "12a",
        "COVID-19", "MP3", "B1", "2.2", "Het is 1.5.", "0,5", "07", "0123", "do-it-yourself",
        "ma mag", "1/5", "40%", "32-13-2020", "2020-13-01", "25.00", "12.75", "EN 301 549",
    ],
)  # fmt: skip
def test_what_is_said_well_already_is_left_alone(text: str) -> None:
    assert said(text).text == text


def test_other_languages_are_left_alone() -> None:
    text = "Bel 030 123 45 67, 13.00 - 17.30, 3511 AB."
    for language in ("fr", "xx"):
        assert spoken_text(text, rules_of(language, Lexicon())).text == text


def test_the_lexicon_of_the_content_goes_first() -> None:
    entry = Entry("13.00 - 17.30", "de hele middag", "x", 1)
    assert said("Open 13.00 - 17.30, 9.00 - 10.00.", entry).text == (
        "Open de hele middag, 9 uur tot 10 uur."
    )
    letters = Entry("AB", "aa-bee", "x", 1)
    assert said("3511 AB", letters).text == "3511 aa-bee"


def first_said(text: str) -> dict[str, str]:
    """Return the first thing that is said for each shown word."""
    spoken, words = said(text), tokens(text)
    found: dict[str, str] = {}
    for word in tokens(spoken.text):
        place = spoken.shown_offset(word.start)
        shown = next(shown.text for shown in words if shown.end > place)
        found.setdefault(shown, word.text)
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bel 030 123 45 67 nu.", {"Bel": "Bel", "030": "0", "123": "1", "45": "4", "67": "6"}),
        ("van 13.00 - 17.30 uur open", {"13.00": "13", "-": "tot", "17.30": "17", "uur": "uur"}),
        ("3511 AB Utrecht", {"3511": "35", "AB": "A", "Utrecht": "Utrecht"}),
        ("artikel 2.1.3, derde lid", {"artikel": "artikel", "2.1.3,": "2", "derde": "derde"}),
        ("12,50 euro per uur", {"12,50": "12", "euro": "euro", "per": "per"}),
        ("ma t/m vr open", {"ma": "maandag", "t/m": "tot", "vr": "vrijdag", "open": "open"}),
    ],
)
def test_each_word_keeps_the_time_of_what_is_said_for_it(text: str, words: dict[str, str]) -> None:
    assert first_said(text).items() >= words.items()
