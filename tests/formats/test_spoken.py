"""What is said is what stands on the page, in its order."""

import pytest

from app.formats.html import HtmlWriter
from app.formats.spoken import spoken_blocks
from app.guide.library import Library, load_library
from app.guide.model import Document
from tests.conftest import CONTENT

REAL = load_library(CONTENT)
DOCUMENTS = list(REAL.documents())


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: f"{d.topic}-{d.level}")
def test_the_hard_words_of_a_page_are_said_last(library: Library, document: Document) -> None:
    hard_words = library.hard_words(document)
    assert hard_words is not None
    said = [block.id for block in spoken_blocks(document, hard_words)]
    listed = [block.id for block in hard_words.blocks()]
    assert said == [block.id for block in spoken_blocks(document)] + listed


def test_a_hard_word_is_said_as_its_entry_shows_it(library: Library) -> None:
    document = next(each for each in DOCUMENTS if each.topic == "adviesraad")
    hard_words = library.hard_words(document)
    assert hard_words is not None
    writer = HtmlWriter(str)
    shown = {block.id: str(writer.sentences(block)) for block in hard_words.blocks()}
    for block in spoken_blocks(document, hard_words):
        if block.id in shown:
            assert " ".join(utterance.text for utterance in block.utterances) == shown[block.id]
