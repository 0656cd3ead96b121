from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.speech.align import Token, tokens, word_starts
from app.speech.engines.engine import WordMark

WORDS = tokens("Een twee drie.")


def test_words_are_what_stands_between_white_space() -> None:
    assert [Token(0, 3, "Een"), Token(4, 8, "twee"), Token(9, 14, "drie.")] == WORDS


def test_each_word_begins_at_its_mark() -> None:
    assert word_starts(WORDS, [WordMark(0, 0), WordMark(4, 300), WordMark(9, 650)], 900) == [
        0,
        300,
        650,
    ]


def test_only_the_first_mark_of_a_word_counts() -> None:
    marks = [WordMark(0, 0), WordMark(2, 100), WordMark(4, 300), WordMark(6, 400), WordMark(9, 650)]
    assert word_starts(WORDS, marks, 900) == [0, 300, 650]


def test_a_mark_between_words_belongs_to_the_next_one() -> None:
    assert word_starts(WORDS, [WordMark(0, 0), WordMark(3, 300), WordMark(8, 650)], 900) == [
        0,
        300,
        650,
    ]


def test_a_mark_that_goes_back_is_passed_over() -> None:
    marks = [WordMark(4, 300), WordMark(0, 400), WordMark(9, 650)]
    assert word_starts(WORDS, marks, 900) == [0, 300, 650]


def test_words_without_a_mark_share_the_time_by_length() -> None:
    assert word_starts(WORDS, [], 1200) == [0, 300, 700]
    assert word_starts(WORDS, [WordMark(0, 0), WordMark(9, 700)], 1200) == [0, 300, 700]


def test_marks_outside_the_text_are_passed_over() -> None:
    assert word_starts(WORDS, [WordMark(-1, 5), WordMark(99, 100)], 1200) == [0, 300, 700]


marks = st.lists(st.builds(WordMark, st.integers(-3, 60), st.integers(0, 3000)), max_size=12)


@given(
    st.lists(st.text("ab.", min_size=1, max_size=6), min_size=1, max_size=8), marks, st.integers()
)
def test_every_word_begins_after_the_one_before_it_and_before_the_end(
    texts: list[str], strays: list[WordMark], seed: int
) -> None:
    words = tokens(" ".join(texts))
    end_ms = max(seed % 4000, len(words))
    starts = word_starts(words, sorted(strays, key=lambda mark: mark.time_ms), end_ms)
    assert len(starts) == len(words)
    assert all(0 <= start < end_ms for start in starts)
    assert all(earlier < later for earlier, later in pairwise(starts))
