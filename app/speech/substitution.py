"""Text as a voice gets it, with the way back to the text as the page shows it."""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

JOINING = r"[\u00ad\u200b\u200e\u200f\u2060-\u206f\ufeff]"
"""Signs inside words that show where they may break or which way they run."""

SILENT = (
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u2028-\u202e\u20e3\u2190-\u21ff\u2300-\u2bff"
    r"\ud800-\uf8ff\ufe00-\ufe0f\ufff0-\uffff\U0001f000-\U0001ffff\U000e0000-\U0010ffff]"
)
"""Control characters, arrows, pictures, emoji and what belongs to them, private use."""


class Replacement(NamedTuple):
    """A piece of spoken text that stands for a piece of shown text; all ends are exclusive."""

    spoken_start: int
    spoken_end: int
    shown_start: int
    shown_end: int


class SpokenText(NamedTuple):
    """What a voice gets.

    :param replacements: in order; between them spoken and shown text are the same.
    """

    text: str
    replacements: tuple[Replacement, ...]

    def shown_offset(self, spoken_offset: int) -> int:
        """Return the place in the shown text that a place in the spoken text comes from.

        Inside a replacement the places are spread evenly.
        """
        index = bisect_right(self.replacements, spoken_offset, key=lambda r: r.spoken_start) - 1
        if index < 0:
            return spoken_offset
        last = self.replacements[index]
        if spoken_offset >= last.spoken_end:
            return last.shown_end + spoken_offset - last.spoken_end
        shown_length = last.shown_end - last.shown_start
        within = (spoken_offset - last.spoken_start) / (last.spoken_end - last.spoken_start)
        return last.shown_start + int(within * shown_length)


def replaced(
    text: str, pattern: re.Pattern[str], spoken: Callable[[re.Match[str]], str]
) -> SpokenText:
    """Return the text with every match of a pattern replaced by what is said for it."""
    pieces: list[str] = []
    replacements: list[Replacement] = []
    shown_end = spoken_end = 0
    for match in pattern.finditer(text):
        between = text[shown_end : match.start()]
        new = spoken(match)
        pieces += [between, new]
        start = spoken_end + len(between)
        shown_end, spoken_end = match.end(), start + len(new)
        replacements.append(Replacement(start, spoken_end, match.start(), shown_end))
    pieces.append(text[shown_end:])
    return SpokenText("".join(pieces), tuple(replacements))
