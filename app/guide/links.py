"""Links in documents: whether each leads to a page, an address, a mailbox or a telephone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import groupby
from typing import NamedTuple

from app.guide.fields import is_address, is_email
from app.guide.finder_model import FINDER
from app.guide.model import Document
from app.guide.outline import Outline, Topic

WHOLE_GUIDE = "alles"
WORDS = "woorden"
RESERVED_TOPICS = (WHOLE_GUIDE, WORDS, FINDER)
"""Last words of addresses that are pages, but not topics. Dutch in every locale."""

OUTSIDE = ("https://", "mailto:", "tel:")
"""How the target of a link begins that leads out of the guide."""

_TELEPHONE = re.compile(r"\+?\d{3,15}")
_SCHEME = re.compile(r"[\w+.-]+:")
_KINDS = "write 'https://…', 'mailto:…', 'tel:…' or the name of a topic"
_NO_FIGURE = re.compile(r"\D")
_OWN_FIGURES = 3
"""Of a number, at its end: the same from whatever town or country it is called."""

Fault = tuple[str, str]
"""What is wrong, and what to write."""


class Reference(NamedTuple):
    """A link in a document: its target, its words, and the line on which it stands."""

    outline: Outline
    href: str
    words: str
    line: int


def references_of(document: Document, outline: Outline) -> Iterator[Reference]:
    """Yield every link of a document."""
    for sentence in document.sentences():
        for href, runs in groupby(sentence.runs, key=lambda run: run.href):
            if href is not None:
                words = "".join(run.text for run in runs)
                yield Reference(outline, href, words, sentence.line)


def link_fault(
    reference: Reference, topics: Mapping[str, Topic], missing: Mapping[str, str]
) -> Fault | None:
    """Return what is wrong with a link and what to write, or ``None``.

    :param missing: pages that the guide has not, each with the reason.
    """
    href = reference.href
    if href.startswith("tel:"):
        return _telephone_fault(href, reference.words)
    if href.startswith(OUTSIDE):
        return None if _is_whole(href) else (f"the address '{href}' is not whole", "write it all")
    return _mistyped(href) or _topic_fault(reference, topics, missing)


def _is_whole(address: str) -> bool:
    scheme, _, rest = address.partition(":")
    return is_email(rest.partition("?")[0]) if scheme == "mailto" else is_address(address)


def _telephone_fault(href: str, words: str) -> Fault | None:
    number, said = href.removeprefix("tel:"), _NO_FIGURE.sub("", words)
    if not _TELEPHONE.fullmatch(number):
        return f"'{href}' is no telephone number", "write the figures only: 'tel:+31301234567'"
    if not said:
        return f"'{words}' does not say the number", f"write [{number}]({href})"
    if said[-_OWN_FIGURES:] != number[-_OWN_FIGURES:]:
        return f"'{words}' is another number than '{href}'", "write the same number twice"
    return None


def _mistyped(href: str) -> Fault | None:
    """Return what is wrong with a target that was meant to be something else than a topic."""
    if not href:
        return "a link has no target", _KINDS
    if is_email(href):
        return f"'{href}' is an e-mail address", f"write 'mailto:{href}'"
    if href.startswith("www."):
        return f"the address '{href}' is not whole", f"write 'https://{href}'"
    if href.startswith("http://"):
        secure = href.replace("http://", "https://", 1)
        return f"the address '{href}' is not secure", f"write '{secure}'"
    if scheme := _SCHEME.match(href):
        return f"'{scheme[0]}' is no kind of link", _KINDS
    return None


def _topic_fault(
    reference: Reference, topics: Mapping[str, Topic], missing: Mapping[str, str]
) -> Fault | None:
    outline, href = reference.outline, reference.href
    topic_id, _, section_id = href.partition("#")
    if topic_id in missing:
        return f"'{topic_id}' is not there: {missing[topic_id]}", "take the link out"
    if topic_id in RESERVED_TOPICS:
        message = f"'{topic_id}' has no sections"
        return (message, f"leave out '#{section_id}'") if section_id else None
    topic = topics.get(topic_id or outline.topic)
    if topic is None:
        return f"the link target '{href}' is not a topic", _KINDS + such_as(topic_id, topics)
    target = topic.outline(outline.locale, outline.level)
    if section_id and target and section_id not in target.section_ids:
        message = f"the topic '{target.topic}' has no section '{section_id}'"
        return message, "write the id of a section" + such_as(section_id, target.section_ids)
    return None


def such_as(name: str, names: Iterable[str]) -> str:
    """Return the names most like one, to end an advice with; empty where none is like it."""
    near = get_close_matches(name, names, n=3)
    return f", such as {', '.join(near)}" if near else ""
