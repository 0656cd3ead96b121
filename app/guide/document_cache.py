"""Documents, read again when they are asked for.

A document takes ten times the memory of its text. So the texts are kept, packed, and only the
documents asked for last. Nothing is read from the disk again: what was checked is what is served,
whatever happens to the files.
"""

import zlib
from collections import OrderedDict
from threading import Lock

from app.guide.markdown import parse_document
from app.guide.model import Document, Level, Locale, Outline

Key = tuple[str, Locale, Level]

MOST_DOCUMENTS = 256
"""Kept as they are; a guide of a hundred topics in one language is never read twice."""


class Shelf:
    """The documents of a guide, in bounded memory."""

    def __init__(self, most: int = MOST_DOCUMENTS) -> None:
        self._most = most
        self._texts: dict[Key, bytes] = {}
        self._documents: OrderedDict[Key, Document] = OrderedDict()
        self._lock = Lock()

    def add(self, document: Document, text: str) -> Outline:
        """Put a document on the shelf, with the text it was read from, and return its outline."""
        outline = document.outline()
        key = _key(outline)
        self._texts[key] = zlib.compress(text.encode())
        self._keep(key, document)
        return outline

    def document(self, outline: Outline) -> Document:
        """Return the document whose outline this shelf has given."""
        key = _key(outline)
        with self._lock:
            if (document := self._documents.get(key)) is not None:
                self._documents.move_to_end(key)
                return document
        text = zlib.decompress(self._texts[key]).decode()
        document = parse_document(text, outline.path, *key)
        self._keep(key, document)
        return document

    def _keep(self, key: Key, document: Document) -> None:
        with self._lock:
            self._documents[key] = document
            while len(self._documents) > self._most:
                self._documents.popitem(last=False)


def _key(outline: Outline) -> Key:
    return outline.topic, outline.locale, outline.level
