"""What helper processes do for the preview: check, record, say a sentence."""

from dataclasses import dataclass
from pathlib import Path

from app.cli.whole_check import check_guide, interface_findings
from app.guide.library import Library
from app.guide.model import Level, Locale, Sentence
from app.guide.site import Site
from app.plain_language.findings import Finding
from app.speech.build import BuildOptions, Selection, build
from app.speech.lexicon import load_lexicons
from app.speech.rehearsal import rehearse, sounds, wav_of
from app.speech.script import ScriptWriter


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as it sounds.

    :param wav: the bytes of a WAV file.
    :param given: what each voice was given, and its sounds in IPA.
    """

    wav: bytes
    given: tuple[str, ...]


def check_texts(content: Path, translations: Path) -> tuple[Finding, ...]:
    """Return what ``flask content check`` finds."""
    settings = {"CONTENT_FOLDER": content, "TRANSLATIONS_FOLDER": translations}
    return (*check_guide(content).findings, *interface_findings(settings))


def record(library: Library, recordings: Path, selection: Selection) -> tuple[str, ...]:
    """Make the recordings that are missing, as ``flask speech build`` does; return what went wrong.

    :raises SpeechError: if none can be made.
    :raises ContentErrors: with every fault in the lexicons.
    """
    report = build(library, recordings, selection, BuildOptions())
    return tuple(map(str, report.errors))


def say(content: Path, site: Site, sentence: Sentence, locale: Locale, level: Level) -> Said:
    """Return how a sentence sounds with the lexicon that is on the disk now.

    :raises SpeechError: if it cannot be said.
    :raises ContentErrors: with every fault in the lexicons.
    """
    writer = ScriptWriter(site, load_lexicons(content, site.voices))
    script = rehearse(sentence, locale, level, writer)
    given = (f"{each.voice}: {each.spoken.text} /{sounds(each)}/" for each in script.utterances)
    return Said(wav_of(script), tuple(given))
