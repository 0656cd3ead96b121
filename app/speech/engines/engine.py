"""What makes sound: any engine that turns text into samples and says when each word begins."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Mark(NamedTuple):
    """The beginning of a word: its place in the spoken text, and its time in the sound.

    :param offset: in characters, 0-based. Engines may stray: see ``align``.
    """

    offset: int
    time_ms: int


class Speech(NamedTuple):
    """Sound and the marks in it.

    :param samples: mono, 16-bit signed, native byte order.
    """

    samples: bytes
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """Someone who can speak.

    :param id: as written in ``site.yaml``, such as ``gmw/nl``.
    :param language: tag of the language it was made for.
    """

    id: str
    language: str
    name: str


class Engine(Protocol):
    """Speaks text. Made once in a process, for one document."""

    sample_rate: int

    def voices(self) -> tuple[Voice, ...]:
        """Return every voice, in order of language."""

    def speak(self, text: str, voice: str, rate: int) -> Speech:
        """Return the text as sound.

        :param rate: words per minute.
        :raises VoiceError: if the voice does not exist or cannot speak at this rate.
        :raises EngineError: if the engine fails.
        """
