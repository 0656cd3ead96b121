"""Whether the guide can be heard as it is meant: voices, lexicon, and what no voice is sure of."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from difflib import get_close_matches
from multiprocessing import get_context
from pathlib import Path

from app.guide.errors import ContentError, ContentErrors
from app.guide.fields import Fields, read_fields
from app.guide.language_tags import script
from app.guide.library import Library
from app.guide.model import Document, Locale
from app.guide.site import Site, VoiceChoice
from app.speech.engines.engine import EngineError, Voice
from app.speech.engines.registry import ENGINES, start_engine
from app.speech.languages import rules_of
from app.speech.lexicon import Lexicon, load_lexicons
from app.speech.odd_forms import odd_forms
from app.speech.script import base_language
from app.speech.speakable import voice_faults
from app.speech.spoken_text import Rule

RATES = range(80, 451)
"""Words a minute that eSpeak NG can speak."""


def sound_faults(library: Library) -> Iterator[ContentError]:
    """Yield what keeps a text from being spoken, or an entry of a lexicon from sounding as it says.

    Where an engine is not installed, its voices are believed.
    """
    # In a process of its own: recordings are made where no engine was started.
    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as apart:
        yield from apart.submit(_engine_faults, library.folder, library.site).result()
    yield from voice_faults(library)


def _engine_faults(folder: Path, site: Site) -> list[ContentError]:
    """Return what is wrong with the choice of voices, else with the lexicons."""
    return [*_choice_faults(folder, site)] or [*_lexicon_faults(folder, site)]


def _choice_faults(folder: Path, site: Site) -> Iterator[ContentError]:
    voices = read_fields(folder / "site.yaml").mapping("voices")
    for language, choice in site.voices.items():
        if choice.voice is None or language not in voices:
            continue
        fields = voices.mapping(language)
        faults = [*_engine_fault(choice), *_voice_fault(choice, language), *_rate_fault(choice)]
        for key, message, advice in faults[:1]:
            yield _at(fields, key, message, advice)


Fault = tuple[str, str, str]
"""A key of ``voices`` in site.yaml, what is wrong with it, what to write."""


def _at(fields: Fields, key: str, message: str, advice: str) -> ContentError:
    return ContentError(fields.path, fields.line(key), key, message, advice)


def _engine_fault(choice: VoiceChoice) -> Iterator[Fault]:
    if choice.engine not in ENGINES:
        yield "engine", f"there is no engine '{choice.engine}'", f"write {' or '.join(ENGINES)}"


def _voice_fault(choice: VoiceChoice, language: Locale) -> Iterator[Fault]:
    voices = {voice.id: voice for voice in _voices_of(choice.engine)}
    if not voices or choice.voice is None:
        return
    if choice.voice not in voices:
        near = get_close_matches(choice.voice, _speakers(voices, language) or voices, n=1, cutoff=0)
        advice = f"write one that 'flask speech voices' lists, such as {near[0]}"
        yield "voice", f"there is no voice '{choice.voice}'", advice
    elif base_language(voices[choice.voice].language) != base_language(language):
        speaks = voices[choice.voice].language
        near = _speakers(voices, language)
        advice = f"write {near[0]}" if near else "write one that 'flask speech voices' lists"
        yield "voice", f"the voice '{choice.voice}' speaks {speaks}, not {language}", advice


def _voices_of(engine: str) -> Sequence[Voice]:
    try:
        return start_engine(engine).voices()
    except EngineError:
        return ()


def _speakers(voices: Mapping[str, Voice], language: Locale) -> list[str]:
    wanted = base_language(language)
    return [name for name, each in voices.items() if base_language(each.language) == wanted]


def _rate_fault(choice: VoiceChoice) -> Iterator[Fault]:
    for level, rate in choice.rates.items():
        if rate not in RATES:
            message = f"nobody speaks {rate} words a minute"
            yield "rates", message, f"write '{level}: ' and {RATES[0]} to {RATES[-1]}"


def _lexicon_faults(folder: Path, site: Site) -> Iterator[ContentError]:
    for language, lexicon in _lexicons(folder, site).items():
        choice = site.voices[language]
        if choice.voice is None or not _voices_of(choice.engine):
            continue
        path = folder / "lexicon" / f"{language}.yaml"
        engine = start_engine(choice.engine)
        for entry in lexicon.entries:
            heard = engine.phonemes(entry.spoken, choice.voice)
            if heard != entry.ipa:
                message = f"'{entry.written}' sounds as {heard}, and 'ipa' says {entry.ipa}"
                advice = f"write 'ipa: {heard}', or change 'spoken'"
                yield ContentError(path, entry.line, entry.written, message, advice)


def _lexicons(folder: Path, site: Site) -> Mapping[Locale, Lexicon]:
    try:
        return load_lexicons(folder, site.voices)
    except ContentErrors:  # told by voice_faults
        return {}


def odd_form_faults(library: Library) -> Iterator[ContentError]:
    """Yield each odd form once, at its first line in each language: there is no spoken form."""
    for language, lexicon in _lexicons(library.folder, library.site).items():
        if script(language) == "Latn" and library.site.voices[language].voice is not None:
            yield from _odd_forms_of(library, language, rules_of(language, lexicon))


def _odd_forms_of(
    library: Library, language: Locale, rules: Sequence[Rule]
) -> Iterator[ContentError]:
    seen = {"", "{subject}"}
    for document in library.texts(language):
        for sentence in document.sentences():
            for run in sentence.runs:
                own = run.text if not run.language and not _calls(run.href) else ""
                for form in (each for each in odd_forms(own, rules) if each not in seen):
                    seen.add(form)
                    yield _odd(document, sentence.line, form, language)


def _calls(href: str | None) -> bool:
    """Tell whether a link is a telephone number: that is said figure by figure."""
    return href is not None and href.startswith("tel:")


def _odd(document: Document, line: int, form: str, language: Locale) -> ContentError:
    message = f"how '{form}' is said stands nowhere"
    advice = f"hear it with 'flask speech say', and add it to lexicon/{language}.yaml"
    return ContentError(document.path, line, form, message, advice)
