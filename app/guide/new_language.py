"""The files with which a translation begins: copies of the originals, to be written over.

What is not translated yet is found by ``flask content check``, line by line.
"""

from collections.abc import Iterator
from pathlib import Path

from app.guide.library import Library
from app.guide.model import Level, Locale
from app.guide.values import read_text

_HEAD = "---\n"
_ORIGINAL = """\
# How the word of the original is given beside each word, such as: "In Dutch: {term}."
original: "{term}"
"""


def new_files(library: Library, locale: Locale) -> Iterator[tuple[Path, str]]:
    """Yield path and text of a file for each text that a locale lacks: topics, finder, glossary.

    :param locale: of ``site.yaml``, and not the first.
    """
    first = library.site.locales[0]
    for original, digest in _originals(library):
        path = original.with_name(f"{locale}{original.name.removeprefix(first)}")
        if not path.exists():
            head = f"{_HEAD}translated_from: {digest}\n"
            yield path, read_text(original).replace(_HEAD, head, 1)
    glossary = library.glossary(first)
    if glossary and library.glossary(locale) is None:
        path = glossary.path.with_name(f"{locale}.yaml")
        yield path, f"{read_text(glossary.path)}\n{_ORIGINAL}"


def _originals(library: Library) -> Iterator[tuple[Path, str]]:
    """Yield path and digest of each text in the first locale."""
    first = library.site.locales[0]
    for outline in library.outlines():
        if outline.locale == first:
            yield outline.path, outline.digest
    if library.finder:
        for level in Level:
            document = library.finder.words[first, level].document
            yield document.path, document.digest
