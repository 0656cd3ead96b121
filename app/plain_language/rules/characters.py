"""Emoji, words in capitals, and characters that nobody sees."""

import re
from collections.abc import Callable, Iterator

from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import shown

EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u231a\u231b\u23e9-\u23fa\ufe0f\u20e3\u2b1b\u2b1c]"
    r"|(?<!\w)[:;]-?[)(DPpO](?!\w)|<3"
)
_HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CAPITALS = re.compile(r"(?<![\w-])[^\W\d_a-z]{2,}(?:-[^\W\d_a-z]{2,})*(?![\w+-])")
_TWO_CAPITALS = re.compile(r"[^\W\d_a-z]{2}")
_LONGEST_ABBREVIATION = 5


def capital_runs(text: str, shouted: frozenset[str]) -> Iterator[str]:
    """Yield stretches in capitals that are no abbreviation.

    A word of six capitals, a common word in capitals, or two words in capitals beside each other
    of which one is common.

    :param shouted: common words, in lower case.
    """
    if not _TWO_CAPITALS.search(text):
        return
    run: list[str] = []
    for word in text.split():
        bare = word.strip(".,;:!?()\"'“”‘’«»…")
        if _CAPITALS.fullmatch(bare) and bare.upper() == bare != bare.lower():
            run.append(bare)
            continue
        yield from _shouting(run, shouted)
        run = []
    yield from _shouting(run, shouted)


def _shouting(run: list[str], shouted: frozenset[str]) -> Iterator[str]:
    common = [word for word in run if word.lower() in shouted]
    if common and len(run) > 1:
        yield " ".join(run)
    else:
        yield from (w for w in run if w in common or len(w) > _LONGEST_ABBREVIATION)


def check_emoji(text: Text) -> Iterator[Hit]:
    for passage in text.passages:
        found = EMOJI.findall(passage.text)
        if found:
            message = f"{shown(mark for mark in found if mark != chr(0xFE0F))} is an emoji"
            yield Hit(passage.line, message, "say it in words")


def capitals_check(shouted: frozenset[str]) -> Callable[[Text], Iterator[Hit]]:
    """Return a check that knows which words in capitals are common ones, given in lower case."""

    def check(text: Text) -> Iterator[Hit]:
        for passage in text.passages:
            known = {match.term.term for match in passage.terms}
            found = [run for run in capital_runs(passage.text, shouted) if run not in known]
            if found:
                advice = "write small letters, and **bold** for what matters"
                yield Hit(passage.line, f"{shown(found)} stands in capitals", advice)

    return check


def check_hidden(text: Text) -> Iterator[Hit]:
    for passage in text.passages:
        if found := _HIDDEN.findall(passage.sentence.text):
            names = shown(f"U+{ord(mark):04X}" for mark in found)
            message = f"{names} is a character that nobody sees"
            yield Hit(passage.line, message, "delete it, and write the word again")


ALL_CAPS = Rule(
    "all-caps",
    "No words in capitals, except abbreviations.",
    "Capitals have no word shape, and some screen readers spell them.",
    "our own choice",
    capitals_check(frozenset()),
)
RULES = (
    Rule(
        "emoji",
        "No emoji.",
        "A screen reader says a long name for it, and readers differ on what it means.",
        "our own choice",
        check_emoji,
    ),
    ALL_CAPS,
    Rule(
        "hidden-character",
        "No characters that nobody sees: soft hyphens, zero-width ones, those of direction.",
        "They break words for a voice and a search, or turn the order of what one reads. The page "
        "sets the direction itself.",
        "our own choice; Unicode Technical Report 36 on characters of direction",
        check_hidden,
    ),
)
