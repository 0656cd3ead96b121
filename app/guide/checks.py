"""Checks across documents: links lead somewhere, and variants of a topic have the same sections."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from app.guide.errors import ContentError
from app.guide.finder_model import FINDER
from app.guide.links import RESERVED_TOPICS, WHOLE_GUIDE, Reference, link_fault
from app.guide.model import Level
from app.guide.outline import Outline, Topic
from app.guide.site import Site

_TOPIC = re.compile(r"^[a-z][a-z0-9-]*$")


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
    for reference in references:
        if fault := link_fault(reference, topics, missing):
            yield ContentError(reference.outline.path, reference.line, reference.href, *fault)


def topic_name_fault(name: str) -> tuple[str, str] | None:
    """Return why a topic cannot have a name and what to write, or ``None``."""
    if name in RESERVED_TOPICS or not _TOPIC.match(name):
        return f"a topic cannot be called '{name}'", "use other lower-case letters and hyphens"
    return None


def check_redirects(site: Site, path: Path) -> Iterator[ContentError]:
    """Yield every old address in ``site.yaml`` that no topic can have had.

    :param path: of that file.
    """
    for name in site.redirects:
        if fault := topic_name_fault(name):
            yield ContentError(path, None, name, *fault)


def _check_name(topic: Topic) -> Iterator[ContentError]:
    outline = next(iter(topic.variants.values()), None)
    if outline and (fault := topic_name_fault(topic.id)):
        yield ContentError(outline.path.parent, None, topic.id, *fault)


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
    if wanted not in found and place not in expected and place and wanted:
        message = f"the section '{place}' is called '{wanted}' in {name}"
        advice = "use the same id in both"
    elif wanted and wanted not in found:
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
