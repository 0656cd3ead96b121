"""Texts that were read before and did not change are not parsed again."""

from pathlib import Path

from app.guide.glossary import Glossary
from app.guide.markdown import parse_document
from app.guide.model import Document, Level, Locale


class ParseCache:
    """Stands in for ``parse_document``; keeps the last document of each file."""

    def __init__(self) -> None:
        self._parsed: dict[Path, tuple[object, Document]] = {}

    def __call__(
        self,
        text: str,
        path: Path,
        topic: str,
        locale: Locale,
        level: Level,
        glossary: Glossary | None = None,
    ) -> Document:
        """Return the document that a topic file holds.

        :raises ContentErrors: with every fault found in the file.
        """
        words = glossary and (glossary.title, glossary.terms, glossary.original)
        given = (text, topic, locale, level, words)
        before, document = self._parsed.get(path, (None, None))
        if document is None or before != given:
            document = parse_document(text, path, topic, locale, level, glossary)
            self._parsed[path] = given, document
        return document
