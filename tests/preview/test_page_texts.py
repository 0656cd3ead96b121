"""Which texts a page shows."""

import pytest
from flask import Flask

from app.guide.model import Level
from app.preview.page_texts import find_sentence, texts_at


@pytest.mark.parametrize(
    ("path", "topics"),
    [
        ("/nl/eenvoudig/", ["start"]),
        ("/nl/eenvoudig/adviesraad", ["adviesraad"]),
        ("/nl/eenvoudig/waar-begin-ik", ["waar-begin-ik"]),
        ("/nl/eenvoudig/nergens", []),
        ("/nl/", []),
        ("/nergens/", []),
        ("/audio/a.mp3", []),
    ],
)
def test_a_page_shows_the_text_of_its_address(app: Flask, path: str, topics: list[str]) -> None:
    texts = texts_at(app, path)
    assert [text.document.topic for text in texts] == topics
    assert {text.document.level for text in texts} <= {Level.SIMPLE}


def test_the_whole_guide_shows_every_topic_with_its_name_before_its_ids(app: Flask) -> None:
    texts = texts_at(app, "/nl/standaard/alles")
    topics = list(app.extensions["library"].site.topics)
    assert [text.document.topic for text in texts] == topics
    assert [text.id_prefix for text in texts] == [f"{topic}-" for topic in topics]


def test_a_sentence_is_found_by_its_id_on_the_page(app: Flask) -> None:
    texts = texts_at(app, "/nl/standaard/alles")
    found = find_sentence(texts, f"{texts[1].document.topic}-title.1")
    assert found is not None
    document, sentence = found
    assert document == texts[1].document
    assert sentence.text == document.title.text
    assert find_sentence(texts, "title.1") is None
