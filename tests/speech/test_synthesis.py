"""One clock for sound, cues and chapters; with an engine that says a letter in 100 ms."""

import re

from app.formats.webvtt import Cue, Word
from app.guide.model import Level
from app.speech.engines.engine import Mark, Speech, Voice
from app.speech.script import Passage, Plan, PlannedBlock, PlannedSentence
from app.speech.substitution import Replacement
from app.speech.synthesis import read_aloud

SAMPLE_RATE = 1000


class LetterEngine:
    """Takes 100 ms for every character, and marks every word."""

    sample_rate = SAMPLE_RATE

    def __init__(self) -> None:
        self.said: list[tuple[str, str, int]] = []

    def voices(self) -> tuple[Voice, ...]:
        return ()

    def speak(self, text: str, voice: str, rate: int) -> Speech:
        self.said.append((text, voice, rate))
        marks = (Mark(match.start(), match.start() * 100) for match in re.finditer(r"\w+", text))
        return Speech(bytes(len(text) * 100 * 2), tuple(marks))


def passage(text: str, shown_start: int = 0, *replacements: Replacement) -> Passage:
    return Passage("gmw/nl", "nl", text, shown_start, replacements)


def plan(*blocks: PlannedBlock) -> Plan:
    return Plan(
        "nl.simple.md",
        "start",
        "nl",
        Level.SIMPLE,
        "Titel",
        "Album",
        "Makers",
        "gmw/nl",
        150,
        blocks,
    )


def sentences(*texts: str) -> tuple[PlannedSentence, ...]:
    return tuple(PlannedSentence(f"b.{number}", text) for number, text in enumerate(texts, 1))


def test_a_sentence_lasts_until_the_next_one_and_the_last_until_the_pause() -> None:
    block = PlannedBlock(None, 0, 500, sentences("Ja.", "Wij ook."), (passage("Ja. Wij ook."),))
    assert read_aloud(plan(block), LetterEngine()).cues == [
        Cue("b.1", 0, 400, (Word("Ja.", 0),)),
        Cue("b.2", 400, 1200, (Word("Wij", 400), Word("ook.", 800))),
    ]


def test_blocks_follow_each_other_after_their_pauses() -> None:
    first = PlannedBlock("Een", 0, 300, sentences("Ja."), (passage("Ja."),))
    second = PlannedBlock("Twee", 200, 100, (PlannedSentence("c.1", "Nee."),), (passage("Nee."),))
    reading = read_aloud(plan(first, second), LetterEngine())
    assert [(cue.id, cue.start_ms, cue.end_ms) for cue in reading.cues] == [
        ("b.1", 0, 300),
        ("c.1", 800, 1200),
    ]
    assert [tuple(chapter) for chapter in reading.chapters()] == [
        ("Een", 0, 800),
        ("Twee", 800, 1300),
    ]
    assert sum(map(len, reading.pieces)) == 1300 * 2


def test_the_words_of_a_second_passage_come_after_the_first() -> None:
    passages = (
        passage("Zeg "),
        passage("good day", 4)._replace(voice="gmw/en"),
        passage(" nu.", 12),
    )
    block = PlannedBlock(None, 0, 0, sentences("Zeg good day nu."), passages)
    engine = LetterEngine()
    (cue,) = read_aloud(plan(block), engine).cues
    assert [word.start_ms for word in cue.words] == [0, 400, 900, 1300]
    assert [(text, voice) for text, voice, _ in engine.said] == [
        ("Zeg ", "gmw/nl"),
        ("good day", "gmw/en"),
        (" nu.", "gmw/nl"),
    ]


def test_a_word_begins_where_what_is_said_for_it_begins() -> None:
    said = passage("De wee em oo nu.", 0, Replacement(3, 12, 3, 6))
    block = PlannedBlock(None, 0, 0, sentences("De Wmo nu."), (said,))
    (cue,) = read_aloud(plan(block), LetterEngine()).cues
    assert cue.words == (Word("De", 0), Word("Wmo", 300), Word("nu.", 1300))


def test_a_control_character_in_a_word_becomes_what_browsers_show() -> None:
    block = PlannedBlock(None, 0, 0, sentences("Ja\0nee."), (passage("Ja nee."),))
    (cue,) = read_aloud(plan(block), LetterEngine()).cues
    assert cue.text == "Ja\ufffdnee."
