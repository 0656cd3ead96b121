"""A driver of eSpeak NG for pyttsx3 that is safe on a server.

pyttsx3's own driver loses files, falls back to English and plays sound. This one works in the
calling thread, returns when the sound is there, and raises what goes wrong.

Import it only after the library of eSpeak NG is loaded: see ``espeak``.
Source: pyttsx3 2.99 (driver interface), espeak-ng 1.52 ``speak_lib.h``.
"""

import ctypes
import os
import wave
from typing import Any

from pyttsx3.drivers import _espeak as espeak

from app.speech.engines.engine import Speech, Voice, WordMark

INITIALIZE_DONT_EXIT = 0x8000
"""Without it, eSpeak NG ends the whole process when its data are missing."""

PHONEMES_IPA = 0x02
LOWEST_RATE = 80
HIGHEST_RATE = 450
_CURRENT = 1
_PARAMETERS = {"rate": espeak.RATE, "volume": espeak.VOLUME, "pitch": espeak.PITCH}


def buildDriver(proxy: Any) -> "EspeakNgDriver":  # noqa: N802  (pyttsx3's name)
    """Return the driver; pyttsx3 calls this."""
    return EspeakNgDriver(proxy)


class EspeakNgDriver:
    """Speaks in the calling thread. One in a process: eSpeak NG cannot start twice.

    :raises RuntimeError: if eSpeak NG cannot start, mostly because its data are missing.
    """

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._samples = bytearray()
        self._marks: list[WordMark] = []
        data = os.environ.get("ESPEAK_DATA_PATH", "").encode() or None
        self.sample_rate: int = espeak.Initialize(
            espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0, data, INITIALIZE_DONT_EXIT
        )
        if self.sample_rate <= 0:
            raise RuntimeError("eSpeak NG does not start")
        espeak.SetSynthCallback(self._receive)

    def synthesize(self, text: str) -> Speech:
        """Return the text as sound, spoken by the voice and at the rate that are set.

        :raises RuntimeError: if eSpeak NG fails.
        """
        self._samples.clear()
        self._marks.clear()
        raw = text.encode()
        status = espeak.cSynth(
            raw, len(raw) + 1, 0, espeak.POS_CHARACTER, 0, espeak.CHARS_UTF8, None, None
        )
        if status != espeak.EE_OK:
            raise RuntimeError(f"eSpeak NG gives error {status}")
        return Speech(bytes(self._samples), self.sample_rate, tuple(self._marks))

    def _receive(self, samples: Any, count: int, events: Any) -> int:
        """Take sound and events from eSpeak NG. Must not raise: it is called from C."""
        index = 0
        while events[index].type != espeak.EVENT_LIST_TERMINATED:
            event = events[index]
            if event.type == espeak.EVENT_WORD:
                self._marks.append(WordMark(event.text_position - 1, event.audio_position))
            index += 1
        if samples and count > 0:
            self._samples += ctypes.string_at(samples, count * ctypes.sizeof(ctypes.c_short))
        return 0

    def phonemes(self, text: str) -> str:
        """Return how the text sounds, in the International Phonetic Alphabet."""
        function = espeak.dll.espeak_TextToPhonemes
        function.restype = ctypes.c_char_p
        buffer = ctypes.create_string_buffer(text.encode())
        position = ctypes.c_void_p(ctypes.addressof(buffer))
        clauses = []
        while position.value:
            clause = function(ctypes.byref(position), espeak.CHARS_UTF8, PHONEMES_IPA)
            clauses.append(clause.decode().strip())
        # After some thirty clauses without sound the next speech lacks its first mark.
        self.synthesize("")
        return " ".join(clause for clause in clauses if clause)

    def voices(self) -> list[Voice]:
        """Return every voice, without those that only change how another one sounds."""
        return [
            Voice(v.identifier.decode(), v.languages[1:].decode(), v.name.decode())
            for v in espeak.ListVoices(None)
        ]

    def getProperty(self, name: str) -> object:  # noqa: N802
        """Return a property: ``voices``, ``voice``, ``rate``, ``volume`` or ``pitch``.

        :raises KeyError: for any other.
        """
        if name == "voices":
            return self.voices()
        if name == "voice":
            return espeak.GetCurrentVoice().contents.identifier.decode()
        return espeak.dll.espeak_GetParameter(_PARAMETERS[name], _CURRENT)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        """Set a property: ``voice``, ``rate`` (words a minute), ``volume`` or ``pitch``.

        :raises ValueError: if the voice does not exist or the rate is out of reach.
        :raises KeyError: for any other property.
        """
        if name == "voice":
            self._set_voice(value)
        elif name == "rate" and not LOWEST_RATE <= value <= HIGHEST_RATE:
            raise ValueError(value)
        else:
            espeak.SetParameter(_PARAMETERS[name], value, 0)

    def _set_voice(self, voice: str) -> None:
        """Set the voice. eSpeak NG itself takes near misses, and reads on in another language."""
        known = {v.identifier for v in espeak.ListVoices(None)}
        if voice.encode() not in known or espeak.SetVoiceByName(voice.encode()) != espeak.EE_OK:
            raise ValueError(voice)
        if self.getProperty("voice") != voice:
            raise ValueError(voice)

    def save_to_file(self, text: str, filename: str) -> None:
        """Write the text as a WAV file, which is complete when this returns."""
        speech = self.synthesize(text)
        with wave.open(filename, "wb") as file:
            file.setparams((1, 2, self.sample_rate, 0, "NONE", ""))
            file.writeframes(speech.samples)
        self._proxy.notify("finished-utterance", completed=True)

    def say(self, text: str) -> None:
        """Refuse: a server has no loudspeaker.

        :raises RuntimeError: always.
        """
        raise RuntimeError(f"this driver makes files only: save_to_file, not say ({text[:20]}…)")

    def startLoop(self) -> None:  # noqa: N802
        """Run what is queued; it is all done when this returns."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802
        """Do nothing: the loop ends with the queue."""

    def iterate(self) -> None:
        """Run what is queued."""
        self._proxy.setBusy(False)

    def stop(self) -> None:
        """Do nothing: nothing goes on after a call."""

    def destroy(self) -> None:
        """Do nothing: eSpeak NG hangs when it is started again after an end."""
