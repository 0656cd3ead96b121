"""Which texts a page shows, and where each sentence stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flask import Flask, request

from app.guide.finder_model import FINDER
from app.guide.model import Block, Document, Level, Locale, Sentence
from app.guide.site import START_TOPIC
from app.pages.accessors import current_library
from app.pages.navigation import shown_at

_ENDPOINTS = {"topic.start", "topic.show", "finder.show", "whole_guide.show"}


@dataclass(frozen=True, slots=True)
class PageText:
    """A text on a page.

    :param id_prefix: before the id of each block, where several texts share the page.
    """

    document: Document
    id_prefix: str = ""

    def sentences(self) -> Iterator[tuple[Block, Sentence]]:
        """Yield every sentence with its block, in order."""
        for block in self.document.blocks():
            yield from ((block, sentence) for sentence in block.sentences)


def find_sentence(texts: Iterable[PageText], asked: str) -> tuple[Document, Sentence] | None:
    """Return a sentence and the document it stands in, by its id on the page."""
    for text in texts:
        for _block, sentence in text.sentences():
            if text.id_prefix + sentence.id == asked:
                return text.document, sentence
    return None


def texts_at(app: Flask, path: str) -> tuple[PageText, ...]:
    """Return the texts of the page at an address; none where it shows no text of a file."""
    with app.test_request_context(path):
        if request.endpoint not in _ENDPOINTS:
            return ()
        return tuple(_texts(request.endpoint, **(request.view_args or {})))


def _texts(
    endpoint: str,
    locale: Locale,
    level: Level,
    topic: str = START_TOPIC,
    answers: str = "",
) -> Iterator[PageText]:
    library = current_library()
    if endpoint == "finder.show":
        finder = library.finder
        if finder and (page := finder.page(answers, *shown_at(locale, level, FINDER))):
            yield PageText(page.document)
    elif endpoint.startswith("topic."):
        if document := library.nearest_document(topic, locale, level):
            yield PageText(document)
    elif library.site.has_whole_guide:
        for each in library.site.topics:
            if document := library.nearest_document(each, locale, level):
                yield PageText(document, f"{each}-")
