"""A document knows in which order it is read, and every sentence of that has an id of its own."""

from pathlib import Path

import pytest

from app.guide.glossary import load_glossary
from app.guide.library import Library
from app.guide.markdown import parse_document
from app.guide.model import Document, Level, Role
from tests.guide.test_hard_words import GLOSSARY
from tests.guide.test_markdown import HEAD, PATH

BODY = """\
## A {#a}

| Wie | Wat |
| - | - |
| De raad | Denkt mee. |
| Zij | Doet mee. |

### B {#b}

> **Let op**
> Dit is waar.

- Een.
- Twee.
"""


@pytest.fixture
def document(tmp_path: Path) -> Document:
    path = tmp_path / "nl.yaml"
    path.write_text(GLOSSARY)
    text = f"{HEAD}\n{BODY}"
    return parse_document(text, PATH, "proef", "nl", Level.SIMPLE, load_glossary(path))


def test_each_cell_is_read_after_the_header_of_its_column(document: Document) -> None:
    ids = [block.id for block in document.reading_order()]
    assert ids[2:11] == [
        "a", "a-1@a-3", "a-3", "a-2@a-4", "a-4", "a-1@a-5", "a-5", "a-2@a-6", "a-6",
    ]  # fmt: skip


def test_the_title_is_read_first_and_the_hard_words_last(document: Document) -> None:
    roles = [block.role for block in document.reading_order()]
    assert roles[:2] == [Role.TITLE, Role.SUMMARY]
    assert document.hard_words is not None
    listed = list(document.hard_words.blocks())
    assert [block.id for block in listed] == [
        "hard-words.list", "hard-words.raad", "hard-words.raad.meaning",
    ]  # fmt: skip
    assert list(document.reading_order())[-3:] == listed


def test_every_block_of_a_text_is_read(library: Library) -> None:
    for document in library.documents():
        read = {block.id.partition("@")[0] for block in document.reading_order()}
        assert {block.id for block in document.blocks()} <= read


def test_every_sentence_that_is_read_has_its_own_id(library: Library) -> None:
    for document in library.documents():
        ids = [sentence.id for block in document.reading_order() for sentence in block.sentences]
        assert len(ids) == len(set(ids)) > 0


def test_a_header_that_comes_back_says_before_which_cell(document: Document) -> None:
    header = next(block for block in document.reading_order() if block.id == "a-2@a-6")
    assert [sentence.id for sentence in header.sentences] == ["a-2.1@a-6"]
    assert header.text == "Wat"
