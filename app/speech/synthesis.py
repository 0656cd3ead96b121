"""Reads a plan aloud: its sound, its cues and its chapters on one clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.formats.webvtt import Cue, Word
from app.speech.align import Token, tokens, word_starts
from app.speech.encode import Chapter
from app.speech.engines.engine import Engine, Mark
from app.speech.script import Plan, PlannedBlock

SAMPLE_BYTES = 2
_NUL = "\0"
_NUL_SHOWN = "\ufffd"


@dataclass
class Reading:
    """What was read so far.

    :param pieces: of sound, mono, 16-bit, in order.
    :param starts: title and start (milliseconds) of each chapter.
    """

    sample_rate: int
    pieces: list[bytes] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    starts: list[tuple[str, int]] = field(default_factory=list)
    samples: int = 0

    @property
    def time_ms(self) -> int:
        return self.samples * 1000 // self.sample_rate

    def add_sound(self, piece: bytes) -> None:
        self.pieces.append(piece)
        self.samples += len(piece) // SAMPLE_BYTES

    def add_silence(self, duration_ms: int) -> None:
        self.add_sound(bytes(duration_ms * self.sample_rate // 1000 * SAMPLE_BYTES))

    def chapters(self) -> list[Chapter]:
        ends = [start_ms for _, start_ms in self.starts[1:]] + [self.time_ms]
        return [
            Chapter(title, start_ms, end_ms)
            for (title, start_ms), end_ms in zip(self.starts, ends, strict=True)
        ]


def read_aloud(plan: Plan, engine: Engine) -> Reading:
    """Return the sound, the cues and the chapters of a plan.

    :raises VoiceError: if a voice does not exist.
    :raises EngineError: if the engine fails.
    """
    reading = Reading(engine.sample_rate)
    for block in plan.blocks:
        reading.add_silence(block.pause_before_ms)
        if block.chapter is not None:
            reading.starts.append((block.chapter, reading.time_ms))
        _read_block(block, plan.rate, engine, reading)
        reading.add_silence(block.pause_after_ms)
    return reading


def _read_block(block: PlannedBlock, rate: int, engine: Engine, reading: Reading) -> None:
    start_ms = reading.time_ms
    marks: list[Mark] = []
    for passage in block.passages:
        passage_ms = reading.time_ms - start_ms
        speech = engine.speak(passage.text, passage.voice, rate)
        marks += [
            Mark(passage.shown_offset(m.offset), passage_ms + m.time_ms) for m in speech.marks
        ]
        reading.add_sound(speech.samples)
    words = tokens(" ".join(sentence.text for sentence in block.sentences))
    starts = word_starts(words, marks, reading.time_ms - start_ms)
    timed = [_word(word, start_ms + start) for word, start in zip(words, starts, strict=True)]
    reading.cues += _cues(block, timed, reading.time_ms)


def _word(token: Token, start_ms: int) -> Word:
    """Return a word of a cue; NUL becomes what browsers show for it, as WebVTT cannot hold it."""
    return Word(token.text.replace(_NUL, _NUL_SHOWN), start_ms)


def _cues(block: PlannedBlock, words: Sequence[Word], end_ms: int) -> Iterator[Cue]:
    """Yield a cue for each sentence; it lasts until the next one, or until the pause."""
    first = 0
    for sentence in block.sentences:
        last = first + len(sentence.text.split())
        end = words[last].start_ms if last < len(words) else end_ms
        yield Cue(sentence.cue_id, words[first].start_ms, end, tuple(words[first:last]))
        first = last
