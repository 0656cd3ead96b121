"""The hard words of a locale: read from one file, found in any text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.guide.errors import ContentError, ContentErrors
from app.guide.fields import LocatedMapping, read_yaml

MAX_EXPLANATION_WORDS = 20
_REQUIRED = ("term", "explanation", "source")
_OPTIONAL = ("forms", "spoken", "long_form")
_TITLE = "title"
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


class Glossary:
    """Terms in the order of the file, and the one pattern that finds them.

    :param title: heading of the list of hard words on a page, in the language of the glossary.
    """

    def __init__(self, path: Path, title: str, terms: tuple[Term, ...]) -> None:
        self.path = path
        self.title = title
        self.terms = terms
        self._by_id = {term.id: term for term in terms}
        self._by_form = {_key(term, form): term for term in terms for form in term.all_forms}
        self._pattern = _pattern(terms)
        long_forms = "|".join(re.escape(term.long_form) for term in terms if term.long_form)
        self._long_forms = re.compile(long_forms or r"(?!)", re.IGNORECASE)

    def term(self, term_id: str) -> Term | None:
        return self._by_id.get(term_id)

    def term_ids(self, texts: Iterable[str]) -> frozenset[str]:
        """Return the ids of the terms that stand in any of the texts."""
        return frozenset(match.term.id for text in texts for match in self.find(text))

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


def load_glossary(path: Path) -> Glossary:
    """Return the glossary that a file holds.

    :raises ContentErrors: with every entry that is not whole, clashes or explains nothing.
    """
    reader = _GlossaryReader(path, read_yaml(path))
    terms = tuple(term for key in reader.data if key != _TITLE and (term := reader.term(key)))
    glossary = Glossary(path, reader.title(), terms)
    reader.check_clashes(terms)
    reader.check_explanations(glossary)
    if reader.errors:
        raise ContentErrors(reader.errors)
    return glossary


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


class _GlossaryReader:
    """Reads one glossary and collects every fault on the way."""

    def __init__(self, path: Path, data: LocatedMapping) -> None:
        self.path = path
        self.data = data
        self.errors: list[ContentError] = []

    def fault(self, key: str, message: str, advice: str) -> None:
        self.errors.append(ContentError(self.path, self.data.line(key), key, message, advice))

    def title(self) -> str:
        """Return the heading of the list of hard words."""
        title = _text(self.data.get(_TITLE))
        if not title:
            advice = "write 'title: …', the heading of the hard words"
            self.fault(_TITLE, "the glossary has no title", advice)
        return title or ""

    def term(self, key: str) -> Term | None:
        """Return the entry, or ``None`` after reporting what is wrong with it."""
        before = len(self.errors)
        entry = self.data[key]
        if not isinstance(key, str) or not _ID.match(key):
            advice = "write lower-case letters a to z, digits and hyphens"
            self.fault(str(key), f"the id '{key}' cannot be an address", advice)
        elif not isinstance(entry, Mapping):
            needed = ", ".join(f"'{name}: …'" for name in _REQUIRED)
            self.fault(key, f"'{key}' needs lines below it", f"write {needed}")
        else:
            self.check_keys(key, entry)
            term = self.read(key, entry)
            if len(self.errors) == before:
                self.check_forms(term)
                return term
        return None

    def check_keys(self, key: str, entry: Mapping[Any, Any]) -> None:
        known = _REQUIRED + _OPTIONAL
        for unknown in sorted(entry.keys() - set(known), key=str):
            names = ", ".join(known)
            self.fault(key, f"'{unknown}' is not a key of a glossary entry", f"use one of {names}")
        for name in _REQUIRED:
            if entry.get(name) is None:
                self.fault(key, f"'{key}' has no {name}", f"write '{name}: …'")
        for name in ("term", "explanation", "source", "spoken", "long_form"):
            value = entry.get(name)
            if value is not None and not (isinstance(value, str) and value.strip()):
                self.fault(key, f"'{name}' of '{key}' must be text", "put it between double quotes")

    def read(self, key: str, entry: Mapping[Any, Any]) -> Term:
        return Term(
            id=key,
            term=_text(entry.get("term")) or key,
            forms=self.forms(key, entry.get("forms")),
            explanation=_text(entry.get("explanation")) or "",
            spoken=_text(entry.get("spoken")),
            long_form=_text(entry.get("long_form")),
            source=_text(entry.get("source")) or "",
            line=self.data.line(key) or 1,
        )

    def forms(self, key: str, value: object) -> tuple[str, ...]:
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value):
            return tuple(_spaced(form) for form in value)
        self.fault(
            key, f"'forms' of '{key}' must be a list of words", "write 'forms: [one, other]'"
        )
        return ()

    def check_forms(self, term: Term) -> None:
        for form in term.all_forms:
            if not _WHOLE.match(form):
                message = f"the form '{form}' would match inside another word"
                self.fault(term.id, message, "write a whole word")

    def check_explanations(self, glossary: Glossary) -> None:
        for term in glossary.terms:
            count = len(_WORD.findall(term.explanation))
            if count > MAX_EXPLANATION_WORDS:
                message = f"the explanation of '{term.term}' has {count} words"
                self.fault(term.id, message, f"write at most {MAX_EXPLANATION_WORDS}")
            if any(match.term is term for match in glossary.find(term.explanation)):
                message = f"the explanation of '{term.term}' uses the word itself"
                self.fault(term.id, message, "write other words")

    def check_clashes(self, terms: tuple[Term, ...]) -> None:
        owners: dict[str, Term] = {}
        for term in terms:
            for form in term.all_forms:
                owner = owners.setdefault(_key(term, form), term)
                if owner is term:
                    continue
                message = f"'{form}' already belongs to '{owner.id}' on line {owner.line}"
                self.fault(term.id, message, "keep it in one place")


def _text(value: object) -> str | None:
    return _spaced(value) if isinstance(value, str) else None
