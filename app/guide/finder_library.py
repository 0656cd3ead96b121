"""The finder of a guide with its words in each locale and level."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.guide.errors import ContentError, ContentErrors
from app.guide.finder_file import check_words, load_finder
from app.guide.finder_model import FINDER, Finder
from app.guide.finder_pages import FinderPage, FinderWords, finder_page
from app.guide.glossary import Glossary
from app.guide.markdown import Parse, parse_document
from app.guide.model import Document, Level, Locale
from app.guide.picture_files import PictureFile, with_pictures
from app.guide.site import Site, nearest_first
from app.guide.values import read_text


@dataclass(frozen=True, slots=True)
class FinderLibrary:
    """A finder and its words. Made once, never changed.

    :param words: in the order of the locales in ``site.yaml``, and of the levels.
    """

    finder: Finder
    words: Mapping[tuple[Locale, Level], FinderWords]

    def nearest(self, locale: Locale, level: Level) -> tuple[Locale, Level]:
        """Return the locale and level whose words stand in where there are none."""
        first = next(iter(self.words))[0]
        return next(place for place in nearest_first(locale, level, first) if place in self.words)

    def page(self, path: str, locale: Locale, level: Level) -> FinderPage | None:
        """Return the page at an address, ``None`` where there is none.

        :param path: answers with slashes between them; empty for the first question.
        """
        words, answers = self.words.get((locale, level)), self.finder.read_path(path)
        if words is None or answers is None:
            return None
        return finder_page(self.finder, words, answers)

    def documents(self, locale: Locale, level: Level) -> Iterator[Document]:
        """Yield every page, complete paths and questions alike, the first question first."""
        if words := self.words.get((locale, level)):
            for answers in self.finder.every_path():
                yield finder_page(self.finder, words, answers).document


def load_finder_library(
    folder: Path,
    site: Site,
    glossaries: Mapping[Locale, Glossary],
    facts: Collection[str] | None = None,
    pictures: Mapping[str, PictureFile] | None = None,
    parse: Parse = parse_document,
) -> FinderLibrary | None:
    """Return the finder of a content folder, ``None`` if it has none.

    :param parse: reads the file of its words in one locale and level.
    :raises ContentErrors: with every fault in its structure, else with every fault in its words.
    """
    path = folder / "finder.yaml"
    if not path.exists():
        return None
    finder = load_finder(path, site.all_topics, facts)
    words: dict[tuple[Locale, Level], FinderWords] = {}
    faults: list[ContentError] = []
    for locale in site.locales:
        for level in Level:
            try:
                original = words.get((site.locales[0], level))
                document = _read_document(folder, locale, level, parse)
                if document:
                    document = with_pictures(document, pictures or {})
                    found = FinderWords(document, glossaries.get(locale), original)
                    words[locale, level] = found
            except ContentErrors as error:
                faults += error.errors
    faults += (fault for each in words.values() for fault in check_words(finder, each))
    faults += _missing_words(site, words, folder)
    if faults:
        raise ContentErrors(faults)
    return FinderLibrary(finder, words)


def _read_document(folder: Path, locale: Locale, level: Level, parse: Parse) -> Document | None:
    """Return the words of one locale and level, ``None`` where there is no such file."""
    path = folder / "finder" / f"{locale}.{level}.md"
    if not path.exists():
        return None
    return parse(read_text(path), path, FINDER, locale, level, None)


def _missing_words(
    site: Site, words: Collection[tuple[Locale, Level]], folder: Path
) -> Iterator[ContentError]:
    """Yield the levels that lack words in the first locale; translations may follow later."""
    locale = site.locales[0]
    for level in Level:
        path = folder / "finder" / f"{locale}.{level}.md"
        if (locale, level) not in words and not path.exists():
            message = "the words of the finder are missing"
            yield ContentError(path, None, "", message, f"write {path.name}")
