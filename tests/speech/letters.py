"""An engine of the tests: it hums every character for 100 ms, and marks every word."""

import re

import numpy as np

from app.speech.engines.engine import Speech, Voice, VoiceError, WordMark

LETTER_MS = 100
PITCH_HZ = 440
VOICE = "hum"


class LetterEngine:
    """Hums at any number of samples a second."""

    sample_rate = 16_000

    def __init__(self) -> None:
        self.said: list[tuple[str, str, int]] = []

    @classmethod
    def version(cls) -> str:
        return "letters 1"

    def voices(self) -> tuple[Voice, ...]:
        return (Voice(VOICE, "en", "Hum"),)

    def speak(self, text: str, voice: str, rate: int) -> Speech:
        if voice != VOICE:
            raise VoiceError("letters", f"there is no voice '{voice}'")
        self.said.append((text, voice, rate))
        marks = (
            WordMark(match.start(), match.start() * LETTER_MS)
            for match in re.finditer(r"\w+", text)
        )
        times = np.arange(len(text) * LETTER_MS * self.sample_rate // 1000) / self.sample_rate
        sound = (8000 * np.sin(2 * np.pi * PITCH_HZ * times)).astype(np.int16)
        return Speech(sound.tobytes(), self.sample_rate, tuple(marks))

    def phonemes(self, text: str, voice: str) -> str:
        return f"{voice}: {text}"
