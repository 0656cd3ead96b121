"""The check of all that is published: structure, language, spelling, sound, interface."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from app.catalogues import catalogue_faults
from app.guide.errors import ContentError, ContentErrors
from app.guide.library import Library
from app.guide.site import load_site
from app.guide.stray_files import stray_files
from app.plain_language.check import CheckReport, check_content
from app.plain_language.findings import Finding, Severity, interface_finding, structural_finding
from app.plain_language.report import count_line, relative_to
from app.plain_language.spelling import spelling_findings, spelling_notes
from app.speech.sound_check import odd_form_faults, sound_faults

Settings = Mapping[str, object]

SOUND = "sound"
"""Name under which words are reported of which it is not sure how a voice says them."""


def check_guide(folder: Path, *, with_figures: bool = False) -> CheckReport:
    """Return what is to be mended and to be weighed in a content folder.

    :param with_figures: whether each text is measured too.
    """
    guides: list[Library] = []
    also = partial(_also, guides)
    report = check_content(folder, with_figures=with_figures, also=also)
    for library in guides:
        report = _with_advice(report, map(_sound_finding, odd_form_faults(library)))
        report = _with_advice(report, spelling_findings(library))
        report = report.with_findings(notes=spelling_notes(library))
    return report


def _with_advice(report: CheckReport, advice: Iterable[Finding]) -> CheckReport:
    """Return a report with advice for the lines of which nothing is said yet: one cause is one."""
    told = {(finding.path, finding.line) for finding in report.findings}
    return report.with_findings(*(each for each in advice if (each.path, each.line) not in told))


def _also(guides: list[Library], library: Library) -> Iterator[ContentError]:
    """Yield what is looked for in a guide whose structure is whole, and keep the guide."""
    guides.append(library)
    yield from stray_files(library.folder, library.site)
    yield from sound_faults(library)


def _sound_finding(error: ContentError) -> Finding:
    finding = structural_finding(error)
    reason = "A voice spells such a form, or says it as a word that it is not."
    return replace(finding, rule=SOUND, severity=Severity.ADVICE, reason=reason)


def check_everything(settings: Settings, *, with_figures: bool = False) -> CheckReport:
    """Return the same of the whole service: guide and interface, its paths as seen from here."""
    report = check_guide(Path(str(settings["CONTENT_FOLDER"])), with_figures=with_figures)
    return relative_to(report.with_findings(*interface_findings(settings)), Path.cwd())


def interface_findings(settings: Settings) -> Iterator[Finding]:
    """Yield what the message catalogues lack, if it is known which languages there are."""
    try:
        site = load_site(Path(str(settings["CONTENT_FOLDER"])) / "site.yaml")
    except ContentErrors:
        return
    folder = Path(str(settings["TRANSLATIONS_FOLDER"]))
    yield from map(interface_finding, catalogue_faults(folder, site.locales))


def count_findings(settings: Settings) -> str:
    """Return how many findings there are, and the command that lists them."""
    return f"{count_line(check_everything(settings))}: 'make check' lists them."
