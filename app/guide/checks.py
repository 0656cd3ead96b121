"""Checks across documents: links lead somewhere, and variants of a topic have the same sections."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import zip_longest
from typing import NamedTuple

from app.guide.errors import ContentError
from app.guide.fields import is_address, is_email
from app.guide.finder_model import FINDER
from app.guide.model import Document, Level
from app.guide.outline import Outline, Topic
from app.guide.site import Site

WHOLE_GUIDE = "alles"
WORDS = "woorden"
RESERVED_TOPICS = (WHOLE_GUIDE, WORDS, FINDER)
"""Last words of addresses that are pages, but not topics. Dutch in every locale."""

_TOPIC = re.compile(r"^[a-z][a-z0-9-]*$")


class Reference(NamedTuple):
    """A link in a document: its target, and the line on which it stands."""

    outline: Outline
    href: str
    line: int


def references_of(document: Document, outline: Outline) -> Iterator[Reference]:
    """Yield every link of a document."""
    for sentence in document.sentences():
        for run in sentence.runs:
            if run.href is not None:
                yield Reference(outline, run.href, sentence.line)


def check_structure(
    site: Site, topics: Mapping[str, Topic], references: Iterable[Reference], *, has_finder: bool
) -> Iterator[ContentError]:
    """Yield every fault that shows only when documents are laid side by side."""
    missing = {} if has_finder else {FINDER: "the guide has no finder.yaml"}
    if not site.has_whole_guide:
        missing[WHOLE_GUIDE] = "a guide of so many topics has no page of them all"
    for topic in topics.values():
        yield from _check_name(topic)
        yield from _check_original(site, topic)
        yield from _check_same_sections(site, topic)
    for outline, href, line in references:
        if fault := _link_fault(outline, href, topics, missing):
            yield ContentError(outline.path, line, href, *fault)


def _check_name(topic: Topic) -> Iterator[ContentError]:
    outline = next(iter(topic.variants.values()), None)
    if outline and (topic.id in RESERVED_TOPICS or not _TOPIC.match(topic.id)):
        message = f"a topic cannot be called '{topic.id}'"
        advice = "use other lower-case letters and hyphens"
        yield ContentError(outline.path.parent, None, topic.id, message, advice)


def _check_original(site: Site, topic: Topic) -> Iterator[ContentError]:
    """Both levels must be there in the first locale; translations may follow later."""
    locale = site.locales[0]
    for level in Level:
        if not topic.variants or topic.outline(locale, level):
            continue
        folder = next(iter(topic.variants.values())).path.parent
        if not (folder / f"{locale}.{level}.md").exists():  # else its own fault is told
            message, advice = f"the {level} version is missing", f"write {locale}.{level}.md"
            yield ContentError(folder, None, topic.id, message, advice)


def _check_same_sections(site: Site, topic: Topic) -> Iterator[ContentError]:
    """Each variant has the sections of the original: that of the first locale, if it is there."""
    places = sorted(topic.variants, key=lambda place: site.locales.index(place[0]))
    if not places:
        return
    original, *others = (topic.variants[place] for place in places)
    for outline in others:
        if outline.section_ids != original.section_ids:
            yield _different_sections(outline, original)


def _different_sections(outline: Outline, original: Outline) -> ContentError:
    name = original.path.name
    found, expected = outline.section_ids, original.section_ids
    place, wanted = _first_difference(found, expected)
    line = outline.section_lines.get(place)
    if wanted and wanted not in found:
        message = f"the section '{wanted}' of {name} is missing"
        advice = f"write '## … {{#{wanted}}}' above this line" if line else "write it at the end"
    elif place not in expected:
        message = f"the section '{place}' is not in {name}"
        advice = "use the same ids in every variant"
    else:
        message = f"the section '{place}' stands elsewhere in {name}"
        advice = f"put '{wanted}' here"
    return ContentError(outline.path, line, place, message, advice)


def _first_difference(found: Sequence[str], expected: Sequence[str]) -> tuple[str, str]:
    """Return what stands at the first place that differs, and what should; empty at the end."""
    pairs = zip_longest(found, expected, fillvalue="")
    return next((one, other) for one, other in pairs if one != other)


def _link_fault(
    outline: Outline, href: str, topics: Mapping[str, Topic], missing: Mapping[str, str]
) -> tuple[str, str] | None:
    """Return what is wrong with a link target and what to write, or ``None``."""
    if href.startswith(("https://", "mailto:")):
        return None if _is_whole(href) else (f"the address '{href}' is not whole", "write it all")
    topic_id, _, section_id = href.partition("#")
    if topic_id in missing:
        return f"'{topic_id}' is not there: {missing[topic_id]}", "take the link out"
    if topic_id in RESERVED_TOPICS:
        message = f"'{topic_id}' has no sections"
        return (message, f"leave out '#{section_id}'") if section_id else None
    topic = topics.get(topic_id or outline.topic)
    if topic is None:
        advice = "write 'https://…', 'mailto:…' or the name of a topic"
        return f"the link target '{href}' is not a topic", advice + _such_as(topic_id, topics)
    target = topic.outline(outline.locale, outline.level)
    if section_id and target and section_id not in target.section_ids:
        message = f"the topic '{target.topic}' has no section '{section_id}'"
        return message, "write the id of a section" + _such_as(section_id, target.section_ids)
    return None


def _is_whole(address: str) -> bool:
    scheme, _, rest = address.partition(":")
    return is_email(rest.partition("?")[0]) if scheme == "mailto" else is_address(address)


def _such_as(name: str, names: Iterable[str]) -> str:
    """Return the names most like one, to end an advice with; empty where none is like it."""
    near = get_close_matches(name, names, n=3)
    return f", such as {', '.join(near)}" if near else ""
