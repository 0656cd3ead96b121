"""Whether a text can be spoken at all; asked before any engine is started."""

from bisect import bisect_left
from collections.abc import Iterator

from app.speech import SpeechError
from app.speech.script import Script, ScriptBlock, Utterance
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
