"""How Dutch says figures: judged by the sounds that the voice is made to say."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.align import tokens, word_starts
from app.speech.engines.engine import Engine, WordMark
from app.speech.languages import rules_of
from app.speech.lexicon import Entry, Lexicon
from app.speech.spoken_text import SpokenText, spoken_text


def said(text: str, *entries: Entry) -> SpokenText:
    return spoken_text(text, rules_of("nl", Lexicon(entries)))


SOUNDS = (
    ("3511 AB Utrecht", "vˈɛɪfɛndˌɛrtəx ˈɛlf ˈaː bˈeː ˈɵtrɛxt"),
    ("3501AB", "vˈɛɪfɛndˌɛrtəx nˈɵl ˈeːn ˈaː bˈeː"),
    ("1000 XZ", "tˈin nˈɵl nˈɵl ˈɪk sˈɛt"),
    ("Bel 030 123 45 67.", "bˈɛl nˈɵl drˈi nˈɵl ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛ sˈeːvən"),
    ("(030) 123 45 67", "nˈɵl drˈi nˈɵl ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛ sˈeːvən"),
    ("030-1234567", "nˈɵl drˈi nˈɵl ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛ sˈeːvən"),
    ("0301234567", "nˈɵl drˈi nˈɵl ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛ sˈeːvən"),
    ("06 12 34 56 78", "nˈɵl zˈɛs ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛs zˈeːvən ˈɑxt"),
    ("06-12345678", "nˈɵl zˈɛs ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛs zˈeːvən ˈɑxt"),
    ("0800-1234", "nˈɵl ˈɑxt nˈɵl nˈɵl ˈeːn tʋˈeː drˈi vˈir"),
    ("0900 0113", "nˈɵl nˈeːɣən nˈɵl nˈɵl nˈɵl ˈeːn ˈeːn drˈi"),
    ("+31 30 123 45 67", "plˈɵs ˈeːnɛndˌɛrtəx drˈi nˈɵl ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛ sˈeːvən"),
    ("+31 (0)30 123 45 67", "plˈɵs ˈeːnɛndˌɛrtəx drˈi nˈɵl ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛ sˈeːvən"),
    ("+31612345678", "plˈɵs ˈeːnɛndˌɛrtəx zˈɛs ˈeːn tʋˈeː drˈi vˈir vˈɛɪf zˈɛs zˈeːvən ˈɑxt"),
    ("Bel 14 030 of 14 0592.", "bˈɛl fˈɪːrtin nˈɵl drˈi nˈɵl ɔf fˈɪːrtin nˈɵl vˈɛɪf nˈeːɣən tʋˈeː"),
    ("Bel 112.", "bˈɛl ˈeːn ˈeːn tʋˈeː"),
    ("Er zijn 112 mensen.", "ər zɛɪn hˈɔndər tʋˌaːlf mˈɛnsən"),
    ("13.00 - 17.30", "dˈɛrtin ˈyr tɔt zˈeːvəntˌin ˈyr dˈɛrtəx"),
    ("van 9.00 tot 17.00 uur", "vɑn nˈeːɣən ˈyr tɔt zˈeːvəntˌin ˈyr"),
    ("om 14.30 uur", "ɔm fˈɪːrtin ˈyr dˈɛrtəx"),
    ("om 9.05", "ɔm nˈeːɣən ˈyr vˈɛɪf"),
    ("10:00–12:00", "tˈin ˈyr tɔ tʋˈaːlf ˈyr"),
    ("ma-vr 9.00-17.00", "mˈaːndɑx tɔt ɛn mɛt vrˈɛɪdɑx nˈeːɣən ˈyr tɔt zˈeːvəntˌin ˈyr"),
    ("wo t/m vr", "ʋˈunzdɑx tɔt ɛn mɛt vrˈɛɪdɑx"),
    ("maandag - donderdag", "mˈaːndɑx tɔt ɛn mɛ tˈɔndərdˌɑx"),
    ("01-07-2020", "ˈeːn jˈyli tʋˈeː dˌœyzɛn tʋˌɪntəx"),
    ("1/7/2020", "ˈeːn jˈyli tʋˈeː dˌœyzɛn tʋˌɪntəx"),
    ("31.12.2021", "ˈeːnɛndˌɛrtəx deːsˈɛmbər tʋˈeː dˌœyzɛnt ˌeːnɛntʋˌɪntəx"),
    ("2020-07-01", "ˈeːn jˈyli tʋˈeː dˌœyzɛn tʋˌɪntəx"),
    ("op 3 jan. 2020", "ɔp drˈi jˌaːnyˈaːri tʋˈeː dˌœyzɛn tʋˌɪntəx"),
    ("tot 3 dec.", "tɔ trˈi deːsˈɛmbər"),
    ("2019-2023", "tʋˈeː dˌœyzɛnt nˌeːɣəntˌin tɔ tʋˈeː dˌœyzɛn trˌiɛntʋˌɪntəx"),
    ("10-20 mensen", "tˈin tɔ tʋˈɪntəx mˈɛnsən"),
    ("10-20%", "tˈin tɔ tʋˈɪntəx proːsˈɛnt"),
    ("10 à 20", "tˈin ˈaː tʋˈɪntəx"),
    ("pagina 3 – 5", "paːɣˈinaː drˈi tɔt vˈɛɪf"),
    ("€ 12,50", "tʋˈaːlf ˈøːroː vˈɛɪftəx"),
    ("€ 1.250,-", "dˈœyzɛnt tʋˈeːhˌɔndərt vˌɛɪftəx ˈøːroː"),
    ("€ 0,50", "vˈɛɪftəx sˈɛnt"),
    ("€ 5", "vˈɛɪf ˈøːroː"),
    ("€ 2 miljoen", "tʋˈeː mɪljˈun ˈøːroː"),
    ("12,50 euro", "tʋˈaːlf ˈøːroː vˈɛɪftəx"),
    ("7,00 euro", "zˈeːvən ˈøːroː"),
    ("artikel 2.1.3, derde lid", "ɑrtˈikəl tʋˈeː pˈɵnt ˈeːn pˈɵn trˈi dˈɛrdə lˈɪt"),
    ("artikel 2.10 en 2.11", "ɑrtˈikəl tʋˈeː pˈɵn tˈin ɛn tʋˈeː pˈɵnt ˈɛlf"),
    ("artikel 7:658", "ɑrtˈikəl zˈeːvən zˈɛshˌɔndərt ˌɑxtɛnvˌɛɪftəx"),
    ("art. 3, lid 2", "ɑrtˈikəl drˈi lˈɪ tʋˈeː"),
    ("artikel 47b", "ɑrtˈikəl zˈeːvənɛnfˌɪːrtəx bˈeː"),
    ("§ 2.1", "pˌaːrɑɣrˈaːf tʋˈeː pˈɵnt ˈeːn"),
    ("versie 4.14.1", "vˈɛrzi vˈir pˈɵnt fˈɪːrtin pˈɵnt ˈeːn"),
    ("1.000.000 mensen", "ˈeːn mˌiljun mˈɛnsən"),
    ("10.500", "tˈin dˌœyzɛnt vˈɛɪfhˌɔndərt"),
    ("1848", "ˈɑxtin hˈɔndərt ˈɑxtɛnfˌɪːrtəx"),
    ("1998", "nˈeːɣəntinhˌɔndərt ˌɑxtɛnnˌeːɡəntəx"),
    ("2015", "tʋˈeː dˌœyzɛnt vˌɛɪftin"),
    ("1100", "ˈɛlf hˈɔndərt"),
    ("1e", "ˈɪːrstə"),
    ("2de", "tʋˈeːdə"),
    ("8ste", "ˈɑxtstə"),
    ("21e", "ˌeːnəntʋˈɪntəxstə"),
    ("22ste", "tʋˌeːəntʋˈɪntəxstə"),
    ("99e", "nˌeːɣənənˈeːɣəntəxstə"),
    ("11+", "ˈɛlf plˈɵs"),
    ("3/4", "drˈi kʋˈɑrt"),
    ("1/2", "ən hˈɑlf"),
    ("2,5 procent", "tʋˈeː kˌɔmaː vˌɛɪf proːsˈɛnt"),
    ("5-3", "vˈɛɪf drˈi"),
)


@pytest.mark.engine
@pytest.mark.parametrize(("written", "sounds"), SOUNDS)
def test_figures_sound_as_a_reader_says_them(written: str, sounds: str, engine: Engine) -> None:
    assert " ".join(engine.phonemes(said(written).text, "gmw/nl").split()) == sounds


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


@given(st.text(alphabet="0123456789 .,:-–/€+()§%àetmuABnu\u00ad", max_size=40))
def test_words_begin_one_after_the_other_whatever_stands_there(text: str) -> None:
    spoken, words = said(text), tokens(text)
    places = [spoken.shown_offset(offset) for offset in range(len(spoken.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    marks = [
        WordMark(spoken.shown_offset(match.start()), 100 * match.start())
        for match in re.finditer(r"\w+", spoken.text)
    ]
    starts = word_starts(words, marks, 100 * len(spoken.text))
    assert all(earlier < later for earlier, later in pairwise(starts))


@given(st.text(alphabet="0123456789 -+(.", min_size=200, max_size=2000))
def test_long_rows_of_figures_are_no_danger(text: str) -> None:
    assert said(text).text
