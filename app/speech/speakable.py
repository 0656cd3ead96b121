"""Whether a text can be spoken at all; asked before any engine is started."""

from bisect import bisect_left
from collections.abc import Iterator

from app.speech.script import Passage, Plan, PlannedBlock
from app.speech.speech_errors import EmptyTextError, LengthError, ScriptError, SpeechError
from app.speech.writing_systems import foreign_script

MAX_CHARACTERS = 60_000
"""Of one recording, which is a little over an hour."""


def check_plan(plan: Plan) -> None:
    """Check that a voice can speak the text.

    :raises LengthError: if the text is longer than a recording can be.
    :raises EmptyTextError: if the text, or a sentence of it, has nothing to say.
    :raises ScriptError: if it holds letters that its voice cannot speak.
    """
    for fault in _faults(plan):
        raise fault


def _faults(plan: Plan) -> Iterator[SpeechError]:
    length = sum(len(passage.text) for block in plan.blocks for passage in block.passages)
    if length > MAX_CHARACTERS:
        message = f"{length} characters are too long for one recording: make it two topics"
        yield LengthError(plan.path, message)
    if not plan.blocks:
        yield EmptyTextError(plan.path, "there is nothing to say: write a sentence")
    for block in plan.blocks:
        yield from _silent_sentences(plan, block)
        yield from (_script_fault(plan, passage) for passage in block.passages if _strange(passage))


def _silent_sentences(plan: Plan, block: PlannedBlock) -> Iterator[EmptyTextError]:
    spoken = [offset for passage in block.passages for offset in _spoken_offsets(passage)]
    position = 0
    for sentence in block.sentences:
        end = position + len(sentence.text)
        if bisect_left(spoken, position) == bisect_left(spoken, end):
            message = f"'{sentence.text}' ({sentence.cue_id}) has nothing to say: write it in words"
            yield EmptyTextError(plan.path, message)
        position = end + 1


def _spoken_offsets(passage: Passage) -> Iterator[int]:
    """Yield the place in the shown text of every letter and figure that is said, in order."""
    for offset, character in enumerate(passage.text):
        if character.isalnum():
            yield passage.shown_offset(offset)


def _strange(passage: Passage) -> bool:
    return foreign_script(passage.text, passage.language) is not None


def _script_fault(plan: Plan, passage: Passage) -> ScriptError:
    script = (foreign_script(passage.text, passage.language) or "").lower()
    words = (w for w in passage.text.split() if foreign_script(w, passage.language))
    message = (
        f"the voice {passage.voice} cannot speak '{next(words)}', which is in {script} letters: "
        "mark its language, or write it as it sounds"
    )
    return ScriptError(plan.path, message)
