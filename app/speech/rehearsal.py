"""One sentence by itself, to hear how it is said before it stands in a text."""

import wave
from io import BytesIO
from pathlib import Path

from app.guide.model import Block, Document, Level, Locale, Role, Run, Sentence
from app.speech import SpeechError
from app.speech.atomic_files import write_atomically
from app.speech.encode import SAMPLE_RATE
from app.speech.engines.registry import start_engine
from app.speech.narration import SAMPLE_BYTES, narrate
from app.speech.script import Script, ScriptWriter, Utterance
from app.speech.speakable import unspeakable

_SUBJECT = "the sentence"


def sentence_of(text: str) -> Sentence:
    """Return a text that stands nowhere yet as a sentence, all of it in one language."""
    return Sentence("title.1", (Run(text),), 1)


def rehearse(sentence: Sentence, locale: Locale, level: Level, writer: ScriptWriter) -> Script:
    """Return the script of a sentence.

    :raises SpeechError: if no voice speaks the locale, or it cannot speak the sentence.
    """
    title = Block("title", Role.TITLE, (sentence,))
    summary = Block("summary", Role.SUMMARY, ())
    document = Document("", locale, level, Path(_SUBJECT), title, summary, (), ())
    script = writer.script(document) if locale in writer.site.voices else None
    if script is None:
        raise SpeechError(_SUBJECT, f"no voice speaks '{locale}': see site.yaml")
    for fault in unspeakable(script):
        raise fault
    return script


def sounds(utterance: Utterance) -> str:
    """Return how an utterance sounds, in the International Phonetic Alphabet.

    :raises EngineError: if the engine does not start.
    :raises VoiceError: if the voice does not exist.
    """
    return start_engine(utterance.engine).phonemes(utterance.spoken.text, utterance.voice)


def wav_of(script: Script) -> bytes:
    """Return the sound of a script as a WAV file.

    :raises SpeechError: if it cannot be spoken.
    """
    data = BytesIO()
    with wave.open(data, "wb") as file:
        file.setparams((1, SAMPLE_BYTES, SAMPLE_RATE, 0, "NONE", ""))
        file.writeframes(b"".join(narrate(script, start_engine).pieces))
    return data.getvalue()


def write_wav(script: Script, path: Path) -> None:
    """Write the sound of a script as a WAV file.

    :raises FolderError: if it cannot be written.
    """
    write_atomically(path, wav_of(script))
