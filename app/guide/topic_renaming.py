"""Another name for a topic: its folder, the links to it, and a redirect from its old address."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.guide.changed_files import changed_together, moved
from app.guide.checks import topic_name_fault
from app.guide.errors import ContentError, ContentErrors
from app.guide.library import Library, load_library
from app.guide.site import START_TOPIC
from app.guide.values import read_text, text_digest
from app.guide.yaml_edits import ANY, with_entry, with_word, without_entry

SITE_FILE, REDIRECTS = "site.yaml", "redirects"
_NAMED_IN = {
    SITE_FILE: (("topics", ANY), ("service_topics", ANY), ("contact_topic",), (REDIRECTS, ANY)),
    "finder.yaml": (("outcomes", ANY, "topic"),),
    "statement.yaml": (("topic",),),
}
"""Where else than in links a topic is named, by file."""

_TRANSLATED_FROM = re.compile(r"(?m)^(translated_from:\s*[\"']?)([0-9a-f]{16})")


@contextmanager
def renamed_topic(folder: Path, old: str, new: str) -> Iterator[Library]:
    """Give a topic another name for good, unless the block fails: then all is as it was.

    :return: the guide with the new name, checked.
    :raises ContentErrors: if the guide has a fault, or the topic cannot have this name.
    :raises OSError: if something cannot be written.
    """
    library = load_library(folder)
    if fault := _fault(library, old, new):
        raise ContentErrors([ContentError(folder / SITE_FILE, None, old, *fault)])
    topics = folder / "topics"
    with moved(topics / old, topics / new), changed_together(_new_texts(library, old, new)):
        yield load_library(folder)


def _fault(library: Library, old: str, new: str) -> tuple[str, str] | None:
    """Return why the name cannot be, and what to write instead."""
    if old not in library.topics:
        return f"there is no topic '{old}'", f"use one of {', '.join(library.topics)}"
    if old == START_TOPIC:
        return f"'{old}' is the introduction, and keeps its name", "rename another topic"
    if new in library.topics:
        return f"there is a topic '{new}' already", "choose another name"
    return topic_name_fault(new)


def _new_texts(library: Library, old: str, new: str) -> dict[Path, str]:
    """Return what changes, by the path after the move."""
    texts = _with_links(library, old, new)
    return _with_digests(library, texts, old, new) | {
        library.folder / name: text for name, text in _with_names(library.folder, old, new)
    }


def _with_links(library: Library, old: str, new: str) -> dict[Path, str]:
    """Return every text that links to the topic, its links changed, by its path of now."""
    link = re.compile(rf"(\]\(\s*<?){re.escape(old)}(?=[#>\s)])")
    texts = {path: read_text(path) for path in _texts(library.folder)}
    changed = {path: link.sub(rf"\g<1>{new}", text) for path, text in texts.items()}
    return {path: text for path, text in changed.items() if text != texts[path]}


def _with_digests(
    library: Library, changed: Mapping[Path, str], old: str, new: str
) -> dict[Path, str]:
    """Return the changed texts; a translation that was up to date stays so.

    :return: by the path after the move.
    """
    digests = {text_digest(read_text(path)): text_digest(text) for path, text in changed.items()}
    topics = library.folder / "topics"
    texts = {}
    for path in _texts(library.folder):
        before = changed.get(path) or read_text(path)
        after = _TRANSLATED_FROM.sub(
            lambda found: found[1] + digests.get(found[2], found[2]), before
        )
        if path in changed or after != before:
            is_own = path.parent == topics / old
            texts[topics / new / path.name if is_own else path] = after
    return texts


def _with_names(folder: Path, old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the new text of each YAML file that names the topic."""
    for name, places in _NAMED_IN.items():
        if (folder / name).exists():
            text = with_word(read_text(folder / name), places, old, new)
            if name == SITE_FILE:
                text = with_entry(without_entry(text, REDIRECTS, new), REDIRECTS, old, new)
            yield name, text


def _texts(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("topics/*/[!.]*.md"))
    yield from sorted(folder.glob("finder/[!.]*.md"))
