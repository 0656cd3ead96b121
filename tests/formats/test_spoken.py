"""What is said is what stands on the page, in its order."""

import pickle

from app.formats.html import HtmlWriter
from app.formats.spoken import spoken_blocks
from app.guide.library import Library


def test_what_is_said_is_the_document_in_reading_order(library: Library) -> None:
    for document in library.documents():
        said = [(s.id, s.text) for block in spoken_blocks(document) for s in block.sentences]
        read = [(s.id, s.text) for block in document.reading_order() for s in block.sentences]
        assert said == read


def test_a_hard_word_is_said_as_its_entry_shows_it(library: Library) -> None:
    document = next(each for each in library.documents() if each.topic == "adviesraad")
    assert document.hard_words is not None
    writer = HtmlWriter(str)
    shown = {block.id: str(writer.sentences(block)) for block in document.hard_words.blocks()}
    said = {b.id: " ".join(s.text for s in b.sentences) for b in spoken_blocks(document)}
    assert said | shown == said


def test_a_sentence_to_be_said_crosses_processes(library: Library) -> None:
    blocks = tuple(spoken_blocks(next(library.documents())))
    assert pickle.loads(pickle.dumps(blocks)) == blocks  # noqa: S301 (our own bytes)
