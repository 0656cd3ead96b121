"""All documents of a content folder, checked once and read when they are asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.guide.checks import check_redirects, check_structure
from app.guide.document_store import DocumentStore
from app.guide.errors import ContentError, ContentErrors
from app.guide.facts import Fact, load_facts, uncovered_facts, unknown_facts
from app.guide.file_names import name_fault
from app.guide.finder_library import FinderLibrary, load_finder_library
from app.guide.finder_pages import path_in
from app.guide.glossary import Glossary, load_glossary
from app.guide.hard_words import word_document
from app.guide.language_tags import language_tag
from app.guide.links import WORDS, Reference, references_of
from app.guide.markdown import Parse, parse_document
from app.guide.model import Document, Level, Locale
from app.guide.outline import Outline, Topic, outline_of
from app.guide.picture_files import PictureFile, load_pictures, with_pictures
from app.guide.site import Site, load_site, nearest_first
from app.guide.values import read_text


@dataclass(frozen=True, slots=True)
class Library:
    """The guide: a site, its topics, its glossaries. Made once, never changed.

    :param topics: by id, in the order of ``site.yaml``.
    :param glossaries: by locale, where the locale has one.
    :param facts: by id; none where the guide keeps no list of them.
    :param pictures: by name of the file.
    """

    folder: Path
    site: Site
    topics: Mapping[str, Topic]
    glossaries: Mapping[Locale, Glossary]
    facts: Mapping[str, Fact]
    store: DocumentStore
    finder: FinderLibrary | None = None
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)

    def outline(self, topic: str, locale: Locale, level: Level) -> Outline | None:
        """Return the outline of one variant of a topic, or ``None`` where there is none."""
        found = self.topics.get(topic)
        return found.outline(locale, level) if found else None

    def nearest(self, topic: str, locale: Locale, level: Level) -> Outline | None:
        """Return the variant of a topic, or the one nearest to it.

        :return: ``None`` for no topic of ours.
        """
        for place in nearest_first(locale, level, self.site.locales[0]):
            if outline := self.outline(topic, *place):
                return outline
        return None

    def nearest_document(self, topic: str, locale: Locale, level: Level) -> Document | None:
        """Return the variant of a topic, or the one nearest to it, as ``nearest`` finds it."""
        outline = self.nearest(topic, locale, level)
        return self.store.document(outline) if outline else None

    def original(self, document: Document) -> Document | None:
        """Return what a translation is made from; ``None`` for an original.

        For a page of the finder: its words as a whole.
        """
        first, level = self.site.locales[0], document.level
        if document.locale == first:
            return None
        if self.finder and path_in(document.topic) is not None:
            return self.finder.words[first, level].document
        return self.document(document.topic, first, level)

    def document(self, topic: str, locale: Locale, level: Level) -> Document | None:
        """Return one variant of a topic, or ``None`` where there is none."""
        outline = self.outline(topic, locale, level)
        return self.store.document(outline) if outline else None

    def outlines(self) -> Iterator[Outline]:
        """Yield the outline of every document, in order of locale, topic and level."""
        for locale in self.site.locales:
            for topic in self.topics.values():
                for level in Level:
                    if outline := topic.outline(locale, level):
                        yield outline

    def documents(self) -> Iterator[Document]:
        """Yield every document, in the same order."""
        return map(self.store.document, self.outlines())

    def texts(self, locale: Locale) -> Iterator[Document]:
        """Yield what an editor writes in a locale: its documents, the words of the finder."""
        for topic in self.topics.values():
            for level in Level:
                if outline := topic.outline(locale, level):
                    yield self.store.document(outline)
        if self.finder:
            words = self.finder.words.items()
            yield from (each.document for (place, _level), each in words if place == locale)

    def glossary(self, locale: Locale) -> Glossary | None:
        return self.glossaries.get(locale)

    def word_documents(self) -> Iterator[Document]:
        """Yield each hard word as a document of its own, in order of locale and glossary."""
        for locale, glossary in self.glossaries.items():
            for term in glossary.terms:
                yield word_document(term, word_topic(term.id), locale, glossary)

    def finder_documents(self) -> Iterator[Document]:
        """Yield each page of the finder, in order of locale, level and path."""
        if self.finder:
            for place in self.finder.words:
                yield from self.finder.documents(*place)

    def recorded_documents(self) -> Iterator[Document]:
        """Yield every document that is to have a recording: texts, hard words, the finder."""
        yield from self.documents()
        yield from self.word_documents()
        yield from self.finder_documents()

    def recorded_outlines(self) -> Iterator[Outline]:
        """Yield the outlines of the same documents, without reading the texts."""
        yield from self.outlines()
        yield from map(outline_of, self.word_documents())
        yield from map(outline_of, self.finder_documents())


def word_topic(term_id: str) -> str:
    """Return the topic under which the recording of a hard word is kept."""
    return f"{WORDS}.{term_id}"


def load_library(folder: Path, parse: Parse = parse_document) -> Library:
    """Return the guide that a content folder holds.

    :param folder: with ``site.yaml``, ``topics/``, ``glossary/`` and ``lexicon/``.
    :param parse: reads one text; who reads a guide again and again may keep what did not change.
    :raises ContentErrors: with every fault found, in order of file and line.
    """
    return _LibraryReader(folder, load_site(folder / "site.yaml"), parse).read()


class _LibraryReader:
    """Reads one content folder and collects every fault on the way."""

    def __init__(self, folder: Path, site: Site, parse: Parse) -> None:
        self.folder = folder
        self.site = site
        self.parse = parse
        self.store = DocumentStore()
        self.glossaries: dict[Locale, Glossary] = {}
        self.facts: dict[str, Fact] = {}
        self.pictures: dict[str, PictureFile] = {}
        self.references: list[Reference] = []
        self.errors: list[ContentError] = []

    def read(self) -> Library:
        self.read_glossaries()
        self.read_facts()
        self.read_pictures()
        topics = {topic: self.topic(topic) for topic in self.site.all_topics}
        self.errors.extend(self.unlisted_topics())
        self.errors.extend(check_redirects(self.site, self.folder / "site.yaml"))
        finder = self.finder()
        has_finder = (self.folder / "finder.yaml").exists()
        self.errors.extend(
            check_structure(self.site, topics, self.references, has_finder=has_finder)
        )
        if self.facts:
            outlines = [each for topic in topics.values() for each in topic.variants.values()]
            self.errors.extend(unknown_facts(self.facts, outlines))
            if not self.errors:  # else a text that covers a fact may not have been read
                path = self.folder / "facts.yaml"
                self.errors.extend(uncovered_facts(self.facts, path, outlines))
        if self.errors:
            raise ContentErrors(self.errors)
        return Library(
            self.folder,
            self.site,
            topics,
            self.glossaries,
            self.facts,
            self.store,
            finder,
            self.pictures,
        )

    def finder(self) -> FinderLibrary | None:
        try:
            facts = self.facts.keys() if self.facts else None
            finder = load_finder_library(
                self.folder, self.site, self.glossaries, facts, self.pictures, self.parse
            )
        except ContentErrors as found:
            self.errors.extend(found.errors)
            return None
        for words in finder.words.values() if finder else ():
            self.references += references_of(words.document, outline_of(words.document))
        return finder

    def topic(self, topic: str) -> Topic:
        variants: dict[tuple[Locale, Level], Outline] = {}
        folder = self.folder / "topics" / topic
        files = folder.iterdir() if folder.is_dir() else ()
        paths = sorted(path for path in files if not path.name.startswith("."))
        for path in paths:
            try:
                locale, level = self.variant(path)
                glossary = self.glossaries.get(locale)
                document = self.parse(read_text(path), path, topic, locale, level, glossary)
                document = with_pictures(document, self.pictures)
            except ContentErrors as found:
                self.errors.extend(found.errors)
            else:
                self.store.add(document)
                outline = variants[locale, level] = outline_of(document)
                self.references += references_of(document, outline)
        if not paths:
            message = f"'{topic}' stands in site.yaml, but there are no texts in this folder"
            advice = f"write {self.site.locales[0]}.standard.md and others, or take it out there"
            self.errors.append(ContentError(folder, None, topic, message, advice))
        return Topic(topic, variants)

    def variant(self, path: Path) -> tuple[Locale, Level]:
        """Return what the name of a file says: ``nl.simple.md``."""
        locale, _, rest = path.name.partition(".")
        level, _, extension = rest.partition(".")
        if locale in self.site.locales and level in list(Level) and extension == "md":
            return locale, Level(level)
        raise ContentErrors([ContentError(path, None, "", *name_fault(path, self.site.locales))])

    def unlisted_topics(self) -> Iterator[ContentError]:
        listed = set(self.site.all_topics)
        for path in sorted((self.folder / "topics").glob("*")):
            if path.is_dir() and path.name not in listed:
                message = f"the topic '{path.name}' is not in site.yaml"
                yield ContentError(path, None, path.name, message, "add it to 'topics' there")

    def read_glossaries(self) -> None:
        for locale in self.site.locales:
            path = self.folder / "glossary" / f"{locale}.yaml"
            if not path.exists():
                continue
            try:
                first = self.site.locales[0]
                original = self.glossaries.get(first)
                self.glossaries[locale] = load_glossary(path, original, language_tag(first))
            except ContentErrors as found:
                self.errors.extend(found.errors)

    def read_pictures(self) -> None:
        try:
            self.pictures = load_pictures(self.folder)
        except ContentErrors as found:
            self.errors.extend(found.errors)

    def read_facts(self) -> None:
        try:
            self.facts = load_facts(self.folder / "facts.yaml")
        except ContentErrors as found:
            self.errors.extend(found.errors)
