"""One sentence on a line: a line is one cue, one highlight, and one thing to say."""

import re
from collections.abc import Iterator

from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule

_DIRECTION = r"\u061c\u200e\u200f"
_CLOSING = rf"[\"'”’»)\]{_DIRECTION}]*"
_OPENING = rf"\"'“‘«(\[¿¡{_DIRECTION}"
_SENTENCE_END = re.compile(rf"[.!?…؟。]+{_CLOSING}(?=\s+[{_OPENING}]*[^\W_])")
_GLUED_END = re.compile(r"(?<=[^\W\d_]{2})[.!?…](?=[^\W\d_]{2})")
_QUOTED_END = re.compile(r"[\"'”’»)\]]")
_LAST_WORD = re.compile(r"(?:^|[\s(])([\w.]*\w)\.$")
_INITIALS = re.compile(r"(?:\w\.)*\w")


def check_lines(text: Text) -> Iterator[Hit]:
    for passage in text.passages:
        if second := second_sentence(passage.text, text.language.short_forms):
            advice = f"start a new line before '{second}'"
            yield Hit(passage.line, "two sentences in one line", advice)


def second_sentence(text: str, short_forms: frozenset[str]) -> str:
    """Return the first words of a second sentence, or an empty string.

    :param short_forms: words in lower case whose point ends no sentence.
    """
    if glued := _glued_sentence(text):
        return glued
    for end in _SENTENCE_END.finditer(text):
        rest = text[end.end() :].lstrip()
        letter = re.sub(rf"^[{_OPENING}]+", "", rest)[:1]
        if letter.isdigit() and text[: end.start()][-1:].isdigit():
            continue  # figures with a full stop between them are one date or number
        if not _goes_on(letter, end[0]) and not _is_shortened(text[: end.end()], short_forms):
            return " ".join(rest.split()[:3])
    return ""


def _glued_sentence(text: str) -> str:
    """Return the first words of a sentence that stands against the one before it.

    A name such as *Rechtindezorg.nl* goes on in lower case.
    """
    for end in _GLUED_END.finditer(text):
        before, first, second = text[end.start() - 1], text[end.end()], text[end.end() + 1]
        if before.islower() and first.isupper() and second.islower():
            return " ".join(text[end.end() :].split()[:3])
    return ""


def _goes_on(letter: str, end: str) -> bool:
    """Tell whether a sentence goes on with a letter after what looks like its end.

    Where letters have no case, as in Arabic, a quotation inside a sentence cannot be told from one
    before the next: the editor is believed.
    """
    has_case = letter.islower() or letter.isupper() or letter.istitle()
    return letter.islower() or (not has_case and _QUOTED_END.search(end) is not None)


def _is_shortened(text: str, short_forms: frozenset[str]) -> bool:
    """Tell whether the last point belongs to initials or a shortened word."""
    last = _LAST_WORD.search(text)
    return last is not None and (
        _INITIALS.fullmatch(last[1]) is not None or last[1].lower() in short_forms
    )


RULES = (
    Rule(
        "one-sentence",
        "A line holds one sentence.",
        "The recording, its cues and the highlighting go by line.",
        "our own choice",
        check_lines,
    ),
)
