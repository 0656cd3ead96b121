"""Speaks a script: its sound, its cues and its chapters on one clock."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from app.formats.webvtt import Cue, TimedWord
from app.speech.align import Token, tokens, word_starts
from app.speech.encode import SAMPLE_RATE, ChapterMarker
from app.speech.engines.engine import Engine, Speech, WordMark
from app.speech.resampling import resampled
from app.speech.script import Script, ScriptBlock, Utterance

SAMPLE_BYTES = 2
_NUL = "\0"
_NUL_SHOWN = "\ufffd"


@dataclass
class Narration:
    """What was spoken so far.

    :param pieces: of sound, mono, 16-bit, at ``SAMPLE_RATE``, in order.
    :param starts: title and start (milliseconds) of each chapter.
    """

    pieces: list[bytes] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    starts: list[tuple[str, int]] = field(default_factory=list)
    samples: int = 0

    @property
    def time_ms(self) -> int:
        return self.samples * 1000 // SAMPLE_RATE

    def add_sound(self, piece: bytes) -> None:
        self.pieces.append(piece)
        self.samples += len(piece) // SAMPLE_BYTES

    def add_silence(self, duration_ms: int) -> None:
        self.add_sound(bytes(duration_ms * SAMPLE_RATE // 1000 * SAMPLE_BYTES))

    def chapters(self) -> list[ChapterMarker]:
        ends = [start_ms for _, start_ms in self.starts[1:]] + [self.time_ms]
        return [
            ChapterMarker(title, start_ms, end_ms)
            for (title, start_ms), end_ms in zip(self.starts, ends, strict=True)
        ]


def narrate(script: Script, engine_named: Callable[[str], Engine]) -> Narration:
    """Return the sound, the cues and the chapters of a script.

    :param engine_named: starts an engine, or returns the one that was started.
    :raises VoiceError: if a voice does not exist.
    :raises EngineError: if an engine fails.
    """
    narration = Narration()
    for block in script.blocks:
        narration.add_silence(block.pause_before_ms)
        if block.chapter is not None:
            narration.starts.append((block.chapter, narration.time_ms))
        start_ms = narration.time_ms
        marks: list[WordMark] = []
        for utterance in block.utterances:
            speech = engine_named(utterance.engine).speak(
                utterance.spoken.text, utterance.voice, script.rate
            )
            marks += _shown_marks(utterance, speech, narration.time_ms - start_ms)
            narration.add_sound(resampled(speech.samples, speech.sample_rate, SAMPLE_RATE))
        narration.cues += _cues(block, marks, start_ms, narration.time_ms)
        narration.add_silence(block.pause_after_ms)
    return narration


def _shown_marks(utterance: Utterance, speech: Speech, after_ms: int) -> Iterator[WordMark]:
    """Yield the marks of an utterance in the shown text and the time of its block."""
    for mark in speech.marks:
        yield WordMark(utterance.shown_offset(mark.offset), after_ms + mark.time_ms)


def _cues(
    block: ScriptBlock, marks: Sequence[WordMark], start_ms: int, end_ms: int
) -> Iterator[Cue]:
    """Yield a cue for each sentence; it lasts until the next one, or until the pause.

    :param marks: in milliseconds from the start of the block.
    """
    words = tokens(" ".join(sentence.text for sentence in block.sentences))
    starts = word_starts(words, marks, end_ms - start_ms)
    timed = [_word(word, start_ms + start) for word, start in zip(words, starts, strict=True)]
    first = 0
    for sentence in block.sentences:
        last = first + len(sentence.text.split())
        end = timed[last].start_ms if last < len(timed) else end_ms
        yield Cue(sentence.id, timed[first].start_ms, end, tuple(timed[first:last]))
        first = last


def _word(token: Token, start_ms: int) -> TimedWord:
    """Return a word of a cue; NUL becomes what browsers show for it, as WebVTT cannot hold it."""
    return TimedWord(token.text.replace(_NUL, _NUL_SHOWN), start_ms)
