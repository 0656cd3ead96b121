"""A recording on disk: two files named by what was said, and what the manifest says of them."""

from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from app.formats.webvtt import Cue, CueError, parse_webvtt
from app.speech import SpeechError
from app.speech.manifest import Recording, digest_of
from app.speech.script import Job


class RecordingError(SpeechError):
    """Files that are no recording, or sound and cues that cannot be made one."""


def read_recording(folder: Path, job: Job) -> Recording:
    """Return what the manifest says of a recording that is there.

    :raises RecordingError: if a file is missing, or is not what its name says.
    """
    try:
        audio, cues = ((folder / f"{job.name}.{kind}").read_bytes() for kind in ("mp3", "vtt"))
    except OSError as error:
        raise RecordingError(job.name, f"it cannot be read ({error.strerror})") from error
    return recording_of_files(job, audio, cues)


def recording_of_files(job: Job, audio: bytes, cues: bytes) -> Recording:
    """Return what the manifest says of a recording.

    :param audio: the bytes of the MP3.
    :param cues: the bytes of the WebVTT.
    :raises RecordingError: if they are not that.
    """
    script, audio_name, cues_name = job.script, f"{job.name}.mp3", f"{job.name}.vtt"
    return Recording(
        topic=script.topic,
        locale=script.locale,
        level=script.level,
        digest=job.digest,
        audio=audio_name,
        cues=cues_name,
        duration_ms=duration_ms(audio_name, audio),
        size_bytes=len(audio),
        sentences=len(parse_cues(cues_name, cues)),
        voice=script.voice,
        audio_digest=digest_of(audio),
        cues_digest=digest_of(cues),
    )


def duration_ms(name: str, audio: bytes) -> int:
    """Return how long an MP3 plays, in milliseconds.

    :param name: of the file, for messages.
    :raises RecordingError: if it is not MP3.
    """
    from mutagen import MutagenError

    mp3: Any = import_module("mutagen.mp3")
    try:
        return int(round(mp3.MP3(BytesIO(audio)).info.length * 1000))  # noqa: RUF046
    except MutagenError as error:
        raise RecordingError(name, "it is not MP3") from error


def parse_cues(name: str, data: bytes) -> tuple[Cue, ...]:
    """Return the cues in a file.

    :param name: of the file, for messages.
    :raises RecordingError: if it is not WebVTT.
    """
    try:
        return parse_webvtt(data.decode())
    except (CueError, UnicodeDecodeError) as error:
        raise RecordingError(name, str(error)) from error
