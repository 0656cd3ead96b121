"""One clock for sound, cues and chapters; with an engine that says a letter in 100 ms."""

from app.formats.spoken import SpokenSentence
from app.formats.webvtt import Cue, TimedWord
from app.guide.model import Level
from app.speech.encode import SAMPLE_RATE
from app.speech.engines.engine import Engine
from app.speech.narration import Narration, narrate
from app.speech.script import Script, ScriptBlock, Utterance
from app.speech.spoken_text import SpokenSpan, SpokenText
from tests.speech.letters import VOICE, LetterEngine


def utterance(text: str, shown_start: int = 0, *spans: SpokenSpan) -> Utterance:
    return Utterance("letters", VOICE, "nl", SpokenText(text, spans), shown_start)


def script(*blocks: ScriptBlock) -> Script:
    return Script(
        "nl.simple.md",
        "start",
        "nl",
        Level.SIMPLE,
        "Titel",
        "Album",
        "Makers",
        VOICE,
        150,
        blocks,
    )


def sentences(*texts: str) -> tuple[SpokenSentence, ...]:
    return tuple(SpokenSentence(f"b.{number}", text) for number, text in enumerate(texts, 1))


def narrated(*blocks: ScriptBlock, **engines: Engine) -> Narration:
    engines.setdefault("letters", LetterEngine())
    return narrate(script(*blocks), engines.__getitem__)


def test_a_sentence_lasts_until_the_next_one_and_the_last_until_the_pause() -> None:
    block = ScriptBlock(None, 0, 500, sentences("Ja.", "Wij ook."), (utterance("Ja. Wij ook."),))
    assert narrated(block).cues == [
        Cue("b.1", 0, 400, (TimedWord("Ja.", 0),)),
        Cue("b.2", 400, 1200, (TimedWord("Wij", 400), TimedWord("ook.", 800))),
    ]


def test_blocks_follow_each_other_after_their_pauses() -> None:
    first = ScriptBlock("Een", 0, 300, sentences("Ja."), (utterance("Ja."),))
    second = ScriptBlock("Twee", 200, 100, (SpokenSentence("c.1", "Nee."),), (utterance("Nee."),))
    narration = narrated(first, second)
    assert [(cue.id, cue.start_ms, cue.end_ms) for cue in narration.cues] == [
        ("b.1", 0, 300),
        ("c.1", 800, 1200),
    ]
    assert [tuple(chapter) for chapter in narration.chapters()] == [
        ("Een", 0, 800),
        ("Twee", 800, 1300),
    ]
    assert sum(map(len, narration.pieces)) == 1300 * SAMPLE_RATE // 1000 * 2


def test_the_words_of_a_second_utterance_come_after_the_first() -> None:
    utterances = (
        utterance("Zeg "),
        utterance("good day", 4),
        utterance(" nu.", 12),
    )
    block = ScriptBlock(None, 0, 0, sentences("Zeg good day nu."), utterances)
    engine = LetterEngine()
    (cue,) = narrated(block, letters=engine).cues
    assert [word.start_ms for word in cue.words] == [0, 400, 900, 1300]
    assert engine.said == [("Zeg ", VOICE, 150), ("good day", VOICE, 150), (" nu.", VOICE, 150)]


def test_a_word_begins_where_what_is_said_for_it_begins() -> None:
    said = utterance("De wee em oo nu.", 0, SpokenSpan(3, 12, 3, 6))
    block = ScriptBlock(None, 0, 0, sentences("De Wmo nu."), (said,))
    (cue,) = narrated(block).cues
    assert cue.words == (TimedWord("De", 0), TimedWord("Wmo", 300), TimedWord("nu.", 1300))


def test_a_control_character_in_a_word_becomes_what_browsers_show() -> None:
    block = ScriptBlock(None, 0, 0, sentences("Ja\0nee."), (utterance("Ja nee."),))
    (cue,) = narrated(block).cues
    assert cue.text == "Ja\ufffdnee."


def test_engines_of_other_sample_rates_share_one_clock() -> None:
    fast = LetterEngine()
    fast.sample_rate = 44_100
    utterances = (utterance("Zeg "), utterance("good day", 4)._replace(engine="fast"))
    block = ScriptBlock(None, 0, 0, sentences("Zeg good day"), utterances)
    narration = narrated(block, fast=fast)
    (cue,) = narration.cues
    assert [word.start_ms for word in cue.words] == [0, 400, 900]
    assert cue.end_ms == narration.time_ms == 1200
