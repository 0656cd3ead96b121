"""Whether a text can be spoken at all; asked before any engine is started."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from app.guide.errors import ContentError, ContentErrors
from app.guide.finder_pages import SUBJECT
from app.guide.library import Library
from app.guide.model import Document, Locale, Run
from app.guide.site import Site
from app.speech import SpeechError
from app.speech.languages import rules_of
from app.speech.lexicon import Lexicon, load_lexicons
from app.speech.script import Script, ScriptBlock, Utterance, base_language
from app.speech.spoken_text import spoken_text
from app.speech.writing_systems import foreign_script

MAX_CHARACTERS = 60_000
"""Of one recording, which is a little over an hour."""


class UnspeakableError(SpeechError):
    """A text that no recording can be made of."""


def unspeakable(script: Script) -> Iterator[UnspeakableError]:
    """Yield what cannot be spoken.

    That is a text longer than a recording can be, a text or a sentence that has nothing to say, and
    words in letters that their voice cannot speak.
    """
    length = sum(len(utterance.spoken.text) for utterance in script.utterances)
    if length > MAX_CHARACTERS:
        message = f"{length} characters are too long for one recording: make it two topics"
        yield UnspeakableError(script.path, message)
    if not script.blocks:
        yield UnspeakableError(script.path, "there is nothing to say: write a sentence")
    for block in script.blocks:
        for message in (*_silent_sentences(block), *_foreign_letters(block)):
            yield UnspeakableError(script.path, message)


def voice_faults(library: Library) -> Iterator[ContentError]:
    """Yield each sentence of which a part has no voice, or letters that its voice cannot speak.

    It is known from the texts alone, so an editor is told before anything is built.
    """
    try:
        lexicons = load_lexicons(library.folder, library.site.voices)
    except ContentErrors as found:
        yield from found.errors
        return
    for document in _texts(library):
        if library.site.voices[document.locale].voice is None:
            continue
        for sentence in document.sentences():
            for run in sentence.runs:
                if fault := _voice_fault(run, document.locale, library.site, lexicons):
                    yield ContentError(document.path, sentence.line, run.text, *fault)


def _texts(library: Library) -> Iterator[Document]:
    yield from library.documents()
    if library.finder:
        yield from (words.document for words in library.finder.words.values())


def _voice_fault(
    run: Run, locale: Locale, site: Site, lexicons: Mapping[Locale, Lexicon]
) -> tuple[str, str] | None:
    """Return what is wrong with the voice of a run, and what to write."""
    language = base_language(run.language or locale)
    choice = site.voices.get(language)
    if choice is None or choice.voice is None:
        return f"no voice speaks '{run.text}'", f"add '{language}' to 'voices' in site.yaml"
    script = None
    text = run.text.replace(SUBJECT, "")
    if foreign_script(text, language):
        spoken = spoken_text(text, rules_of(language, lexicons.get(language, Lexicon())))
        script = foreign_script(spoken.text, language)
    if script:
        message = f"the voice {choice.voice} cannot speak the {script.lower()} letters here"
        return message, "mark their language: [text]{lang=…}"
    return None


def _silent_sentences(block: ScriptBlock) -> Iterator[str]:
    spoken = [offset for utterance in block.utterances for offset in _spoken_offsets(utterance)]
    position = 0
    for sentence in block.sentences:
        end = position + len(sentence.text)
        if bisect_left(spoken, position) == bisect_left(spoken, end):
            yield f"'{sentence.text}' ({sentence.id}) has nothing to say: write it in words"
        position = end + 1


def _spoken_offsets(utterance: Utterance) -> Iterator[int]:
    """Yield the place in the shown text of every letter and figure that is said, in order."""
    for offset, character in enumerate(utterance.spoken.text):
        if character.isalnum():
            yield utterance.shown_offset(offset)


def _foreign_letters(block: ScriptBlock) -> Iterator[str]:
    for utterance in block.utterances:
        for word in utterance.spoken.text.split():
            if script := foreign_script(word, utterance.language):
                yield (
                    f"the voice {utterance.voice} cannot speak '{word}', which is in "
                    f"{script.lower()} letters: mark its language, or write it as it sounds"
                )
                break
