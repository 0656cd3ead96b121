"""WebVTT: sentence cues with the time of every word inside them.

Source: W3C WebVTT, sections 4 (syntax) and 6 (parsing).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_HEADER = "WEBVTT"
_OTHER_BLOCKS = ("NOTE", "STYLE", "REGION")
_TIME = r"(?:(?P<{0}h>\d{{2,}}):)?(?P<{0}m>[0-5]\d):(?P<{0}s>[0-5]\d)\.(?P<{0}ms>\d{{3}})"
_TIMING = re.compile(_TIME.format("a") + r"[ \t]+-->[ \t]+" + _TIME.format("b") + r"(?:[ \t].*)?$")
_STAMP = re.compile("<" + _TIME.format("a") + ">")
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


class CueError(ValueError):
    """Cues that cannot be a WebVTT file, or a file that is not WebVTT; says which and why."""


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word as the page shows it, punctuation included, and when it begins (milliseconds)."""

    text: str
    start_ms: int


@dataclass(frozen=True, slots=True)
class Cue:
    """A sentence and when it is heard.

    :param id: of the sentence; unique in the file.
    :param start_ms: milliseconds from the start of the audio; the start of the first word.
    :param words: at least one, in reading order, their starts increasing.
    """

    id: str
    start_ms: int
    end_ms: int
    words: tuple[TimedWord, ...]

    @property
    def text(self) -> str:
        """The sentence, its words separated by single spaces."""
        return " ".join(word.text for word in self.words)


def write_webvtt(cues: Sequence[Cue]) -> str:
    """Return the cues as a WebVTT file.

    :param cues: in playback order; times in milliseconds from the start of the audio.
    :raises CueError: if a cue ends before it starts, overlaps the one before it, repeats an id, or
        holds words that do not follow each other inside it.
    """
    check_cues(cues)
    return "\n\n".join([_HEADER, *(_cue_block(cue) for cue in cues)]) + "\n"


def check_cues(cues: Sequence[Cue]) -> None:
    """Check that the cues can be played.

    :raises CueError: at the first that cannot: see ``write_webvtt``.
    """
    ids: set[str] = set()
    end_ms = 0
    for cue in cues:
        _check_id(cue.id, ids)
        _check_times(cue, end_ms)
        ids.add(cue.id)
        end_ms = cue.end_ms


def _check_id(cue_id: str, ids: set[str]) -> None:
    if not _is_id(cue_id):
        raise CueError(f"'{cue_id}' cannot be the id of a cue")
    if cue_id in ids:
        raise CueError(f"two cues have the id '{cue_id}'")


def _is_id(text: str) -> bool:
    return text.split() == [text] and "-->" not in text and not text.startswith(_OTHER_BLOCKS)


def _check_times(cue: Cue, previous_end_ms: int) -> None:
    if cue.start_ms < previous_end_ms:
        raise CueError(f"cue '{cue.id}' starts before the one before it ends")
    if cue.end_ms <= cue.start_ms:
        raise CueError(f"cue '{cue.id}' ends before it starts")
    if not cue.words or cue.words[0].start_ms != cue.start_ms:
        raise CueError(f"cue '{cue.id}' does not start with its first word")
    starts = [word.start_ms for word in cue.words] + [cue.end_ms]
    if any(later <= earlier for earlier, later in pairwise(starts)):
        raise CueError(f"the words of cue '{cue.id}' do not follow each other inside it")
    if any(word.text.split() != [word.text] or "\0" in word.text for word in cue.words):
        raise CueError(f"cue '{cue.id}' holds something that is not a word")


def _cue_block(cue: Cue) -> str:
    first, *rest = cue.words
    words = [_escape(first.text)]
    words += [f"<{timestamp(word.start_ms)}>{_escape(word.text)}" for word in rest]
    timing = f"{timestamp(cue.start_ms)} --> {timestamp(cue.end_ms)}"
    return f"{cue.id}\n{timing}\n{' '.join(words)}"


def timestamp(time_ms: int) -> str:
    """Return milliseconds as ``hh:mm:ss.mmm``, with more digits for the hours where needed."""
    seconds, milliseconds = divmod(time_ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{milliseconds:03}"


def _escape(text: str) -> str:
    for character, entity in _ENTITIES:
        text = text.replace(character, entity)
    return text


def _unescape(text: str) -> str:
    for character, entity in reversed(_ENTITIES):
        text = text.replace(entity, character)
    return text


def parse_webvtt(text: str) -> tuple[Cue, ...]:
    """Return the cues of a file written by ``write_webvtt``; notes are passed over.

    :raises CueError: if the text is not WebVTT, or its cues cannot be played.
    """
    blocks = _blocks(text)
    if not re.match(r"WEBVTT(?:[ \t].*)?$", next(blocks, [""])[0]):
        raise CueError("the file does not begin with WEBVTT")
    cues = [_parse_cue(lines) for lines in blocks if not lines[0].startswith(_OTHER_BLOCKS)]
    check_cues(cues)
    return tuple(cues)


def _blocks(text: str) -> Iterator[list[str]]:
    """Yield the lines of each block; blank lines part the blocks."""
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for block in re.split(r"\n{2,}", unified.strip("\n")):
        yield block.split("\n")


def _parse_cue(lines: Sequence[str]) -> Cue:
    cue_id, *rest = lines
    timing = _TIMING.match(rest[0]) if rest else None
    if timing is None:
        raise CueError(f"'{cue_id}' is not followed by its times")
    start_ms = _milliseconds(timing, "a")
    words = tuple(_parse_words(" ".join(rest[1:]), start_ms))
    return Cue(cue_id, start_ms, _milliseconds(timing, "b"), words)


def _parse_words(payload: str, start_ms: int) -> Iterator[TimedWord]:
    for piece in payload.split():
        if stamp := _STAMP.match(piece):
            start_ms = _milliseconds(stamp, "a")
            piece = piece[stamp.end() :]  # noqa: PLW2901
        yield TimedWord(_unescape(piece), start_ms)


def _milliseconds(match: re.Match[str], which: str) -> int:
    hours, minutes, seconds, milliseconds = (
        int(match[which + unit] or 0) for unit in ("h", "m", "s", "ms")
    )
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
