"""Makes the recordings of a library, as few as needed, and the manifest of all of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from app.guide.library import Library
from app.guide.model import Document, Level, Locale
from app.guide.outline import Outline
from app.speech.atomic_files import changing, locked_folder, write_atomically
from app.speech.engines.espeak import engine_version
from app.speech.jobs import Order, work
from app.speech.lexicon import load_lexicons
from app.speech.manifest import (
    MANIFEST_NAME,
    Manifest,
    Recording,
    Variant,
    digest_of_file,
    format_manifest,
    load_manifest,
    manifest_of,
)
from app.speech.recording_files import RecordingError, is_made, read_recording
from app.speech.script_writer import Planner
from app.speech.speakable import check_plan
from app.speech.speech_errors import SpeechError

_SUFFIXES = {".mp3", ".vtt"}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents a build is about.

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


@dataclass
class Report:
    """What came of a build.

    :param made: recordings that were spoken now.
    :param kept: recordings that were there already.
    :param voiceless: locales that no voice speaks.
    :param pruned: names of files that were removed.
    """

    made: list[Recording] = field(default_factory=list)
    kept: list[Recording] = field(default_factory=list)
    errors: list[SpeechError] = field(default_factory=list)
    voiceless: list[Locale] = field(default_factory=list)
    pruned: list[str] = field(default_factory=list)

    def add_error(self, error: SpeechError) -> None:
        """Keep an error, once: one cause may stop many recordings."""
        if str(error) not in map(str, self.errors):
            self.errors.append(error)


@dataclass(frozen=True, slots=True)
class Options:
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


def build(library: Library, folder: Path, selection: Selection, options: Options) -> Report:
    """Make the recordings that are missing, then write the manifest.

    What cannot be made keeps its earlier recording, and is reported.

    :raises FolderError: if the folder cannot be written, or another build is at work in it.
    :raises ManifestError: if the manifest of the folder cannot be read.
    :raises ContentErrors: with every fault in the lexicons.
    :raises EngineError: if the engine is not installed.
    """
    planner = Planner(library, load_lexicons(library.folder, library.site.voices))
    engine = engine_version()
    with locked_folder(folder) as lock:
        previous = load_manifest(folder)
        report = Report(voiceless=_voiceless(library))
        orders = _orders(planner, selection.of(library.recorded_documents()), engine)
        missing = list(_missing(orders, previous, folder, options, report))
        _make(missing, folder, lock, options, report)
        manifest = _manifest(library, previous, report)
        _write_manifest(manifest, folder)
        if options.prune:
            report.pruned = _prune(manifest, folder)
    return report


def _voiceless(library: Library) -> list[Locale]:
    return [name for name in library.site.locales if library.site.voices[name].voice is None]


def _orders(planner: Planner, documents: Iterable[Document], engine: str) -> Iterator[Order]:
    for document in documents:
        if plan := planner.plan(document):
            yield Order(plan.digest(engine), plan)


def _missing(
    orders: Iterable[Order], previous: Manifest, folder: Path, options: Options, report: Report
) -> Iterator[Order]:
    """Yield what is to be spoken; note what is there and what cannot be spoken."""
    for order in orders:
        kept = None if options.force else _kept(order, previous, folder)
        if kept:
            report.kept.append(kept)
            continue
        try:
            check_plan(order.plan)
            yield order
        except SpeechError as error:
            report.add_error(error)


def _kept(order: Order, previous: Manifest, folder: Path) -> Recording | None:
    """Return the recording that is there: from the manifest, or left by a build that was killed."""
    if not is_made(folder, order.plan, order.digest):
        return None
    variant: Variant = (order.plan.topic, order.plan.locale, order.plan.level)
    known = previous.recording(*variant)
    if known and known.digest == order.digest:
        return known if _is_whole(known, folder) else None
    try:
        return read_recording(folder, order.plan, order.digest)
    except RecordingError:
        return None


def _is_whole(recording: Recording, folder: Path) -> bool:
    """Tell whether the files hold what was written: a damaged recording is made again."""
    digests = recording.digests.items()
    return all(digest_of_file(folder / name) == digest for name, digest in digests)


def _make(orders: list[Order], folder: Path, lock: int, options: Options, report: Report) -> None:
    options.on_start(len(orders))
    if not orders:
        return
    for result in work(orders, folder, options.processes, lock):
        if isinstance(result, SpeechError):
            report.add_error(result)
        else:
            report.made.append(result)
            options.on_made(result)


def _manifest(library: Library, previous: Manifest, report: Report) -> Manifest:
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
    named = {name for r in manifest.recordings.values() for name in (r.audio, r.cues)}
    files = (path for path in folder.iterdir() if path.suffix in _SUFFIXES)
    unnamed = sorted(path for path in files if path.name not in named)
    with changing(folder):
        for path in unnamed:
            path.unlink()
    return [path.name for path in unnamed]
