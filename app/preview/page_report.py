"""What the preview says of one page: its findings, its recording, and each of its sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.config import PROJECT_FOLDER
from app.guide.library import Library
from app.guide.model import Locale
from app.plain_language.findings import Finding, Severity
from app.preview.page_texts import PageText
from app.preview.state import Snapshot
from app.speech.manifest import Manifest, Variant

FindingsByPlace = dict[tuple[Path, int | None], list[Finding]]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding as the preview shows it.

    :param is_fault: whether it must be mended; else it is to be weighed.
    :param place: file and line, as seen from the project.
    """

    is_fault: bool
    place: str
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class SentenceReport:
    """A sentence, where it stands, and what is said of it.

    :param block: id of the element that it stands in.
    :param id: by which it is heard.
    """

    id: str
    block: str
    text: str
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class PageReport:
    """What the preview says of one page.

    :param edition: as of the snapshot.
    :param recorded: how many recordings were made of this edition.
    :param has_guide: whether a guide is shown at all.
    :param faults: what keeps the texts on the disk from being shown.
    :param remarks: on its texts, those that stand at no sentence.
    :param check: how far the check is, in a sentence.
    :param recording: how far its recording is, in a sentence.
    :param sounds: file names of its recordings, as far as they are there.
    """

    edition: int
    has_guide: bool
    recorded: int
    faults: tuple[Remark, ...]
    remarks: tuple[Remark, ...]
    check: str
    recording: str
    sounds: tuple[str, ...]
    sentences: tuple[SentenceReport, ...]


def remark_on(finding: Finding) -> Remark:
    """Return a finding as the preview shows it."""
    path = finding.path
    shown = path.relative_to(PROJECT_FOLDER) if path.is_relative_to(PROJECT_FOLDER) else path
    place = f"{shown}:{finding.line}" if finding.line else str(shown)
    return Remark(finding.severity is Severity.ERROR, place, finding.message, finding.advice)


def page_report(snapshot: Snapshot, texts: Sequence[PageText]) -> PageReport:
    """Return what the preview says of a page.

    :param texts: that it shows.
    """
    findings = _findings_in(snapshot, {text.document.path for text in texts})
    count = sum(map(len, findings.values()))
    sentences = tuple(each for text in texts for each in _sentences(text, findings))
    return PageReport(
        edition=snapshot.edition,
        has_guide=snapshot.app is not None,
        recorded=len(snapshot.made),
        faults=tuple(map(remark_on, snapshot.faults)),
        remarks=tuple(remark_on(each) for found in findings.values() for each in found),
        check=check_in_words(snapshot, count),
        recording=_recording_in_words(snapshot, variants_of(texts)),
        sounds=tuple(_sounds(snapshot, variants_of(texts))),
        sentences=sentences,
    )


def variants_of(texts: Iterable[PageText]) -> list[Variant]:
    """Return whose recordings belong to a page."""
    documents = (text.document for text in texts)
    return [(each.topic, each.locale, each.level) for each in documents]


def check_in_words(snapshot: Snapshot, count: int) -> str:
    """Return how far the check is.

    :param count: of what it found.
    """
    if snapshot.is_checked:
        return f"The check found {count or 'nothing'} here."
    return "The texts are being checked."


def _findings_in(snapshot: Snapshot, paths: set[Path]) -> FindingsByPlace:
    findings: FindingsByPlace = defaultdict(list)
    for finding in snapshot.findings or ():
        if finding.path in paths:
            findings[finding.path, finding.line].append(finding)
    return findings


def _sentences(text: PageText, findings: FindingsByPlace) -> Iterator[SentenceReport]:
    """Yield the sentences of a text, each with its findings, which are taken out."""
    for block, sentence in text.sentences():
        found = findings.pop((text.document.path, sentence.line), ())
        yield SentenceReport(
            id=text.id_prefix + sentence.id,
            block=text.id_prefix + block.id,
            text=sentence.text,
            remarks=tuple(map(remark_on, found)),
        )


def _recording_in_words(snapshot: Snapshot, variants: Sequence[Variant]) -> str:
    problems = [snapshot.unrecorded[each] for each in variants if each in snapshot.unrecorded]
    if problems:
        return f"The recording cannot be made: {problems[0]}"
    if snapshot.making.intersection(variants):
        return "The recording is being made."
    if not snapshot.made.issuperset(variants) or not variants or snapshot.library is None:
        return ""
    if all(_has_voice(snapshot.library, locale) for _topic, locale, _level in variants):
        return "The recording is there."
    return "No voice speaks this language: see voices in site.yaml."


def _has_voice(library: Library, locale: Locale) -> bool:
    choice = library.site.voices.get(locale)
    return choice is not None and choice.voice is not None


def _sounds(snapshot: Snapshot, variants: Iterable[Variant]) -> Iterator[str]:
    manifest = snapshot.app.extensions["manifest"] if snapshot.app else Manifest()
    for variant in variants:
        if recording := manifest.recording(*variant):
            yield recording.audio
