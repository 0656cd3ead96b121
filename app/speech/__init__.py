"""Recordings: what is said, who says it, and when each word is heard.

All of it is for making recordings, except ``manifest``, which the pages read.
"""

from pathlib import Path


class SpeechError(Exception):
    """A recording that cannot be made or read.

    :param subject: the text, file, folder or engine that it is about.
    :param message: what is wrong and what to do, in a sentence.
    """

    def __init__(self, subject: Path | str, message: str) -> None:
        super().__init__(subject, message)
        self.subject = subject
        self.message = message

    def __str__(self) -> str:
        return f"{self.subject}: {self.message}"
