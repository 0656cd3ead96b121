"""Files that nobody would write: each is read, or told what is wrong with it, and nothing hangs.

``make fuzz`` reads 20,000 of each kind; FUZZ_FILES is the number.
"""

import os
from pathlib import Path

import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.guide.errors import ContentErrors
from app.guide.markdown import parse_document
from app.guide.model import Document, Level
from app.guide.site import Site, load_site
from tests.conftest import SITE, TOPIC

FILES = int(os.environ.get("FUZZ_FILES", "150"))
PATH = Path("any") / "nl.simple.md"
fuzzed = settings(
    max_examples=FILES, deadline=None, print_blob=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip

SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.text(max_size=40),
    st.sampled_from(["https://", "https://[", "|", "2026-13-40", "A1", "nl", "../x", "\x85"]),
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SCALARS, inner, max_size=4),
    max_leaves=12,
)
HEADS = st.dictionaries(
    st.sampled_from(["title", "summary", "sources", "facts", "left_to_standard", "checked_by"])
    | st.text(max_size=10),
    VALUES | st.just([{"name": "Bron", "url": "https://example.org"}]),
    max_size=8,
)
MARKS = st.sampled_from(
    ["## ", "### Kop {#kop}", "{#", "}", "- ", "1. ", "> ", "|a|b|\n|-|-|\n", "[x](", "](alles)",
     "[a]{lang=ar}", "**", "\n\n", "\n", "---\n", "\t", "\u202e", "\0", "\ud7ff", "<b>", "```\n",
     "&amp;"]
)  # fmt: skip
BODIES = st.lists(MARKS | st.text(max_size=20), max_size=30).map("".join)
WITH_SITE_KEYS = st.dictionaries(
    st.sampled_from(sorted(yaml.safe_load(SITE))), VALUES, min_size=1, max_size=4
)


def read(text: str) -> Document | ContentErrors:
    """Return the document, or what is wrong with it: faults that name the file and a line of it."""
    found = document_or_faults(text)
    if isinstance(found, ContentErrors):
        lines = text.count("\n") + text.count("\r") + 1
        for error in found.errors:
            assert error.path == PATH
            assert error.line is None or 1 <= error.line <= lines + 1
            assert error.message
    return found


def document_or_faults(text: str) -> Document | ContentErrors:
    try:
        return parse_document(text, PATH, "start", "nl", Level.SIMPLE)
    except ContentErrors as found:
        return found


@fuzzed
@given(st.text(max_size=300))
@example("---\n---")
@example("---\n? [a]\n: b\n---\n")
@example("---\n<<: 1\n---\n")
def test_any_text_is_a_topic_or_told(text: str) -> None:
    read(text)


@fuzzed
@given(HEADS)
def test_any_head_is_read_or_told(head: dict[object, object]) -> None:
    read(f"---\n{yaml.safe_dump(head, allow_unicode=True)}---\n\n{TOPIC.split('---')[2]}")


@fuzzed
@given(BODIES)
@example("> ")
def test_any_body_is_read_or_told(body: str) -> None:
    document = read(TOPIC + body)
    if isinstance(document, Document):
        ids = [block.id for block in document.blocks()]
        assert len(ids) == len(set(ids))


@fuzzed
@given(WITH_SITE_KEYS)
def test_any_site_is_read_or_told(tmp_path: Path, given_keys: dict[str, object]) -> None:
    path = tmp_path / "site.yaml"
    path.write_text(yaml.safe_dump({**yaml.safe_load(SITE), **given_keys}, allow_unicode=True))
    found = site_or_faults(path)
    if isinstance(found, ContentErrors):
        assert all(error.path == path and error.message for error in found.errors)


def site_or_faults(path: Path) -> Site | ContentErrors:
    try:
        return load_site(path)
    except ContentErrors as found:
        return found
