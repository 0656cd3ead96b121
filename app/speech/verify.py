"""Checks the recordings against the manifest and against the texts, without making sound."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from app.guide.library import Library
from app.speech.build import EVERYTHING, Selection, jobs_of
from app.speech.manifest import Manifest, Recording, digest_of, load_manifest
from app.speech.recording_files import RecordingError, duration_ms, parse_cues
from app.speech.script import Job

DURATION_TOLERANCE_MS = 50
"""About two frames of MP3."""

_BUILD = "run 'flask speech build'"


def verify(library: Library, folder: Path, selection: Selection = EVERYTHING) -> list[str]:
    """Return every fault of the recordings in a folder, a sentence each.

    :param selection: the documents that must have a recording; those of others are looked at too,
        if they are there.
    :raises ManifestError: if the manifest cannot be read.
    :raises ContentErrors: with every fault in the lexicons.
    :raises EngineError: if an engine does not exist or is not installed.
    """
    manifest = load_manifest(folder)
    faults = [f for r in manifest.recordings.values() for f in _file_faults(r, folder)]
    faults += _unknown(library, manifest)
    for job in jobs_of(library, selection.of(library.recorded_documents())):
        faults += _text_faults(job, manifest, folder)
    return faults


def _file_faults(recording: Recording, folder: Path) -> Iterator[str]:
    """Yield what is wrong with the two files of a recording."""
    try:
        audio, cues = ((folder / name).read_bytes() for name in (recording.audio, recording.cues))
        for name, data in ((recording.audio, audio), (recording.cues, cues)):
            if digest_of(data) != recording.digests[name]:
                yield f"{name} was changed after it was made: delete it and {_BUILD}"
        yield from _duration_faults(recording, audio)
        yield from _cue_faults(recording, cues)
    except OSError as error:
        name = Path(error.filename).name
        yield f"{name} cannot be read ({(error.strerror or '').lower()}): {_BUILD}"
    except RecordingError as error:
        yield f"{error}: delete it and {_BUILD}"


def _duration_faults(recording: Recording, audio: bytes) -> Iterator[str]:
    measured = duration_ms(recording.audio, audio), _decoded_ms(recording.audio, audio)
    if any(abs(m - recording.duration_ms) > DURATION_TOLERANCE_MS for m in measured):
        yield f"{recording.audio} lasts {measured[1]} ms, not {recording.duration_ms} ms"


def _decoded_ms(name: str, audio: bytes) -> int:
    """Return how long the decoded sound lasts.

    :raises RecordingError: if it cannot be decoded.
    """
    import soundfile

    try:
        info = soundfile.info(BytesIO(audio))
    except soundfile.LibsndfileError as error:
        raise RecordingError(name, "it cannot be played") from error
    return int(info.frames * 1000 // info.samplerate)


def _cue_faults(recording: Recording, data: bytes) -> Iterator[str]:
    cues = parse_cues(recording.cues, data)
    if len(cues) != recording.sentences:
        yield f"{recording.cues} has {len(cues)} cues, not {recording.sentences}"
    if cues and cues[-1].end_ms > recording.duration_ms:
        yield f"{recording.cues} goes on after the audio ends"


def _text_faults(job: Job, manifest: Manifest, folder: Path) -> Iterator[str]:
    """Yield what a recording says otherwise than the text."""
    script = job.script
    recording = manifest.recording(script.topic, script.locale, script.level)
    text = f"{script.path} ({script.topic})"
    if recording is None:
        yield f"{text} has no recording: {_BUILD}"
        return
    if recording.digest != job.digest:
        yield f"{text} was changed after {recording.audio} was made: {_BUILD}"
        return
    try:
        cues = parse_cues(recording.cues, (folder / recording.cues).read_bytes())
    except (OSError, RecordingError):
        return  # told with the files
    said = {cue.id: cue.text for cue in cues}
    for block in script.blocks:
        for sentence in block.sentences:
            if said.get(sentence.id) != " ".join(sentence.text.split()):
                yield f"{recording.cues} does not say sentence {sentence.id} of the text"


def _unknown(library: Library, manifest: Manifest) -> Iterator[str]:
    known = {(o.topic, o.locale, o.level) for o in library.recorded_outlines()}
    for recording in manifest.recordings.values():
        if recording.variant not in known:
            yield f"{recording.audio} belongs to a text that is no longer there: {_BUILD}"
