"""What turns a script into the bytes of a recording: our own code, and the libraries below it.

It is part of the digest that names a recording, so that no recording outlives what it was made by.
"""

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from app.speech.engines.registry import engine_class
from app.speech.script import Script

APP = Path(__file__).resolve().parents[1]
MODULES = (
    "formats/webvtt.py",
    "speech/align.py",
    "speech/encode.py",
    "speech/engines/espeak.py",
    "speech/engines/espeak_driver.py",
    "speech/resampling.py",
    "speech/narration.py",
    "speech/worker.py",
)
"""Our code between a script and its files; a test holds that none is missing."""

PACKAGES = ("langcodes", "mutagen", "numpy", "soundfile")
"""The libraries that write them; soundfile comes with its own libsndfile and LAME."""

_DIGEST_LENGTH = 16


def digest_of_script(script: Script) -> str:
    """Return 16 hexadecimal characters that change with whatever changes a recording.

    :raises EngineError: if an engine does not exist or is not installed.
    """
    # Tuples and frozen dataclasses all the way down: written out, they are the same everywhere.
    # A topic that gets another name sounds as it did.
    facts = ascii((*toolchain(tuple(script.engines)), script._replace(path="", topic="")))
    return hashlib.sha256(facts.encode()).hexdigest()[:_DIGEST_LENGTH]


@cache
def toolchain(engines: tuple[str, ...]) -> tuple[str, list[str], list[str]]:
    """Return the digest of our code, and the versions of libraries and of engines.

    They are looked up once in a process: it would not have those of a later update.
    """
    versions = [engine_class(name).version() for name in engines]
    return source_digest(APP), package_versions(), versions


def source_digest(app: Path) -> str:
    """Return a digest of the code in a folder with the modules of ``app``."""
    sources = b"\0".join((app / module).read_bytes() for module in MODULES)
    return hashlib.sha256(sources).hexdigest()


def package_versions() -> list[str]:
    """Return name and version of each library; ``none`` where it is missing, and cannot be used."""
    return [f"{name} {_version(name)}" for name in PACKAGES]


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "none"
