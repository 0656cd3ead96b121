"""Text as a voice is given it, with the way back to the text as the page shows it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

_JOINING = r"[\u00ad\u200b\u200e\u200f\u2060-\u206f\ufeff]"
"""Signs inside words that show where they may break or which way they run."""

_SILENT = (
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u2028-\u202e\u20e3\u2190-\u21ff\u2300-\u2bff"
    r"\ud800-\uf8ff\ufe00-\ufe0f\ufff0-\uffff\U0001f000-\U0001ffff\U000e0000-\U0010ffff]"
)
"""Control characters, arrows, pictures, emoji and what belongs to them, private use."""

_UNSPOKEN = re.compile(f"(?P<joining>{_JOINING}+)|{_SILENT}+")


class Substitution(NamedTuple):
    """What is said for ``text[start:end]``."""

    start: int
    end: int
    spoken: str


Rule = Callable[[str], Iterator[tuple[Substitution, ...]]]
"""Yields what is said otherwise than it is written; what belongs together holds or falls so."""


class SpokenSpan(NamedTuple):
    """A piece of spoken text that stands for a piece of shown text; all ends are exclusive."""

    spoken_start: int
    spoken_end: int
    shown_start: int
    shown_end: int


class SpokenText(NamedTuple):
    """What a voice is given.

    :param spans: in order; between them spoken and shown text are the same.
    """

    text: str
    spans: tuple[SpokenSpan, ...]

    def shown_offset(self, spoken_offset: int) -> int:
        """Return the place in the shown text that a place in the spoken text comes from.

        Inside a span the places are spread evenly.
        """
        index = bisect_right(self.spans, spoken_offset, key=attrgetter("spoken_start")) - 1
        if index < 0:
            return spoken_offset
        last = self.spans[index]
        if spoken_offset >= last.spoken_end:
            return last.shown_end + spoken_offset - last.spoken_end
        shown_length = last.shown_end - last.shown_start
        within = (spoken_offset - last.spoken_start) / (last.spoken_end - last.spoken_start)
        return last.shown_start + int(within * shown_length)

    def followed_by(self, other: "SpokenText", other_start: int) -> "SpokenText":
        """Return both as one, with white space between them.

        :param other_start: where the other begins in the shown text of this one.
        """
        gap = " " * (other_start - self.shown_offset(len(self.text)))
        before = len(self.text) + len(gap)
        moved = (
            SpokenSpan(start + before, end + before, shown + other_start, shown_end + other_start)
            for start, end, shown, shown_end in other.spans
        )
        return SpokenText(self.text + gap + other.text, (*self.spans, *moved))


def spoken_text(text: str, rules: Iterable[Rule]) -> SpokenText:
    """Return a text as it is said; where rules meet, the earlier one holds."""
    pieces: list[str] = []
    spans: list[SpokenSpan] = []
    shown_end = spoken_end = 0
    for start, end, spoken in _substitutions(text, rules):
        spoken_start = spoken_end + start - shown_end
        pieces += [text[shown_end:start], spoken]
        shown_end, spoken_end = end, spoken_start + len(spoken)
        spans.append(SpokenSpan(spoken_start, spoken_end, start, end))
    pieces.append(text[shown_end:])
    return SpokenText("".join(pieces), tuple(spans))


def _substitutions(text: str, rules: Iterable[Rule]) -> list[Substitution]:
    chosen: list[Substitution] = []
    for rule in rules:
        for found in map(sorted, rule(text)):
            index = bisect_right(chosen, found[0])
            begins_after = index == 0 or chosen[index - 1].end <= found[0].start
            if begins_after and (index == len(chosen) or found[-1].end <= chosen[index].start):
                chosen[index:index] = found
    return chosen


def unspoken(text: str) -> Iterator[tuple[Substitution, ...]]:
    """Yield what makes no sound: a rule for any language."""
    for match in _UNSPOKEN.finditer(text):
        yield (Substitution(match.start(), match.end(), "" if match["joining"] else " "),)
