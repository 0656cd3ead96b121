"""A recording on disk: two files named by what was said, and the facts the manifest keeps."""

from importlib import import_module
from pathlib import Path
from typing import Any

from app.formats.webvtt import CueError, parse_webvtt
from app.speech.manifest import Recording, digest_of
from app.speech.script import Plan


class RecordingError(Exception):
    """Files that are no recording: which file, and what is wrong with it."""


def stem(plan: Plan, digest: str) -> str:
    """Return the file name of a recording without its extension."""
    return f"{plan.topic}.{plan.locale}.{plan.level}.{digest}"


def is_made(folder: Path, plan: Plan, digest: str) -> bool:
    """Return whether both files are there. The cues are written last, each file in one step."""
    name = stem(plan, digest)
    return (folder / f"{name}.vtt").is_file() and (folder / f"{name}.mp3").is_file()


def read_recording(folder: Path, plan: Plan, digest: str) -> Recording:
    """Return the facts of a recording, taken from its files.

    :raises RecordingError: if a file is missing, or is not what its name says.
    """
    audio, cues = (folder / f"{stem(plan, digest)}.{extension}" for extension in ("mp3", "vtt"))
    audio_bytes, cues_bytes = _bytes(audio), _bytes(cues)
    return Recording(
        topic=plan.topic,
        locale=plan.locale,
        level=plan.level,
        digest=digest,
        audio=audio.name,
        cues=cues.name,
        duration_ms=duration_ms(audio),
        size_bytes=len(audio_bytes),
        sentences=_count_cues(cues, cues_bytes),
        voice=plan.voice,
        audio_digest=digest_of(audio_bytes),
        cues_digest=digest_of(cues_bytes),
    )


def duration_ms(audio: Path) -> int:
    """Return how long an MP3 plays, in milliseconds.

    :raises RecordingError: if the file is not MP3.
    """
    from mutagen import MutagenError

    mp3: Any = import_module("mutagen.mp3")
    try:
        return int(round(mp3.MP3(audio).info.length * 1000))  # noqa: RUF046
    except MutagenError as error:
        raise RecordingError(f"{audio.name} is not MP3") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RecordingError(f"{path.name} cannot be read ({error.strerror})") from error


def _count_cues(path: Path, data: bytes) -> int:
    try:
        return len(parse_webvtt(data.decode()))
    except (CueError, UnicodeDecodeError) as error:
        raise RecordingError(f"{path.name}: {error}") from error
