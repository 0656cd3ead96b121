"""What can go wrong when a recording is made, each told in one sentence."""

from pathlib import Path


class SpeechError(Exception):
    """A recording that cannot be made.

    :param path: the text it was to be made from, or the folder it was to be put in.
    :param message: what is wrong and what to do, in a sentence.
    """

    def __init__(self, path: Path | str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class EngineError(SpeechError):
    """The engine is missing, lacks its data, or stopped."""


class VoiceError(SpeechError):
    """The voice does not exist, or cannot speak at the given rate."""


class ScriptError(SpeechError):
    """A text holds letters that its voice cannot speak."""


class EmptyTextError(SpeechError):
    """A sentence has nothing to say."""


class LengthError(SpeechError):
    """A text is longer than a recording can be."""


class FolderError(SpeechError):
    """Recordings cannot be written: no room, no permission, or another build is at work."""


ERRORS = {
    error.__name__: error
    for error in (EngineError, VoiceError, ScriptError, EmptyTextError, LengthError, FolderError)
}
"""Every kind by its name, to hand an error from one process to another."""
