"""Checks the recordings against the manifest and against the texts, without making sound."""

from collections.abc import Iterator
from pathlib import Path

from app.formats.spoken import spoken_blocks
from app.formats.webvtt import Cue, CueError, parse_webvtt
from app.guide.library import Library
from app.guide.model import Document
from app.speech.engines.espeak import engine_version
from app.speech.lexicon import load_lexicons
from app.speech.manifest import Manifest, Recording, digest_of_file, load_manifest
from app.speech.recording_files import RecordingError, duration_ms
from app.speech.script_writer import Planner

DURATION_TOLERANCE_MS = 50
"""About two frames of MP3."""

_BUILD = "run 'flask speech build'"


def verify(library: Library, folder: Path) -> list[str]:
    """Return every fault of the recordings in a folder, a sentence each.

    :raises ManifestError: if the manifest cannot be read.
    :raises ContentErrors: with every fault in the lexicons.
    :raises EngineError: if the engine is not installed.
    """
    manifest = load_manifest(folder)
    planner = Planner(library, load_lexicons(library.folder, library.site.voices))
    faults = [f for r in manifest.recordings.values() for f in _file_faults(r, folder)]
    faults += _unknown(library, manifest)
    engine = engine_version()
    for document in library.recorded_documents():
        if plan := planner.plan(document):
            recording = manifest.recording(document.topic, document.locale, document.level)
            faults += _text_faults(document, recording, plan.digest(engine), folder)
    return faults


def _file_faults(recording: Recording, folder: Path) -> Iterator[str]:
    """Yield what is wrong with the two files of a recording."""
    audio = folder / recording.audio
    try:
        for name, expected in recording.digests.items():
            if digest_of_file(folder / name) != expected:
                yield f"{name} was changed after it was made: delete it and {_BUILD}"
        measured = duration_ms(audio), _decoded_ms(audio)
        if any(abs(m - recording.duration_ms) > DURATION_TOLERANCE_MS for m in measured):
            yield f"{audio.name} lasts {measured[1]} ms, not {recording.duration_ms} ms"
        yield from _cue_faults(recording, _cues(recording, folder))
    except OSError as error:
        name = Path(error.filename or audio).name
        yield f"{name} cannot be read ({(error.strerror or '').lower()}): {_BUILD}"
    except RecordingError as error:
        yield f"{error}: delete it and {_BUILD}"


def _decoded_ms(audio: Path) -> int:
    """Return how long the decoded sound lasts.

    :raises RecordingError: if it cannot be decoded.
    """
    import soundfile

    try:
        info = soundfile.info(str(audio))
    except soundfile.LibsndfileError as error:
        raise RecordingError(f"{audio.name} cannot be played") from error
    return int(info.frames * 1000 // info.samplerate)


def _cues(recording: Recording, folder: Path) -> tuple[Cue, ...]:
    try:
        return parse_webvtt((folder / recording.cues).read_text(encoding="utf-8"))
    except (CueError, UnicodeDecodeError) as error:
        raise RecordingError(f"{recording.cues}: {error}") from error


def _cue_faults(recording: Recording, cues: tuple[Cue, ...]) -> Iterator[str]:
    if len(cues) != recording.sentences:
        yield f"{recording.cues} has {len(cues)} cues, not {recording.sentences}"
    if cues and cues[-1].end_ms > recording.duration_ms:
        yield f"{recording.cues} goes on after the audio ends"


def _text_faults(
    document: Document, recording: Recording | None, digest: str, folder: Path
) -> Iterator[str]:
    """Yield what a recording says otherwise than the text."""
    name = f"{document.path} ({document.topic})"
    if recording is None:
        yield f"{name} has no recording: {_BUILD}"
        return
    if recording.digest != digest:
        yield f"{name} was changed after {recording.audio} was made: {_BUILD}"
        return
    try:
        cues = _cues(recording, folder)
    except (OSError, RecordingError):
        return
    said = {cue.id: cue.text for cue in cues}
    for block in spoken_blocks(document):
        for sentence in block.sentences:
            if said.get(sentence.id) != " ".join(sentence.text.split()):
                yield f"{recording.cues} does not say sentence {sentence.id} of the text"


def _unknown(library: Library, manifest: Manifest) -> Iterator[str]:
    known = {(o.topic, o.locale, o.level) for o in library.recorded_outlines()}
    for recording in manifest.recordings.values():
        if recording.variant not in known:
            yield f"{recording.audio} belongs to a text that is no longer there: {_BUILD}"
