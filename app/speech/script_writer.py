"""From documents to plans: which voice says what, in which words, with which pauses."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from app.formats.spoken import SpokenBlock, SpokenSentence, spoken_blocks
from app.guide.library import Library
from app.guide.model import Document, Locale
from app.guide.site import Site
from app.speech.lexicon import Lexicon
from app.speech.script import Passage, Plan, PlannedBlock, PlannedSentence
from app.speech.substitution import Replacement

NORMAL_RATE = 150
"""Words per minute at which pauses last as long as ``formats.spoken`` says."""


class Planner:
    """Makes the plans of one library.

    :param lexicons: by locale.
    """

    def __init__(self, library: Library, lexicons: Mapping[Locale, Lexicon]) -> None:
        self.library = library
        self.site: Site = library.site
        self.lexicons = lexicons

    def plan(self, document: Document) -> Plan | None:
        """Return the plan for a document; ``None`` if no voice speaks its locale."""
        choice = self.site.voices[document.locale]
        if choice.voice is None:
            return None
        rate = choice.rates[document.level]
        chapters = {section.id: section.heading.text for section in document.sections}
        chapters[document.title.id] = document.title.text
        if document.hard_words:
            chapters[document.hard_words.heading.id] = document.hard_words.heading.text
        return Plan(
            path=_relative(document.path),
            topic=document.topic,
            locale=document.locale,
            level=document.level,
            title=document.title.text,
            album=self.site.name,
            artist=self.site.organisation,
            voice=choice.voice,
            rate=rate,
            blocks=tuple(
                self._block(block, document.locale, rate, chapters.get(block.id))
                for block in spoken_blocks(document)
            ),
        )

    def _block(
        self, block: SpokenBlock, locale: Locale, rate: int, chapter: str | None
    ) -> PlannedBlock:
        return PlannedBlock(
            chapter=chapter,
            pause_before_ms=block.pause_before_ms * NORMAL_RATE // rate,
            pause_after_ms=block.pause_after_ms * NORMAL_RATE // rate,
            sentences=tuple(PlannedSentence(s.id, s.text) for s in block.sentences),
            passages=tuple(_joined(self._pieces(block.sentences, locale))),
        )

    def _pieces(self, sentences: Sequence[SpokenSentence], locale: Locale) -> Iterator[Passage]:
        """Yield every run of one language, with the space that parts sentences before it."""
        shown_start = 0
        for sentence in sentences:
            for start, end, language in _languages(sentence, locale):
                piece = sentence.text[start:end]
                yield self._passage(piece, shown_start + start, language, locale)
            shown_start += len(sentence.text) + 1

    def _passage(self, text: str, shown_start: int, language: str, locale: Locale) -> Passage:
        """Return a piece as said by the voice of its language, or else by that of the document."""
        other = self.site.voices.get(language.partition("-")[0])
        if other is None or other.voice is None:
            language = locale
        voice = self.site.voices[language.partition("-")[0]].voice or ""
        spoken = self.lexicons.get(language.partition("-")[0], Lexicon()).spoken(text)
        return Passage(voice, language, spoken.text, shown_start, spoken.replacements)


def _relative(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _languages(sentence: SpokenSentence, locale: Locale) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and language of each stretch of a sentence, without gaps."""
    position = 0
    for span in sentence.spans:
        if position < span.start:
            yield position, span.start, locale
        yield span.start, span.end, span.language
        position = span.end
    if position < len(sentence.text):
        yield position, len(sentence.text), locale


def _joined(pieces: Iterator[Passage]) -> Iterator[Passage]:
    """Join neighbours with one voice, and pieces without a word to the piece before them."""
    last: Passage | None = None
    for piece in pieces:
        if last is None:
            last = piece
        elif piece.voice == last.voice or not any(map(str.isalnum, piece.text)):
            last = _join(last, piece)
        else:
            yield last
            last = piece
    if last is not None:
        yield last


def _join(first: Passage, second: Passage) -> Passage:
    """Return one passage, with white space between the two where sentences meet."""
    shown_end = first.shown_offset(len(first.text))
    gap = " " * (second.shown_start - shown_end)
    spoken_shift = len(first.text) + len(gap)
    shown_shift = second.shown_start - first.shown_start
    moved = tuple(
        Replacement(
            r.spoken_start + spoken_shift, r.spoken_end + spoken_shift,
            r.shown_start + shown_shift, r.shown_end + shown_shift,
        )
        for r in second.replacements
    )  # fmt: skip
    text = first.text + gap + second.text
    return first._replace(text=text, replacements=first.replacements + moved)
