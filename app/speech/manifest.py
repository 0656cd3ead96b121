"""Which recordings there are. All that the pages use of ``speech``; it imports nothing slow."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from app.guide.model import Level, Locale
from app.speech import SpeechError

MANIFEST_NAME = "manifest.json"
FORMAT = 3
"""Raised when the manifest changes its make-up."""

_UNSEALED_FORMATS = range(3)
_SEAL = "seal"
_DIGEST_LENGTH = 16

Variant = tuple[str, Locale, Level]


class ManifestError(SpeechError):
    """A manifest that cannot be read."""


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

    @property
    def digests(self) -> dict[str, str]:
        """Return the digest of each of its files by name."""
        return {self.audio: self.audio_digest, self.cues: self.cues_digest}


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every recording, by topic, locale and level."""

    recordings: Mapping[Variant, Recording] = field(default_factory=dict)

    def recording(self, topic: str, locale: Locale, level: Level) -> Recording | None:
        return self.recordings.get((topic, locale, level))

    def expected_digest(self, name: str) -> str | None:
        """Return the digest that the file of a recording must have, ``None`` for any other file."""
        topic, locale, level, *_rest = (*name.rsplit(".", 4), "", "")
        try:
            recording = self.recording(topic, locale, Level(level))
        except ValueError:
            return None
        return recording.digests.get(name) if recording else None


def manifest_of(recordings: Iterable[Recording]) -> Manifest:
    """Return a manifest of the recordings, sorted by topic, locale and level."""
    return Manifest({r.variant: r for r in sorted(recordings, key=lambda r: r.variant)})


def load_manifest(folder: Path) -> Manifest:
    """Return the manifest of a folder of recordings; an empty one where there is none.

    :raises ManifestError: if the file is there but cannot be read, or is not what was written.
    """
    path = folder / MANIFEST_NAME
    try:
        return parse_manifest(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return Manifest()
    except OSError as error:
        message = f"the list of recordings cannot be read ({error.strerror})"
        raise ManifestError(path, message) from error
    except (ValueError, TypeError, KeyError) as error:
        message = "this list of recordings is damaged: delete it and run 'flask speech build'"
        raise ManifestError(path, message) from error


def parse_manifest(text: str) -> Manifest:
    """Return the manifest that the JSON holds; an empty one if it is of another format.

    :raises ValueError, TypeError, KeyError: if it is no manifest, or not the one that was written.
    """
    data = json.loads(text)
    seal = data.pop(_SEAL, None)
    if seal != _seal(data) and (seal or data["format"] not in _UNSEALED_FORMATS):
        raise ValueError(_SEAL)
    is_known = data["format"] == FORMAT
    return manifest_of(map(recording_of, data["recordings"])) if is_known else Manifest()


def format_manifest(manifest: Manifest) -> str:
    """Return the manifest as JSON, the same bytes for the same recordings."""
    recordings = [asdict(recording) for recording in manifest.recordings.values()]
    data = {"format": FORMAT, "recordings": recordings}
    return json.dumps(data | {_SEAL: _seal(data)}, ensure_ascii=False, indent=0) + "\n"


def _seal(data: Mapping[str, Any]) -> str:
    """Return a digest of all that a manifest says."""
    return digest_of(json.dumps(data).encode())


def recording_of(entry: Mapping[str, Any]) -> Recording:
    """Return the recording that a JSON object holds.

    :raises ValueError, TypeError, KeyError: if it holds none.
    """
    recording = Recording(**{**entry, "level": Level(entry["level"])})
    for column in fields(Recording):
        if column.type in {str, int} and type(getattr(recording, column.name)) is not column.type:
            raise TypeError(column.name)
    start = ".".join((*recording.variant, ""))
    for name in recording.digests:
        if Path(name).name != name or not name.startswith(start):
            raise ValueError(name)
    return recording


def digest_of(data: bytes) -> str:
    """Return 16 hexadecimal characters for the bytes of a file."""
    return hashlib.sha256(data).hexdigest()[:_DIGEST_LENGTH]


def digest_of_file(path: Path) -> str:
    """Return the same for a file, without having all of it in memory.

    :raises OSError: if it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:_DIGEST_LENGTH]
