from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.guide.errors import ContentErrors
from app.speech.languages import rules_of
from app.speech.lexicon import Entry, Lexicon, load_lexicon, load_lexicons
from app.speech.spoken_text import SpokenText, spoken_text

ENTRIES = {
    "Wmo": "wee em oo",
    "RCO": "R C O",
    "RCO's": "R C O's",
    "bijv.": "bij-voorbeeld",
    "B&W": "bee en wee",
    "LHBTI+": "L H B T I plus",
    "college van B en W": "college van bee en wee",
    "/": "of",
}
LEXICON = Lexicon(tuple(Entry(written, spoken, "x", 1) for written, spoken in ENTRIES.items()))


def spoken_by(lexicon: Lexicon, text: str) -> SpokenText:
    """Return a text as it is said in a language that has no rules of its own."""
    return spoken_text(text, rules_of("xx", lexicon))


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("de Wmo", "de wee em oo"),
        ("de Wmo-raad", "de wee em oo-raad"),
        ("de Wmoraad", "de Wmoraad"),
        ("de wmo", "de wmo"),
        ("twee RCO's", "twee R C O's"),
        ("twee RCO’s", "twee R C O's"),
        ("zorg, bijv. thuis", "zorg, bij-voorbeeld thuis"),
        ("Bijv. thuis", "bij-voorbeeld thuis"),
        ("zorg thuis, bijv.", "zorg thuis, bij-voorbeeld."),
        ("(zorg, bijv.)", "(zorg, bij-voorbeeld.)"),
        ("LHBTI+.", "L H B T I plus."),
        ("het college van B\u00a0en  W zegt", "het college van bee en wee zegt"),
        ("man/vrouw", "man of vrouw"),
        ("man / vrouw", "man of vrouw"),
        ("1/2", "1/2"),
    ],
)
def test_written_forms_are_said_as_whole_words(written: str, spoken: str) -> None:
    assert spoken_by(LEXICON, written).text == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("goed \U0001f44d\U0001f3fd zo", "goed   zo"),
        ("een\0twee\x07", "een twee "),
        ("ge\u00adzond", "gezond"),
        ("\ufeffhallo\u200b", "hallo"),
        ("20 °C, 3 ≥ 2, € 5, één", "20 °C, 3 ≥ 2, € 5, één"),
    ],
)
def test_what_makes_no_sound_is_left_out(written: str, spoken: str) -> None:
    assert spoken_by(LEXICON, written).text == spoken


def shown_word(text: str, spoken: SpokenText, spoken_word: str) -> str:
    offset = spoken.shown_offset(spoken.text.index(spoken_word))
    return next(word for word in text.split() if text.index(word) + len(word) > offset)


def test_places_lead_back_to_the_shown_word() -> None:
    text = "De Wmo en RCO's, bijv. \U0001f600 hier."
    spoken = spoken_by(LEXICON, text)
    said = {"De": "De", "em": "Wmo", "en ": "en", "O's": "RCO's,", "voor": "bijv.", "hier": "hier."}
    assert {word: shown_word(text, spoken, word) for word in said} == said


def test_the_words_of_a_longer_form_share_its_place() -> None:
    text = "college van B en W"
    spoken = spoken_by(LEXICON, text)
    places = [spoken.shown_offset(offset) for offset in range(len(spoken.text))]
    assert places == sorted(places)
    assert max(places) < len(text)


@given(st.text(alphabet="Wmo RCO's bijv./B&\u00ad\U0001f600aé1", max_size=40))
def test_places_never_go_back_and_stay_inside_the_text(text: str) -> None:
    spoken = spoken_by(LEXICON, text)
    places = [spoken.shown_offset(offset) for offset in range(len(spoken.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


@given(st.text(max_size=40))
def test_a_text_without_entries_keeps_its_letters(text: str) -> None:
    spoken = spoken_by(Lexicon(), text)
    for offset, character in enumerate(spoken.text):
        if character.isalpha():
            assert text[spoken.shown_offset(offset)] == character


def test_a_missing_lexicon_is_empty(tmp_path: Path) -> None:
    assert load_lexicon(tmp_path / "nl.yaml") == Lexicon()


def test_an_entry_keeps_its_line_and_may_leave_out_how_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "nl.yaml"
    path.write_text("# wetten\nWmo: {spoken: wee em oo, ipa: x}\nVNG: {ipa: y}\n")
    assert load_lexicon(path).entries == (
        Entry("Wmo", "wee em oo", "x", 2),
        Entry("VNG", "VNG", "y", 3),
    )


def test_every_fault_of_every_lexicon_is_told_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / "nl.yaml").write_text(
        "Wmo: wee em oo\nVNG: {spoken: 3, ipa: x}\nLOC: {spoken: L O C}\n"
        "LSR: {ipa: x, ip: y}\n1: x\n"
    )
    (folder / "ar.yaml").write_text("- Wmo\n")
    with pytest.raises(ContentErrors) as raised:
        load_lexicons(tmp_path, ["nl", "ar", "tr"])
    lines = str(raised.value).replace(f"{folder}/", "").splitlines()
    assert [line.partition(": ")[0] for line in lines] == [
        "ar.yaml:1", "nl.yaml:1", "nl.yaml:2", "nl.yaml:3", "nl.yaml:4", "nl.yaml:5",
    ]  # fmt: skip
    assert lines[1] == "nl.yaml:1: 'Wmo' needs lines below it: write 'spoken: …', 'ipa: …'"
    assert lines[4] == "nl.yaml:4: 'LSR: ip' is not a key of this part: use one of spoken, ipa"
