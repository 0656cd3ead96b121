"""The hard words of a locale: read from one file, found in any text."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.guide.fields import Fields, read_fields

MAX_EXPLANATION_WORDS = 20
_TITLE = "title"
_ORIGINAL = "original"
_ID = re.compile(r"^[a-z][a-z0-9-]*$")
_SENTENCE_END = re.compile(r"(?<=[.!?؟。])\s+")
# A letter may be followed by marks of its own, and by signs that join it to the next letter.
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670"
_JOINED = rf"\w{_MARKS}\u200c\u200d\u00ad"
_WHOLE = re.compile(rf"^\w(?:.*[\w+){_MARKS}])?$", re.DOTALL)
_WORD = re.compile(rf"\w[\w'’{_MARKS}-]*")
_BEFORE = rf"(?<![{_JOINED}])(?<![{_JOINED}][-‑'’])"
_AFTER = rf"(?![{_JOINED}]|[-‑'’][{_JOINED}])"


@dataclass(frozen=True, slots=True)
class Term:
    """A hard word and what it means.

    :param id: unique in the glossary, usable as an HTML id.
    :param forms: other written forms, such as the plural; never the term itself.
    :param explanation: one or more sentences, 20 words at most.
    :param spoken: how it sounds, stress in capitals, for readers; ``None`` if as it is written.
    :param long_form: what an abbreviation stands for; such a term is found in its exact case only.
    :param source: where the explanation comes from.
    :param line: 1-based line in the file.
    """

    id: str
    term: str
    forms: tuple[str, ...]
    explanation: str
    spoken: str | None
    long_form: str | None
    source: str
    line: int

    @property
    def all_forms(self) -> tuple[str, ...]:
        return (self.term, *self.forms)

    @property
    def is_abbreviation(self) -> bool:
        return self.long_form is not None

    @property
    def explanation_sentences(self) -> tuple[str, ...]:
        return tuple(_SENTENCE_END.split(self.explanation))

    @property
    def meaning(self) -> tuple[str, ...]:
        """What is shown and said of the word: what it stands for, and the explanation."""
        long_form = (f"{self.long_form}.",) if self.long_form else ()
        return long_form + self.explanation_sentences


@dataclass(frozen=True, slots=True)
class Match:
    """A term in a text, at ``text[start:end]``."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OriginalNames:
    """How a translated glossary gives the words of the original beside its own.

    :param sentence: with ``{term}`` where the word stands.
    :param language: tag of the original.
    :param names: by id.
    """

    sentence: str
    language: str
    names: Mapping[str, str]

    def has(self, term: Term) -> bool:
        """Tell whether a word of the translation is the word of the original, such as *Wmo*."""
        return _fold(self.names.get(term.id, "")) == _fold(term.term)

    def around(self, term: Term) -> tuple[str, str, str] | None:
        """Return what stands before the word, the word, and what stands behind it.

        ``None`` where it is the word of the translation too.
        """
        name = self.names.get(term.id)
        if name is None or self.has(term):
            return None
        before, _place, after = self.sentence.partition("{term}")
        return before, name, after


class Glossary:
    """Terms in the order of the file, and the one pattern that finds them.

    :param title: heading of the list of hard words on a page, in the language of the glossary.
    :param original: how the words of the original are given, in a translation.
    """

    def __init__(
        self,
        path: Path,
        title: str,
        terms: tuple[Term, ...],
        original: OriginalNames | None = None,
    ) -> None:
        self.path = path
        self.title = title
        self.terms = terms
        self.original = original
        self._by_id = {term.id: term for term in terms}
        self._by_form = {_key(term, form): term for term in terms for form in term.all_forms}
        self._pattern = _pattern(terms)
        long_forms = "|".join(re.escape(term.long_form) for term in terms if term.long_form)
        self._long_forms = re.compile(long_forms or r"(?!)", re.IGNORECASE)

    def language_of(self, term: Term) -> str | None:
        """Return the language tag of a word that a translation keeps, ``None`` for its own."""
        original = self.original
        return original.language if original and original.has(term) else None

    def term(self, term_id: str) -> Term | None:
        return self._by_id.get(term_id)

    def without_long_forms(self, text: str, replacement: str) -> str:
        """Return the text with what abbreviations stand for replaced: these are names."""
        return self._long_forms.sub(lambda _: replacement, text)

    def find(self, text: str) -> Iterator[Match]:
        """Yield the terms in a text, whole words only, the longest form at each place."""
        for found in self._pattern.finditer(text):
            words = _spaced(found[0])
            term = self._by_form.get(words) or self._by_form.get(_fold(words))
            if term:
                yield Match(term, found.start(), found.end())


def load_glossary(
    path: Path, original: Glossary | None = None, original_language: str = ""
) -> Glossary:
    """Return the glossary that a file holds.

    :param original: which it translates, in the language with this tag.
    :raises ContentErrors: with every entry that is not whole, clashes or explains nothing.
    """
    fields = read_fields(path)
    ids = [key for key in fields if key not in (_TITLE, _ORIGINAL)]
    terms = tuple(_term(term_id, fields) for term_id in ids)
    names = _original_names(fields, original, original_language) if original else None
    glossary = Glossary(path, fields.prose(_TITLE), tuple(term for term in terms if term), names)
    _check_clashes(glossary, fields)
    _check_explanations(glossary, fields)
    fields.check()
    return glossary


def _original_names(fields: Fields, original: Glossary, language: str) -> OriginalNames:
    sentence = fields.text(_ORIGINAL)
    if sentence.count("{term}") != 1:
        advice = "write '{term}' once, where the word of the original stands"
        fields.fault(_ORIGINAL, "does not say where the word stands", advice)
    return OriginalNames(sentence, language, {term.id: term.term for term in original.terms})


def _spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _fold(text: str) -> str:
    """Return the text without case; both Turkish i's become one, as ``re.IGNORECASE`` has it."""
    return text.replace("ı", "i").replace("İ", "i").casefold()


def _key(term: Term, form: str) -> str:
    return _spaced(form) if term.is_abbreviation else _fold(_spaced(form))


def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str]:
    """Return the pattern of all forms, the longest first, in groups by first letter for speed."""
    forms = {(form, term.is_abbreviation) for term in terms for form in term.all_forms}
    groups: dict[str, list[str]] = {}
    for form, exact in sorted(forms, key=lambda pair: (-len(pair[0]), pair)):
        words = unicodedata.normalize("NFC", form).split()
        first = _fold(words[0])[0]
        for spelling in {" ".join(words), unicodedata.normalize("NFD", " ".join(words))}:
            pattern = r"\s+".join(re.escape(word) for word in spelling.split())
            groups.setdefault(first, []).append(pattern if exact else f"(?i:{pattern})")
    choices = (rf"(?=(?i:{re.escape(first)}))(?:{'|'.join(g)})" for first, g in groups.items())
    return re.compile(rf"{_BEFORE}(?:{'|'.join(choices) or r'(?!)'}){_AFTER}")


def _term(term_id: str, fields: Fields) -> Term | None:
    """Return an entry, or ``None`` where a word or its form is missing."""
    if not _ID.match(term_id):
        advice = "write lower-case letters a to z, digits and hyphens"
        fields.fault(term_id, "cannot be an address", advice)
    entry = fields.mapping(term_id, "term", "forms", "explanation", "spoken", "long_form", "source")
    term = Term(
        id=term_id,
        term=_spaced(entry.text("term")),
        forms=tuple(map(_spaced, entry.optional_words("forms"))),
        explanation=_spaced(entry.prose("explanation")),
        spoken=_optional(entry, "spoken"),
        long_form=_optional(entry, "long_form"),
        source=_spaced(entry.text("source")),
        line=fields.line(term_id),
    )
    for form in filter(None, term.all_forms):
        if not _WHOLE.match(form):
            message = f"has the form '{form}', which is no whole word"
            fields.fault(
                term_id, message, "begin and end it with a letter, without quotation marks"
            )
            return None
    return term if term.term else None


def _optional(entry: Fields, key: str) -> str | None:
    text = entry.optional_text(key)
    return _spaced(text) if text else None


def _check_explanations(glossary: Glossary, fields: Fields) -> None:
    for term in glossary.terms:
        entry = fields.mapping(term.id)
        count = len(_WORD.findall(term.explanation))
        if count > MAX_EXPLANATION_WORDS:
            advice = f"write {MAX_EXPLANATION_WORDS} or less"
            entry.fault("explanation", f"has {count} words", advice)
        if any(match.term is term for match in glossary.find(term.explanation)):
            entry.fault("explanation", "uses the word itself", "write other words")


def _check_clashes(glossary: Glossary, fields: Fields) -> None:
    owners: dict[str, Term] = {}
    for term in glossary.terms:
        for form in term.all_forms:
            owner = owners.setdefault(_key(term, form), term)
            if owner is not term:
                message = f"has '{form}', which belongs to '{owner.id}' on line {owner.line}"
                fields.fault(term.id, message, "keep it in one place")
