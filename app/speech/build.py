"""Makes the recordings of a library, as few as needed, and the manifest of all of them."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from app.guide.library import Library
from app.guide.model import Document, Level, Locale
from app.guide.outline import Outline
from app.speech import SpeechError
from app.speech.atomic_files import changing, locked_folder, write_atomically
from app.speech.lexicon import load_lexicons
from app.speech.manifest import (
    MANIFEST_NAME,
    Manifest,
    Recording,
    digest_of_file,
    format_manifest,
    load_manifest,
    manifest_of,
)
from app.speech.recording_files import RecordingError, read_recording
from app.speech.script import Job, ScriptWriter
from app.speech.speakable import unspeakable
from app.speech.toolchain import digest_of_script

_SUFFIXES = {".mp3", ".vtt"}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents are meant.

    :param shard: ``(2, 5)`` takes the second of every five.
    """

    topic: str | None = None
    locale: Locale | None = None
    level: Level | None = None
    shard: tuple[int, int] = (1, 1)

    def of(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Yield the documents that are meant, in the same order."""
        number, count = self.shard
        return islice(filter(self.matches, documents), number - 1, None, count)

    def matches(self, document: Document | Outline) -> bool:
        asked = (self.topic, self.locale, self.level)
        has = (document.topic, document.locale, document.level)
        return all(want is None or want == own for want, own in zip(asked, has, strict=True))


EVERYTHING = Selection()


@dataclass
class BuildReport:
    """What came of a build.

    :param made: recordings that were spoken now.
    :param kept: recordings that were there already.
    :param errors: what stopped the others, each once: one cause may stop many.
    :param voiceless: locales that no voice speaks.
    :param pruned: names of files that were removed.
    """

    made: list[Recording] = field(default_factory=list)
    kept: list[Recording] = field(default_factory=list)
    errors: list[SpeechError] = field(default_factory=list)
    voiceless: list[Locale] = field(default_factory=list)
    pruned: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build.

    :param processes: at most, at one time.
    :param force: speak again what is there already.
    :param prune: remove recordings that the new manifest does not name.
    :param on_start: told how many recordings are to be made.
    :param on_made: told of each recording as it comes.
    """

    processes: int = 1
    force: bool = False
    prune: bool = False
    on_start: Callable[[int], None] = lambda _: None
    on_made: Callable[[Recording], None] = lambda _: None


def build(
    library: Library, folder: Path, selection: Selection, options: BuildOptions
) -> BuildReport:
    """Make the recordings that are missing, then write the manifest.

    What cannot be made keeps its earlier recording, and is reported.

    :raises FolderError: if the folder cannot be written, or another build is at work in it.
    :raises ManifestError: if the manifest of the folder cannot be read.
    :raises ContentErrors: with every fault in the lexicons.
    :raises EngineError: if an engine does not exist or is not installed.
    """
    jobs = jobs_of(library, selection.of(library.recorded_documents()))
    voiceless = [name for name in library.site.locales if library.site.voices[name].voice is None]
    with locked_folder(folder):
        previous = load_manifest(folder)
        _take_over(previous, library.site.redirects, folder)
        kept, missing = _kept_and_missing(jobs, previous, folder, options)
        speakable, faults = _speakable(missing)
        made, failures = _make(speakable, folder, options)
        errors = {str(error): error for error in faults + failures}
        report = BuildReport(made, kept, list(errors.values()), voiceless)
        manifest = _manifest(library, previous, report)
        _write_manifest(manifest, folder)
        if options.prune:
            report.pruned = _prune(manifest, folder)
    return report


def jobs_of(library: Library, documents: Iterable[Document]) -> Iterator[Job]:
    """Yield the job of each document that a voice speaks.

    :raises ContentErrors: with every fault in the lexicons.
    :raises EngineError: if an engine does not exist or is not installed.
    """
    writer = ScriptWriter(library.site, load_lexicons(library.folder, library.site.voices))
    scripts = (writer.script(document) for document in documents)
    return (Job(script, digest_of_script(script)) for script in scripts if script)


def _take_over(previous: Manifest, renamed: Mapping[str, str], folder: Path) -> None:
    """Give topics that have another name now the recordings of their old one.

    :param renamed: new name by old name.
    """
    for recording in previous.recordings.values():
        topic = renamed.get(recording.topic)
        with suppress(FileNotFoundError):
            if topic and _is_whole(recording, folder):
                for name in recording.digests:
                    path = folder / f"{topic}{name.removeprefix(recording.topic)}"
                    write_atomically(path, (folder / name).read_bytes())


def _kept_and_missing(
    jobs: Iterable[Job], previous: Manifest, folder: Path, options: BuildOptions
) -> tuple[list[Recording], list[Job]]:
    """Return the recordings that are there, and the jobs of those that are to be spoken."""
    kept: list[Recording] = []
    missing: list[Job] = []
    for job in jobs:
        if not options.force and (recording := _kept(job, previous, folder)):
            kept.append(recording)
        else:
            missing.append(job)
    return kept, missing


def _kept(job: Job, previous: Manifest, folder: Path) -> Recording | None:
    """Return the recording that is there: from the manifest, or left by a build that was killed."""
    known = previous.recording(job.script.topic, job.script.locale, job.script.level)
    try:
        if known and known.digest == job.digest:
            return known if _is_whole(known, folder) else None
        return read_recording(folder, job)
    except (OSError, RecordingError):
        return None


def _is_whole(recording: Recording, folder: Path) -> bool:
    """Tell whether the files hold what was written: a damaged recording is made again."""
    digests = recording.digests.items()
    return all(digest_of_file(folder / name) == digest for name, digest in digests)


def _speakable(jobs: Iterable[Job]) -> tuple[list[Job], list[SpeechError]]:
    """Return the jobs that can be done, and what is wrong with the others."""
    speakable: list[Job] = []
    faults: list[SpeechError] = []
    for job in jobs:
        if found := list(unspeakable(job.script)):
            faults += found
        else:
            speakable.append(job)
    return speakable, faults


def _make(
    jobs: Sequence[Job], folder: Path, options: BuildOptions
) -> tuple[list[Recording], list[SpeechError]]:
    """Return the recordings that were spoken, and what went wrong with the others."""
    made: list[Recording] = []
    failures: list[SpeechError] = []
    options.on_start(len(jobs))
    for result in _work(jobs, folder, options.processes) if jobs else ():
        if isinstance(result, SpeechError):
            failures.append(result)
        else:
            made.append(result)
            options.on_made(result)
    return made, failures


def _work(jobs: Sequence[Job], folder: Path, processes: int) -> Iterator[Recording | SpeechError]:
    """Yield what comes of each job, with libraries that are loaded only when there is work.

    :raises SpeechError: if a library is missing.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's threads do not survive a fork
    try:
        from app.speech.worker import work
    except (ImportError, OSError) as error:
        message = f"a library is missing ({error}): run 'pip install -r requirements.txt'"
        raise SpeechError("app.speech.worker", message) from error
    return work(jobs, folder, processes)


def _manifest(library: Library, previous: Manifest, report: BuildReport) -> Manifest:
    """Return the recordings of now, and the earlier ones of documents that have no new one."""
    recordings = {recording.variant: recording for recording in report.made + report.kept}
    for outline in library.recorded_outlines():
        earlier = previous.recording(outline.topic, outline.locale, outline.level)
        if earlier and outline.locale not in report.voiceless:
            recordings.setdefault(earlier.variant, earlier)
    return manifest_of(recordings.values())


def _write_manifest(manifest: Manifest, folder: Path) -> None:
    path = folder / MANIFEST_NAME
    text = format_manifest(manifest).encode()
    if not path.exists() or path.read_bytes() != text:
        write_atomically(path, text)


def _prune(manifest: Manifest, folder: Path) -> list[str]:
    """Remove recordings that the manifest does not name; return their names."""
    named = {name for recording in manifest.recordings.values() for name in recording.digests}
    files = (path for path in folder.iterdir() if path.suffix in _SUFFIXES)
    unnamed = sorted(path for path in files if path.name not in named)
    with changing(folder):
        for path in unnamed:
            path.unlink()
    return [path.name for path in unnamed]
