"""Link text that says where the link goes."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from app.plain_language.passages import Passage, Text
from app.plain_language.rule import Hit, Rule

_ADDRESS = re.compile(r"^(?:https?://|www\.)", re.IGNORECASE)
_BARE = re.compile(r"(?<!\w)(?:https?://|www\.)\S*[^\s.,:;!?)»”]", re.IGNORECASE)
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def link_check(
    vague: frozenset[str],
    vague_starts: frozenset[str],
    vague_ends: frozenset[str] = frozenset(),
) -> Callable[[Text], Iterator[Hit]]:
    """Return a check that knows which words say nothing of the target, in lower case.

    :param vague: whole link texts such as *here*.
    :param vague_starts: how a link text begins that says what to do.
    :param vague_ends: how one ends, where the verb stands last.
    """

    def check(text: Text) -> Iterator[Hit]:
        targets: dict[str, str] = {}
        yield from _bare_addresses(text)
        for passage, href, words in _links(text):
            if fault := _fault(words, vague, tuple(vague_starts), tuple(vague_ends)):
                advice = "write the name of the page or what one finds there"
                yield Hit(passage.line, f"the link text '{words}' {fault}", advice)
            elif (target := targets.setdefault(words.casefold().strip(), href)) != href:
                message = f"the link text '{words}' also leads to '{target}'"
                yield Hit(passage.line, message, "give each target its own words")

    return check


def _bare_addresses(text: Text) -> Iterator[Hit]:
    """Yield each address that stands in a sentence as it is: it is no link, and long to hear."""
    for passage in text.passages:
        for run in passage.sentence.runs:
            if run.href is None and (found := _BARE.search(run.text)):
                address = found[0] if "://" in found[0] else f"https://{found[0]}"
                message = f"the address '{found[0]}' stands in the sentence"
                yield Hit(passage.line, message, f"write [what one finds there]({address})")


def _fault(
    link_text: str, vague: frozenset[str], starts: tuple[str, ...], ends: tuple[str, ...]
) -> str:
    """Return what is wrong with a link text, or an empty string."""
    words = " ".join(_EDGES.sub("", link_text).lower().split())
    if not words:
        return "has no words"
    if _ADDRESS.match(words):
        return "is an address"
    if words in vague:
        return "does not say where the link goes"
    if words.startswith(starts) or words.endswith(ends):
        return "says what to do, not where the link goes"
    return ""


def _links(text: Text) -> Iterator[tuple[Passage, str, str]]:
    """Yield passage, target and words of each link; a link may hold several runs."""
    for passage in text.passages:
        for href, runs in groupby(passage.sentence.runs, key=lambda run: run.href):
            if href is not None:
                yield passage, href, "".join(run.text for run in runs)


LINK_TEXT = Rule(
    "link-text",
    "A link says where it goes, and two targets never share their words.",
    "Screen-reader users hear links one after another, without the sentence around them.",
    "WCAG 2.2, 2.4.4 and 2.4.9",
    link_check(frozenset(), frozenset()),
)
RULES = (LINK_TEXT,)
