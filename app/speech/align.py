"""From the marks of an engine to the time of every word on the page."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from app.speech.engines.engine import WordMark

_WORD = re.compile(r"\S+")


class Token(NamedTuple):
    """A word of a shown text with its punctuation; ends are exclusive, in characters."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """Return the words of a text: what stands between white space."""
    return [Token(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]


def word_starts(words: Sequence[Token], marks: Iterable[WordMark], end_ms: int) -> list[int]:
    """Return when each word begins, in milliseconds; later words begin later.

    A word gets its first mark. Marks that go back are passed over: an engine strays at some
    abbreviations. Words without a mark share the time between their neighbours by their length.

    :param marks: in order of time, with offsets in the shown text.
    :param end_ms: end of the speech; every word begins before it.
    """
    heard = _heard(words, marks)
    heard.setdefault(0, 0)
    heard[len(words)] = max(end_ms, len(words))
    starts: list[int] = []
    anchors = sorted(heard)
    for first, last in pairwise(anchors):
        starts += _spread(words[first:last], heard[first], heard[last])
    return _increasing(starts, heard[len(words)])


def _heard(words: Sequence[Token], marks: Iterable[WordMark]) -> dict[int, int]:
    """Return the time of the first mark of each word that has one, by index."""
    heard: dict[int, int] = {}
    latest = -1
    index = 0
    for mark in marks:
        if not 0 <= mark.offset < (words[-1].end if words else 0):
            continue
        index = _index_at(words, mark.offset, index)
        if index > latest:
            heard[index] = mark.time_ms
            latest = index
    return heard


def _index_at(words: Sequence[Token], offset: int, near: int) -> int:
    """Return the index of the word at, or the first after, an offset."""
    while near > 0 and words[near - 1].end > offset:
        near -= 1
    while near < len(words) - 1 and words[near].end <= offset:
        near += 1
    return near


def _spread(words: Sequence[Token], start_ms: int, end_ms: int) -> list[int]:
    """Return the starts of words between two times, the first word at the first time."""
    total = sum(len(word.text) for word in words)
    starts, before = [], 0
    for word in words:
        starts.append(start_ms + (end_ms - start_ms) * before // total)
        before += len(word.text)
    return starts


def _increasing(starts: Sequence[int], end_ms: int) -> list[int]:
    """Move starts as little as needed so that each is later than the one before it."""
    count = len(starts)
    latest_allowed = [end_ms - count + index for index in range(count)]
    result: list[int] = []
    for start, latest in zip(starts, latest_allowed, strict=True):
        earliest = result[-1] + 1 if result else 0
        result.append(min(max(start, earliest), latest))
    return result
