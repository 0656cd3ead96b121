"""What a recording is made from: all that decides its bytes, and nothing else.

Plans are tuples of tuples, so that they are written as JSON as they stand: the digest is taken of
that, and the worker reads it.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from app.guide.model import Level, Locale
from app.speech.substitution import Replacement, SpokenText

FORMAT = "1"
"""Raised when the same plan comes to give other bytes."""


class Passage(NamedTuple):
    """A piece of a block that one voice speaks.

    :param shown_start: where it begins in the shown text of the block, in characters.
    :param replacements: as in ``SpokenText``, from the start of the passage.
    """

    voice: str
    language: str
    text: str
    shown_start: int
    replacements: tuple[Replacement, ...]

    def shown_offset(self, spoken_offset: int) -> int:
        """Return the place in the block's shown text for a place in the spoken text."""
        within = SpokenText(self.text, self.replacements).shown_offset(spoken_offset)
        return self.shown_start + within


class PlannedSentence(NamedTuple):
    """A cue to be: its id and its text as the page shows it."""

    cue_id: str
    text: str


class PlannedBlock(NamedTuple):
    """A block to be spoken. Its shown text is that of its sentences, with a space between them.

    :param chapter: title of the chapter that begins here, or ``None``.
    """

    chapter: str | None
    pause_before_ms: int
    pause_after_ms: int
    sentences: tuple[PlannedSentence, ...]
    passages: tuple[Passage, ...]


class Plan(NamedTuple):
    """A recording to be made.

    :param path: of the text, for messages; not part of the digest.
    :param rate: words per minute.
    """

    path: str
    topic: str
    locale: Locale
    level: Level
    title: str
    album: str
    artist: str
    voice: str
    rate: int
    blocks: tuple[PlannedBlock, ...]

    def digest(self, engine: str) -> str:
        """Return 16 hexadecimal characters that change with whatever changes the recording.

        :param engine: name and version of the engine.
        """
        facts = [FORMAT, engine, self._replace(path="")]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()[:16]


def read_plan(data: Sequence[Any]) -> Plan:
    """Return the plan that was written as JSON."""
    plan = Plan(*data)
    return plan._replace(level=Level(plan.level), blocks=tuple(map(_read_block, plan.blocks)))


def _read_block(data: Sequence[Any]) -> PlannedBlock:
    block = PlannedBlock(*data)
    passages = (Passage(*passage) for passage in block.passages)
    return block._replace(
        sentences=tuple(PlannedSentence(*sentence) for sentence in block.sentences),
        passages=tuple(
            p._replace(replacements=tuple(Replacement(*r) for r in p.replacements))
            for p in passages
        ),
    )
