from pathlib import Path

import pytest

from app.guide.library import load_library
from app.guide.model import Level
from app.speech.lexicon import load_lexicons
from app.speech.script import Script, ScriptWriter, Utterance
from tests.conftest import SITE
from tests.speech.conftest import document_of, rewrite, script_of

ENGLISH = "  en: {voice: gmw/en, rates: {simple: 1, standard: 1}}"


def spoken(script: Script) -> list[str]:
    return [utterance.spoken.text for block in script.blocks for utterance in block.utterances]


def test_a_recording_says_what_the_page_says_in_the_order_of_the_page(talk_folder: Path) -> None:
    assert spoken(script_of(talk_folder)) == [
        "Meedoen in de gemeente",
        "U kunt meepraten. Dat kan op veel manieren.",
        "Wat is de adviesraad?",
        "De W.M.O.-raad geeft advies, bijvoorbeeld over vervoer. Er zijn 14 raden & commissies.",
        "Eerste punt",
        "Tweede punt.",
        "Wie", "Raad", "Wat", "Advies",
        "Wie", "Groep", "Wat", "Werk",
        "Let op",
        "Dit staat in de wet.",
        "Waar begin ik?",
        "Bel de gemeente.",
    ]  # fmt: skip


def test_a_heading_has_a_pause_before_it_and_every_block_one_after_it(talk_folder: Path) -> None:
    blocks = script_of(talk_folder).blocks
    before = {block.sentences[0].text for block in blocks if block.pause_before_ms}
    assert before == {"Wat is de adviesraad?", "Waar begin ik?"}
    assert all(block.pause_after_ms > 0 for block in blocks)


def test_the_simple_version_is_slower_and_pauses_longer(talk_folder: Path) -> None:
    simple, standard = (
        script_of(talk_folder, level=level) for level in (Level.SIMPLE, Level.STANDARD)
    )
    assert (simple.rate, standard.rate) == (130, 155)
    assert simple.blocks[0].pause_after_ms > standard.blocks[0].pause_after_ms
    assert simple.blocks[2].pause_before_ms > standard.blocks[2].pause_before_ms > 0


def test_chapters_are_the_title_and_the_headings(talk_folder: Path) -> None:
    chapters = [block.chapter for block in script_of(talk_folder).blocks if block.chapter]
    assert chapters == ["Meedoen in de gemeente", "Wat is de adviesraad?", "Waar begin ik?"]


def test_a_locale_without_a_voice_has_no_script(talk_folder: Path) -> None:
    site = SITE.replace("voice: gmw/nl", "voice: null")
    (talk_folder / "site.yaml").write_text(site)
    writer = ScriptWriter(load_library(talk_folder).site, {})
    assert writer.script(document_of(talk_folder)) is None


def test_words_in_another_language_are_spoken_by_its_voice(talk_folder: Path) -> None:
    (talk_folder / "site.yaml").write_text(SITE.replace("[nl]", "[nl, en]") + ENGLISH)
    rewrite(
        talk_folder,
        "Bel de gemeente.",
        "Zeg [good morning]{lang=en} en bel. Dank.".replace(". ", ".\n"),
    )
    *_, block = script_of(talk_folder).blocks
    assert [(u.engine, u.voice, u.spoken.text, u.shown_start) for u in block.utterances] == [
        ("espeak", "gmw/nl", "Zeg ", 0),
        ("espeak", "gmw/en", "good morning", 4),
        ("espeak", "gmw/nl", " en bel. Dank.", 16),
    ]


def engines(folder: Path, *, nl: str, en: str) -> tuple[list[str], tuple[Utterance, ...]]:
    """Return the engines of a script with English words, and what it says last."""
    site = SITE.replace("[nl]", "[nl, en]").replace("{voice: gmw/nl", f"{{engine: {nl}, voice: x")
    english = ENGLISH.replace("{voice: gmw/en", f"{{engine: {en}, voice: x")
    (folder / "site.yaml").write_text(site + english)
    rewrite(folder, "Bel de gemeente.", "Zeg [good morning]{lang=en} en bel.")
    script = script_of(folder)
    return script.engines, script.blocks[-1].utterances


def test_each_utterance_names_its_engine(talk_folder: Path) -> None:
    names, utterances = engines(talk_folder, nl="espeak", en="other")
    assert names == ["espeak", "other"]
    assert [utterance.engine for utterance in utterances] == ["espeak", "other", "espeak"]


def test_voices_of_one_name_in_one_engine_are_one_voice(talk_folder: Path) -> None:
    names, utterances = engines(talk_folder, nl="other", en="other")
    assert names == ["other"]
    assert [utterance.spoken.text for utterance in utterances] == ["Zeg good morning en bel."]


def test_without_a_voice_for_it_another_language_is_spoken_by_the_own_voice(
    talk_folder: Path,
) -> None:
    rewrite(talk_folder, "Bel de gemeente.", "Zeg [good morning]{lang=en} en bel.")
    *_, block = script_of(talk_folder).blocks
    assert [utterance.spoken.text for utterance in block.utterances] == ["Zeg good morning en bel."]


def test_places_lead_back_through_sentences_and_utterances(talk_folder: Path) -> None:
    block = script_of(talk_folder).blocks[3]
    shown = " ".join(sentence.text for sentence in block.sentences)
    (utterance,) = block.utterances
    for word, shown_word in (("raad", "raad"), ("voorbeeld", "ijv."), ("Er zijn", "Er zijn")):
        place = utterance.shown_offset(utterance.spoken.text.index(word))
        assert shown[place:].startswith(shown_word)


def test_the_lexicon_of_a_foreign_word_is_that_of_its_language(talk_folder: Path) -> None:
    (talk_folder / "site.yaml").write_text(SITE.replace("[nl]", "[nl, en]") + ENGLISH)
    (talk_folder / "lexicon" / "en.yaml").write_text("Wmo: {spoken: the care act, ipa: x}\n")
    rewrite(talk_folder, "Bel de gemeente.", "De Wmo is [the Wmo]{lang=en}.")
    library = load_library(talk_folder)
    writer = ScriptWriter(library.site, load_lexicons(talk_folder, library.site.locales))
    script = writer.script(document_of(talk_folder))
    assert script is not None
    *_, block = script.blocks
    texts = [utterance.spoken.text for utterance in block.utterances]
    assert texts == ["De W.M.O. is ", "the the care act."]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[030 123 45 67](tel:+31301234567)", "0 3 0, 1 2 3, 4 5, 6 7"),
        ("[+31 30 1234567](tel:+31301234567)", "+31,  3 0, 1 2 3, 4 5, 6 7"),
        ("[0900-1234](tel:09001234)", "0 9 0 0, 1 2 3 4"),
        ("[1477](tel:1477)", "1 4 7 7"),
        ("[het nummer 112](tel:112)", "het nummer 1 1 2"),
    ],
)
def test_the_number_of_a_telephone_link_is_said_figure_by_figure(
    talk_folder: Path, link: str, said: str
) -> None:
    rewrite(talk_folder, "Bel de gemeente.", f"Bel in 2024 {link}.")
    assert spoken(script_of(talk_folder))[-1] == f"Bel in 2024 {said}."
