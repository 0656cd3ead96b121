"""What a recording is made from: who says what, in which words, with which pauses."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from app.formats.spoken import SpokenSentence, spoken_blocks
from app.guide.model import Document, Level, Locale
from app.guide.site import Site
from app.speech.languages import rules_of
from app.speech.languages.contact_details import dialled_rule
from app.speech.lexicon import Lexicon
from app.speech.spoken_text import Rule, SpokenText, spoken_text

Spans = tuple[tuple[int, int], ...]
"""First character of each piece of a text, and the one after its last."""

NORMAL_RATE = 150
"""Words per minute at which pauses last as long as ``formats.spoken`` says."""


class Utterance(NamedTuple):
    """A piece of a block that one voice speaks.

    :param engine: name of the engine that has the voice.
    :param shown_start: where it begins in the shown text of the block, in characters.
    """

    engine: str
    voice: str
    language: str
    spoken: SpokenText
    shown_start: int

    def shown_offset(self, spoken_offset: int) -> int:
        """Return the place in the block's shown text for a place in the spoken text."""
        return self.shown_start + self.spoken.shown_offset(spoken_offset)

    def followed_by(self, other: "Utterance") -> "Utterance":
        """Return both as one, in the voice of this one."""
        start = other.shown_start - self.shown_start
        return self._replace(spoken=self.spoken.followed_by(other.spoken, start))


class ScriptBlock(NamedTuple):
    """A block to be spoken. Its shown text is that of its sentences, with a space between them.

    :param chapter: title of the chapter that begins here, or ``None``.
    """

    chapter: str | None
    pause_before_ms: int
    pause_after_ms: int
    sentences: tuple[SpokenSentence, ...]
    utterances: tuple[Utterance, ...]


class Script(NamedTuple):
    """A recording to be made: all that decides what is heard, and nothing else.

    :param path: of the text, for messages.
    :param voice: of the locale; words of other languages may have others.
    :param rate: words per minute.
    """

    path: str
    topic: str
    locale: Locale
    level: Level
    title: str
    album: str
    artist: str
    voice: str
    rate: int
    blocks: tuple[ScriptBlock, ...]

    @property
    def utterances(self) -> Iterator[Utterance]:
        """All that is said, in order."""
        return chain.from_iterable(block.utterances for block in self.blocks)

    @property
    def engines(self) -> list[str]:
        """The names of the engines that speak it."""
        return sorted({utterance.engine for utterance in self.utterances})


class Job(NamedTuple):
    """A script to be spoken, and the digest that names its recording."""

    script: Script
    digest: str

    @property
    def name(self) -> str:
        """The name of its files without their extension."""
        script = self.script
        return f"{script.topic}.{script.locale}.{script.level}.{self.digest}"


class ScriptWriter:
    """Writes the scripts of one guide.

    :param lexicons: by locale.
    """

    def __init__(self, site: Site, lexicons: Mapping[Locale, Lexicon]) -> None:
        self.site = site
        self.rules: dict[str, Sequence[Rule]] = {
            language: rules_of(language, lexicons.get(language, Lexicon()))
            for language in site.voices
        }
        self._said: dict[tuple[str, Spans, str], SpokenText] = {}

    def script(self, document: Document) -> Script | None:
        """Return the script of a document; ``None`` if no voice speaks its locale."""
        choice = self.site.voices[document.locale]
        if choice.voice is None:
            return None
        rate = choice.rates[document.level]
        chapters = _chapters(document)
        return Script(
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
                ScriptBlock(
                    chapter=chapters.get(block.id),
                    pause_before_ms=block.pause_before_ms * NORMAL_RATE // rate,
                    pause_after_ms=block.pause_after_ms * NORMAL_RATE // rate,
                    sentences=block.sentences,
                    utterances=self.utterances(block.sentences, document.locale),
                )
                for block in spoken_blocks(document)
            ),
        )

    def utterances(
        self, sentences: Sequence[SpokenSentence], locale: Locale
    ) -> tuple[Utterance, ...]:
        """Return what each voice says of some sentences that are spoken in one breath."""
        return tuple(_joined(self._pieces(sentences, locale)))

    def _pieces(self, sentences: Sequence[SpokenSentence], locale: Locale) -> Iterator[Utterance]:
        """Yield every run of one language."""
        shown_start = 0
        for sentence in sentences:
            for start, end, language in _languages(sentence, locale):
                piece = sentence.text[start:end]
                numbers = _within(sentence.dialled, start, end)
                yield self._utterance(piece, numbers, shown_start + start, language, locale)
            shown_start += len(sentence.text) + 1

    def _utterance(
        self, text: str, dialled: Spans, shown_start: int, language: str, locale: Locale
    ) -> Utterance:
        """Return a piece as said by the voice of its language, or else by that of the document."""
        other = self.site.voices.get(base_language(language))
        if other is None or other.voice is None:
            language = locale
        choice = self.site.voices[base_language(language)]
        spoken = self._spoken(text, dialled, base_language(language))
        return Utterance(choice.engine, choice.voice or "", language, spoken, shown_start)

    def _spoken(self, text: str, dialled: Spans, language: str) -> SpokenText:
        """Return how a piece is said. The pages of a finder say the same pieces again and again."""
        key = (text, dialled, language)
        if key not in self._said:
            rules = (dialled_rule(dialled), *self.rules[language])
            self._said[key] = spoken_text(text, rules)
        return self._said[key]


def base_language(language: str) -> str:
    """Return the language whose voice speaks a tag: ``pt`` of ``pt-BR``."""
    return language.partition("-")[0]


def _relative(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _chapters(document: Document) -> dict[str, str]:
    """Return the title of each chapter, by the id of the block that begins it."""
    headings = [document.title, *(section.heading for section in document.sections)]
    if document.hard_words:
        headings.append(document.hard_words.heading)
    return {heading.id: heading.text for heading in headings}


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


def _within(spans: Spans, start: int, end: int) -> Spans:
    """Return the spans that begin in a piece of a sentence, at their places in the piece."""
    return tuple((a - start, b - start) for a, b in spans if start <= a < end)


def _joined(pieces: Iterator[Utterance]) -> Iterator[Utterance]:
    """Join neighbours with one voice, and pieces without a word to the piece before them."""
    last: Utterance | None = None
    for piece in pieces:
        if last is None:
            last = piece
        elif _voice(piece) == _voice(last) or not any(map(str.isalnum, piece.spoken.text)):
            last = last.followed_by(piece)
        else:
            yield last
            last = piece
    if last is not None:
        yield last


def _voice(utterance: Utterance) -> tuple[str, str]:
    return utterance.engine, utterance.voice
