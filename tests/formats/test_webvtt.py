import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.formats.webvtt import Cue, CueError, TimedWord, parse_webvtt, timestamp, write_webvtt

word_texts = st.text(min_size=1, max_size=8).filter(lambda t: t.split() == [t] and "\0" not in t)


@st.composite
def cue_lists(draw: st.DrawFn) -> list[Cue]:
    cues: list[Cue] = []
    clock_ms = draw(st.integers(0, 400_000_000))
    for number in range(draw(st.integers(0, 5))):
        words = []
        for text in draw(st.lists(word_texts, min_size=1, max_size=5)):
            words.append(TimedWord(text, clock_ms))
            clock_ms += draw(st.integers(1, 5000))
        cues.append(Cue(f"wat-doen-ze-{number}.1", words[0].start_ms, clock_ms, tuple(words)))
        clock_ms += draw(st.integers(0, 5000))
    return cues


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cue_lists())
def test_a_written_file_reads_back_as_the_same_cues(cues: list[Cue]) -> None:
    assert list(parse_webvtt(write_webvtt(cues))) == cues


def cue(**changes: object) -> Cue:
    words = (TimedWord("Hallo", 1000), TimedWord("daar.", 1250))
    values: dict[str, object] = {"id": "s-1.1", "start_ms": 1000, "end_ms": 2000, "words": words}
    return Cue(**{**values, **changes})  # type: ignore[arg-type]


def test_a_cue_has_its_id_its_times_and_a_timestamp_before_each_later_word() -> None:
    assert write_webvtt([cue()]) == (
        "WEBVTT\n\ns-1.1\n00:00:01.000 --> 00:00:02.000\nHallo <00:00:01.250>daar.\n"
    )


def test_signs_of_markup_are_escaped() -> None:
    written = write_webvtt(
        [cue(words=(TimedWord("B&W", 1000), TimedWord("<b>", 1100), TimedWord("-->", 1200)))]
    )
    assert "B&amp;W <00:00:01.100>&lt;b&gt; <00:00:01.200>--&gt;" in written


def test_an_entity_in_the_text_stays_what_it_is() -> None:
    cues = (cue(words=(TimedWord("&lt;", 1000),)),)
    assert parse_webvtt(write_webvtt(cues)) == cues


@pytest.mark.parametrize(
    ("time_ms", "written"),
    [(0, "00:00:00.000"), (61_001, "00:01:01.001"), (360_000_000, "100:00:00.000")],
)
def test_times_are_written_in_hours_minutes_and_seconds(time_ms: int, written: str) -> None:
    assert timestamp(time_ms) == written


def test_the_text_of_a_cue_is_its_words() -> None:
    assert cue().text == "Hallo daar."


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ([cue(end_ms=1000)], "ends before it starts"),
        ([cue(), cue(id="s-1.2")], "starts before the one before it ends"),
        ([cue(), cue()], "two cues have the id"),
        ([cue(id="")], "cannot be the id"),
        ([cue(id="a --> b")], "cannot be the id"),
        ([cue(id="NOTE")], "cannot be the id"),
        ([cue(words=())], "does not start with its first word"),
        ([cue(words=(TimedWord("Hallo", 1100),))], "does not start with its first word"),
        ([cue(words=(TimedWord("a", 1000), TimedWord("b", 1000)))], "do not follow each other"),
        ([cue(words=(TimedWord("a", 1000), TimedWord("b", 2000)))], "do not follow each other"),
        ([cue(words=(TimedWord("een twee", 1000),))], "not a word"),
        ([cue(words=(TimedWord("", 1000),))], "not a word"),
        ([cue(words=(TimedWord("a\0", 1000),))], "not a word"),
    ],
)
def test_cues_that_cannot_be_played_are_refused(wrong: list[Cue], message: str) -> None:
    with pytest.raises(CueError, match=message):
        write_webvtt(wrong)


def test_notes_and_windows_line_ends_and_a_byte_order_mark_are_passed_over() -> None:
    text = write_webvtt([cue()]).replace("WEBVTT\n", "WEBVTT met tekst\n\nNOTE gemaakt\n")
    assert parse_webvtt("\ufeff" + text.replace("\n", "\r\n")) == (cue(),)


def test_times_without_hours_and_settings_behind_them_are_read() -> None:
    text = "WEBVTT\n\ns-1.1\n00:01.000 --> 00:02.000 align:start\nHallo <00:01.250>daar.\n"
    assert parse_webvtt(text) == (cue(),)


@pytest.mark.parametrize(
    "text", ["", "WEBVTTX", "geen cues", "WEBVTT\n\ns-1.1", "WEBVTT\n\ns\n00:01 --> 00:02\nHallo"]
)
def test_a_file_that_is_not_webvtt_is_refused(text: str) -> None:
    with pytest.raises(CueError):
        parse_webvtt(text)
