"""Which recordings there are. All that the pages use of ``speech``; it imports nothing slow."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from app.guide.model import Level, Locale

MANIFEST_NAME = "manifest.json"
FORMAT = 1
"""Raised when the manifest or the recordings change their make-up."""

Variant = tuple[str, Locale, Level]


class ManifestError(Exception):
    """A manifest that cannot be read: which file, and what to do."""


@dataclass(frozen=True, slots=True)
class Recording:
    """The audio and the cues of one variant of a topic.

    :param digest: of everything that was said and how, 16 hexadecimal characters.
    :param audio: file name of the MP3 within the folder of the manifest.
    :param cues: file name of the WebVTT.
    :param size_bytes: of the audio.
    :param sentences: number of cues.
    :param voice: identifier of who speaks.
    :param audio_digest: of the bytes of the audio file, 16 hexadecimal characters.
    :param cues_digest: of the bytes of the WebVTT file.
    """

    topic: str
    locale: Locale
    level: Level
    digest: str
    audio: str
    cues: str
    duration_ms: int
    size_bytes: int
    sentences: int
    voice: str
    audio_digest: str
    cues_digest: str

    @property
    def variant(self) -> Variant:
        return (self.topic, self.locale, self.level)


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every recording, by topic, locale and level."""

    recordings: Mapping[Variant, Recording] = field(default_factory=dict)

    def recording(self, topic: str, locale: Locale, level: Level) -> Recording | None:
        return self.recordings.get((topic, locale, level))


def manifest_of(recordings: Iterable[Recording]) -> Manifest:
    """Return a manifest of the recordings, sorted by topic, locale and level."""
    return Manifest({r.variant: r for r in sorted(recordings, key=lambda r: r.variant)})


def load_manifest(folder: Path) -> Manifest:
    """Return the manifest of a folder of recordings; an empty one where there is none.

    :raises ManifestError: if the file is there but cannot be read or is not a manifest.
    """
    path = folder / MANIFEST_NAME
    try:
        return parse_manifest(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return Manifest()
    except OSError as error:
        raise ManifestError(f"{path} cannot be read ({error.strerror})") from error
    except (ValueError, TypeError, KeyError) as error:
        message = f"{path} is not a list of recordings: delete it and run 'flask speech build'"
        raise ManifestError(message) from error


def parse_manifest(text: str) -> Manifest:
    """Return the manifest that the JSON holds.

    :raises ValueError, TypeError, KeyError: if it is no manifest.
    """
    data = json.loads(text)
    if data["format"] != FORMAT:
        return Manifest()
    return manifest_of(recording_of(entry) for entry in data["recordings"])


def recording_of(entry: Mapping[str, Any]) -> Recording:
    """Return the recording that a JSON object holds.

    :raises ValueError, TypeError, KeyError: if it holds none.
    """
    recording = Recording(**{**entry, "level": Level(entry["level"])})
    for column in fields(Recording):
        if column.type in {str, int} and type(getattr(recording, column.name)) is not column.type:
            raise TypeError(column.name)
    if any(Path(name).name != name for name in (recording.audio, recording.cues)):
        raise ValueError(recording.audio)
    return recording


def format_manifest(manifest: Manifest) -> str:
    """Return the manifest as JSON, one recording a line, the same bytes for the same recordings."""
    recordings = (manifest.recordings[variant] for variant in sorted(manifest.recordings))
    lines = ",\n".join(json.dumps(asdict(r), ensure_ascii=False) for r in recordings)
    return f'{{"format": {FORMAT}, "recordings": [\n{lines}\n]}}\n'
