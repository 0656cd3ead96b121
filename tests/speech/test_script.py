import json
from pathlib import Path

import pytest

from app.guide.library import load_library
from app.guide.model import Level
from app.speech.lexicon import load_lexicons
from app.speech.script import Plan, read_plan
from app.speech.script_writer import Planner
from app.speech.speakable import MAX_CHARACTERS, check_plan
from app.speech.speech_errors import EmptyTextError, LengthError, ScriptError, SpeechError
from app.speech.writing_systems import foreign_script, scripts_of
from tests.conftest import SITE
from tests.speech.conftest import LEXICON, TALK, document_of, plan_of

ENGINE = "eSpeak NG 1"


def rewrite(folder: Path, old: str, new: str, text: str = TALK) -> None:
    assert old in text
    for level in Level:
        path = folder / "topics" / "start" / f"nl.{level}.md"
        path.write_text(text.replace(old, new))


def spoken(plan: Plan) -> list[str]:
    return [passage.text for block in plan.blocks for passage in block.passages]


def test_a_recording_says_what_the_page_says_in_the_order_of_the_page(talk_folder: Path) -> None:
    assert spoken(plan_of(talk_folder)) == [
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
    blocks = plan_of(talk_folder).blocks
    before = {block.sentences[0].text for block in blocks if block.pause_before_ms}
    assert before == {"Wat is de adviesraad?", "Waar begin ik?"}
    assert all(block.pause_after_ms > 0 for block in blocks)


def test_the_simple_version_is_slower_and_pauses_longer(talk_folder: Path) -> None:
    simple, standard = (
        plan_of(talk_folder, level=level) for level in (Level.SIMPLE, Level.STANDARD)
    )
    assert (simple.rate, standard.rate) == (130, 155)
    assert simple.blocks[0].pause_after_ms > standard.blocks[0].pause_after_ms
    assert simple.blocks[2].pause_before_ms > standard.blocks[2].pause_before_ms > 0


def test_chapters_are_the_title_and_the_headings(talk_folder: Path) -> None:
    chapters = [block.chapter for block in plan_of(talk_folder).blocks if block.chapter]
    assert chapters == ["Meedoen in de gemeente", "Wat is de adviesraad?", "Waar begin ik?"]


def test_a_plan_reads_back_as_it_was_written(talk_folder: Path) -> None:
    plan = plan_of(talk_folder)
    assert read_plan(json.loads(json.dumps(plan))) == plan


def test_a_locale_without_a_voice_has_no_plan(talk_folder: Path) -> None:
    site = SITE.replace("voice: gmw/nl", "voice: null")
    (talk_folder / "site.yaml").write_text(site)
    planner = Planner(load_library(talk_folder), {})
    assert planner.plan(document_of(talk_folder)) is None


def digest(folder: Path) -> str:
    return plan_of(folder).digest(ENGINE)


def test_the_digest_stays_when_nothing_that_is_heard_changes(talk_folder: Path) -> None:
    before = digest(talk_folder)
    (talk_folder / "lexicon" / "nl.yaml").write_text(LEXICON + "VNG: {ipa: x}\n")
    rewrite(talk_folder, "https://example.org/raad", "https://example.org/anders")
    assert digest(talk_folder) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("topics/start/nl.simple.md", "Bel de", "Mail de"),
        ("topics/start/nl.simple.md", "title: Meedoen", "title: Samen"),
        ("lexicon/nl.yaml", "W.M.O.", "wee em oo"),
        ("site.yaml", "simple: 130", "simple: 131"),
        ("site.yaml", "gmw/nl", "gmw/de"),
        ("site.yaml", "name: Proef", "name: Anders"),
    ],
)
def test_the_digest_changes_with_all_that_is_heard_or_shown(
    talk_folder: Path, file: str, old: str, new: str
) -> None:
    before = digest(talk_folder)
    path = talk_folder / file
    path.write_text(path.read_text().replace(old, new))
    assert digest(talk_folder) != before


def test_the_digest_changes_with_the_engine_and_not_with_the_folder(talk_folder: Path) -> None:
    plan = plan_of(talk_folder)
    assert plan.digest("eSpeak NG 2") != plan.digest(ENGINE)
    assert plan._replace(path="/elsewhere/nl.simple.md").digest(ENGINE) == plan.digest(ENGINE)


def test_words_in_another_language_are_spoken_by_its_voice(talk_folder: Path) -> None:
    site = (
        SITE.replace("[nl]", "[nl, en]") + "  en: {voice: gmw/en, rates: {simple: 1, standard: 1}}"
    )
    (talk_folder / "site.yaml").write_text(site)
    rewrite(
        talk_folder,
        "Bel de gemeente.",
        "Zeg [good morning]{lang=en} en bel. Dank.".replace(". ", ".\n"),
    )
    *_, block = plan_of(talk_folder).blocks
    assert [(passage.voice, passage.text, passage.shown_start) for passage in block.passages] == [
        ("gmw/nl", "Zeg ", 0),
        ("gmw/en", "good morning", 4),
        ("gmw/nl", " en bel. Dank.", 16),
    ]


def test_without_a_voice_for_it_another_language_is_spoken_by_the_own_voice(
    talk_folder: Path,
) -> None:
    rewrite(talk_folder, "Bel de gemeente.", "Zeg [good morning]{lang=en} en bel.")
    *_, block = plan_of(talk_folder).blocks
    assert [passage.text for passage in block.passages] == ["Zeg good morning en bel."]


def test_places_lead_back_through_sentences_and_passages(talk_folder: Path) -> None:
    block = plan_of(talk_folder).blocks[3]
    shown = " ".join(sentence.text for sentence in block.sentences)
    (passage,) = block.passages
    for word, shown_word in (("raad", "raad"), ("voorbeeld", "ijv."), ("Er zijn", "Er zijn")):
        place = passage.shown_offset(passage.text.index(word))
        assert shown[place:].startswith(shown_word)


def fault(folder: Path, new: str) -> SpeechError:
    rewrite(folder, "Bel de gemeente.", new)
    with pytest.raises(SpeechError) as raised:
        check_plan(plan_of(folder))
    return raised.value


def test_a_text_that_can_be_spoken_passes(talk_folder: Path) -> None:
    check_plan(plan_of(talk_folder))


def test_a_text_in_letters_that_the_voice_cannot_speak_is_refused(talk_folder: Path) -> None:
    error = fault(talk_folder, "Zeg Добро пожаловать.")
    assert isinstance(error, ScriptError)
    assert str(error).endswith(
        "nl.simple.md: the voice gmw/nl cannot speak 'Добро', which is in cyrillic letters: "
        "mark its language, or write it as it sounds"
    )


def test_marking_a_language_does_not_help_when_no_voice_speaks_it(talk_folder: Path) -> None:
    assert isinstance(fault(talk_folder, "Zeg [مرحبا]{lang=ar}."), ScriptError)


def test_a_lexicon_may_say_a_foreign_letter(talk_folder: Path) -> None:
    (talk_folder / "lexicon" / "nl.yaml").write_text(LEXICON + "β: {spoken: bèta, ipa: x}\n")
    rewrite(talk_folder, "Bel de gemeente.", "De β is er.")
    check_plan(plan_of(talk_folder))


@pytest.mark.parametrize("text", ["\U0001f44d", "–", "…!"])
def test_a_sentence_with_nothing_to_say_is_refused(talk_folder: Path, text: str) -> None:
    error = fault(talk_folder, text)
    assert isinstance(error, EmptyTextError)
    assert f"'{text}' (waar-begin-ik-1.1) has nothing to say" in str(error)


def test_one_silent_sentence_among_others_is_refused(talk_folder: Path) -> None:
    assert isinstance(fault(talk_folder, "Bel nu.\n…!\nDank u."), EmptyTextError)


def test_a_plan_without_text_is_refused(talk_folder: Path) -> None:
    with pytest.raises(EmptyTextError, match="there is nothing to say"):
        check_plan(plan_of(talk_folder)._replace(blocks=()))


def test_100_000_characters_are_refused(talk_folder: Path) -> None:
    error = fault(talk_folder, "Bel de gemeente.\n" * 6000)
    assert isinstance(error, LengthError)
    assert "characters are too long for one recording" in str(error)


def test_a_long_text_within_the_limit_passes_quickly(talk_folder: Path) -> None:
    rewrite(talk_folder, "Bel de gemeente.", "Bel de gemeente.\n" * (MAX_CHARACTERS // 20))
    check_plan(plan_of(talk_folder))


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("nl", "LATIN"),
        ("ar", "ARABIC"),
        ("uk", "CYRILLIC"),
        ("nl-BE", "LATIN"),
        ("sr_Latn", "LATIN"),
    ],
)
def test_the_script_of_a_language_is_known(language: str, script: str) -> None:
    assert scripts_of(language) == {script}


@pytest.mark.parametrize(
    ("text", "language", "script"),
    [
        ("Één café, 3 µg, 1ª", "nl", None),
        ("Wmo", "ar", "LATIN"),
        ("Привіт", "uk", None),
        ("abc", "xx", None),
        ("日本", "nl", "CJK"),
    ],
)
def test_the_first_letter_of_another_script_is_found(
    text: str, language: str, script: str | None
) -> None:
    assert foreign_script(text, language) == script


def test_the_lexicon_of_a_foreign_word_is_that_of_its_language(talk_folder: Path) -> None:
    site = (
        SITE.replace("[nl]", "[nl, en]") + "  en: {voice: gmw/en, rates: {simple: 1, standard: 1}}"
    )
    (talk_folder / "site.yaml").write_text(site)
    (talk_folder / "lexicon" / "en.yaml").write_text("Wmo: {spoken: the care act, ipa: x}\n")
    rewrite(talk_folder, "Bel de gemeente.", "De Wmo is [the Wmo]{lang=en}.")
    library = load_library(talk_folder)
    planner = Planner(library, load_lexicons(talk_folder, library.site.locales))
    plan = planner.plan(document_of(talk_folder))
    assert plan is not None
    *_, block = plan.blocks
    texts = [passage.text for passage in block.passages]
    assert texts == ["De W.M.O. is ", "the the care act."]
