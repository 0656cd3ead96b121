"""Checks across documents: links lead somewhere, and variants of a topic have the same sections."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from app.guide.errors import ContentError
from app.guide.model import Document, Level, Run, Sentence, Topic
from app.guide.site import Site

WHOLE_GUIDE = "alles"
WORDS = "woorden"
RESERVED_TOPICS = (WHOLE_GUIDE, WORDS)
"""Last words of addresses that are pages, but not topics. Dutch in every locale."""

_TOPIC = re.compile(r"^[a-z][a-z0-9-]*$")


def check_structure(site: Site, topics: Mapping[str, Topic]) -> Iterator[ContentError]:
    """Yield every fault that shows only when documents are laid side by side."""
    for topic in topics.values():
        yield from _check_name(topic)
        yield from _check_original(site, topic)
        yield from _check_same_sections(topic)
        for document in topic.variants.values():
            yield from _check_links(document, topics)


def _check_name(topic: Topic) -> Iterator[ContentError]:
    document = next(iter(topic.variants.values()), None)
    if document and (topic.id in RESERVED_TOPICS or not _TOPIC.match(topic.id)):
        message = f"a topic cannot be called '{topic.id}': use other lower-case letters and hyphens"
        yield ContentError(document.path.parent, None, topic.id, message)


def _check_original(site: Site, topic: Topic) -> Iterator[ContentError]:
    """Both levels must be there in the first locale; translations may follow later."""
    locale = site.locales[0]
    for level in Level:
        if not topic.variants or topic.document(locale, level):
            continue
        folder = next(iter(topic.variants.values())).path.parent
        if not (folder / f"{locale}.{level}.md").exists():  # else its own fault is told
            message = f"the {level} version is missing: write {locale}.{level}.md"
            yield ContentError(folder, None, topic.id, message)


def _check_same_sections(topic: Topic) -> Iterator[ContentError]:
    if not topic.variants:
        return
    original, *others = topic.variants.values()
    expected = [section.id for section in original.sections]
    for document in others:
        found = [section.id for section in document.sections]
        if found != expected:
            yield _different_sections(document, original, expected, found)


def _different_sections(
    document: Document, original: Document, expected: list[str], found: list[str]
) -> ContentError:
    name = original.path.name
    if missing := [section_id for section_id in expected if section_id not in found]:
        message = f"the section '{missing[0]}' of {name} is missing: write '## … {{#{missing[0]}}}'"
    elif extra := [section_id for section_id in found if section_id not in expected]:
        message = f"the section '{extra[0]}' is not in {name}: use the same ids in every variant"
    else:
        message = f"the sections stand in another order than in {name}: use the same order"
    return ContentError(document.path, None, "", message)


def _check_links(document: Document, topics: Mapping[str, Topic]) -> Iterator[ContentError]:
    for sentence in document.sentences():
        for run in sentence.runs:
            if run.href is not None and (message := _link_fault(document, run.href, topics)):
                yield _at(document, sentence, run, message)


def _at(document: Document, sentence: Sentence, run: Run, message: str) -> ContentError:
    return ContentError(document.path, sentence.line, run.href or "", message)


def _link_fault(document: Document, href: str, topics: Mapping[str, Topic]) -> str:
    """Return what is wrong with a link target, or an empty string."""
    if href.startswith(("https://", "mailto:")):
        return "" if _is_address(href) else f"the address '{href}' is not whole"
    topic_id, _, section_id = href.partition("#")
    if topic_id in RESERVED_TOPICS:
        return f"'{topic_id}' has no sections: leave out '#{section_id}'" if section_id else ""
    topic = topics.get(topic_id) if topic_id else topics[document.topic]
    if topic is None:
        names = ", ".join(topics)
        return f"the link target '{href}' is not a topic: use https://… or one of {names}"
    target = topic.document(document.locale, document.level)
    if section_id and target and not target.section(section_id):
        return f"the topic '{target.topic}' has no section '{section_id}'"
    return ""


def _is_address(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", parts.path) is not None
    return "." in parts.netloc
