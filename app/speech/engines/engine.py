"""What makes sound: any engine that turns text into samples and says when each word begins."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from app.speech import SpeechError


class EngineError(SpeechError):
    """An engine is missing, lacks its data, or stopped."""


class VoiceError(SpeechError):
    """A voice does not exist, or cannot speak at the given rate."""


class WordMark(NamedTuple):
    """The beginning of a word: its place in the spoken text, and its time in the sound.

    :param offset: in characters, 0-based. Engines may stray: see ``align``.
    """

    offset: int
    time_ms: int


class Speech(NamedTuple):
    """Sound and the marks in it.

    :param samples: mono, 16-bit signed, native byte order.
    :param sample_rate: samples in a second.
    """

    samples: bytes
    sample_rate: int
    marks: tuple[WordMark, ...]


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
    """Speaks text. Made once in a process, for one document: see ``registry``.

    :raises EngineError: when it is made, if it is not installed.
    """

    @classmethod
    def version(cls) -> str:
        """Return name and version of all that decides its sound, without loading it.

        :raises EngineError: if it is not installed.
        """

    def voices(self) -> tuple[Voice, ...]:
        """Return every voice, in order of language."""

    def speak(self, text: str, voice: str, rate: int) -> Speech:
        """Return the text as sound.

        :param rate: words per minute.
        :raises VoiceError: if the voice does not exist or cannot speak at this rate.
        :raises EngineError: if the engine fails.
        """

    def phonemes(self, text: str, voice: str) -> str:
        """Return how a voice says the text, in the International Phonetic Alphabet.

        :raises VoiceError: if the voice does not exist.
        """
