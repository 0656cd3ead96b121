"""eSpeak NG, driven by pyttsx3 through our own driver."""

import ctypes
import os
import sys
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

from app.speech.engines.engine import EngineError, Speech, Voice, VoiceError

ENGINE = "eSpeak NG"
PACKAGES = ("espeakng-loader", "pyttsx3")
DRIVER = "espeak_ng"
_INSTALL = "run 'pip install -r requirements.txt'"


class EspeakEngine:
    """Speaks with eSpeak NG. Make one in a process, in the thread that uses it.

    :raises EngineError: if the library or its data are missing.
    """

    def __init__(self) -> None:
        data = _load_library()
        try:
            self.pyttsx3 = _start_pyttsx3()
        except RuntimeError as error:
            message = f"the voices are missing from {data}: {_INSTALL}"
            raise EngineError(ENGINE, message) from error
        # Its own setProperty queues, and swallows errors: the driver is spoken to directly.
        self._driver = self.pyttsx3.proxy._driver  # noqa: SLF001

    @classmethod
    def version(cls) -> str:
        try:
            versions = (f"{package} {metadata.version(package)}" for package in PACKAGES)
            return ", ".join(versions)
        except metadata.PackageNotFoundError as error:
            raise EngineError(ENGINE, f"{error.name} is not installed: {_INSTALL}") from error

    def voices(self) -> tuple[Voice, ...]:
        return tuple(sorted(self._driver.voices(), key=lambda v: (v.language, v.id)))

    def speak(self, text: str, voice: str, rate: int) -> Speech:
        self._choose(voice, rate)
        try:
            return self._driver.synthesize(text)  # type: ignore[no-any-return]
        except RuntimeError as error:
            raise EngineError(ENGINE, f"{error} at '{text[:40]}…'") from error

    def phonemes(self, text: str, voice: str) -> str:
        """Return how a voice says the text, in the International Phonetic Alphabet.

        :raises VoiceError: if the voice does not exist.
        """
        self._choose(voice)
        return self._driver.phonemes(text)  # type: ignore[no-any-return]

    def _choose(self, voice: str, rate: int | None = None) -> None:
        try:
            self._driver.setProperty("voice", voice)
        except ValueError as error:
            message = f"there is no voice '{voice}': write one that 'flask speech voices' lists"
            raise VoiceError(ENGINE, message) from error
        if rate is None:
            return
        try:
            self._driver.setProperty("rate", rate)
        except ValueError as error:
            message = f"nobody speaks {rate} words a minute: write 80 to 450 in site.yaml"
            raise VoiceError(ENGINE, message) from error


def _load_library() -> Path:
    """Load the library that comes with the package; return the folder of its data.

    It must be there before pyttsx3 looks for one, and visible to it. The path that is built into
    the library is that of the machine it was built on.
    """
    try:
        loader: Any = import_module("espeakng_loader")
        ctypes.CDLL(loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
    except (ImportError, OSError) as error:
        raise EngineError(ENGINE, f"the library is missing ({error}): {_INSTALL}") from error
    data = Path(loader.get_data_path())
    if not (data / "phontab").is_file():
        raise EngineError(ENGINE, f"the voices are missing from {data}: {_INSTALL}")
    os.environ["ESPEAK_DATA_PATH"] = str(data)
    return data


def _start_pyttsx3() -> Any:
    """Return an engine of pyttsx3 with our driver in it."""
    try:
        from pyttsx3.engine import Engine

        sys.modules[f"pyttsx3.drivers.{DRIVER}"] = import_module("app.speech.engines.espeak_driver")
    except ImportError as error:
        raise EngineError(ENGINE, f"pyttsx3 is missing ({error}): {_INSTALL}") from error
    return Engine(DRIVER)
