"""Typed fields of a file: each asked for by name, every fault told with its line.

``site.yaml``, glossaries, lexicons, facts and the heads of texts are all read through ``Fields``.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.guide.errors import ContentError, ContentErrors
from app.guide.language_tags import is_language_tag, language_tag
from app.guide.raw_marks import raw_mark
from app.guide.values import Value, parse_yaml, read_text

_EMAIL = re.compile(r"[^@\s:]+@[^@\s]+\.[^@\s.]+")


class Fields:
    """The fields of one mapping.

    :param value: holds the mapping.
    :param faults: where every fault goes; shared with the mappings inside.
    :param name: keys that lead here, each with ``: `` behind it; empty for the file itself.
    """

    def __init__(
        self, value: Value, path: Path, faults: list[ContentError], name: str = ""
    ) -> None:
        self.path = path
        self.faults = faults
        self.own_line = value.line
        self._values: dict[str, Value] = value.content
        self._name = name
        self._misspelt: set[str] = set()

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __contains__(self, key: object) -> bool:
        return self._content(str(key)) is not None

    def line(self, key: str) -> int:
        """Return the 1-based line of a key; that of the mapping where it has no such key."""
        return self._values[key].line if key in self._values else self.own_line

    def fault(self, key: str, message: str, advice: str, line: int | None = None) -> None:
        """Note what is wrong with a field and what to write; the key stands before the message.

        What is missing because its key is misspelt was told already.
        """
        if key in self._misspelt:
            return
        name = f"'{self._name}{key}'"
        place = line or self.line(key)
        self.faults.append(ContentError(self.path, place, key, f"{name} {message}", advice))

    def check(self) -> None:
        """Check that no field was wrong.

        :raises ContentErrors: with every fault.
        """
        if self.faults:
            raise ContentErrors(self.faults)

    def only(self, *known: str) -> None:
        """Note every key that is not one of these."""
        for key in self._values:
            if key not in known:
                meant = self._meant(key, known)
                advice = f"write '{meant}'" if meant else f"use one of {', '.join(known)}"
                self.fault(key, "is not a key of this part", advice)
                self._misspelt.update([meant] if meant else ())

    def _meant(self, key: str, known: tuple[str, ...]) -> str | None:
        """Return the key that a misspelt one stands for, if that is not there."""
        near = get_close_matches(key.lower(), known, n=1)
        return next((name for name in near if name not in self._values), None)

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        if key in self:
            return self.optional_text(key) or ""
        self.fault(key, "is missing", f"write '{key}: …'")
        return ""

    def prose(self, key: str) -> str:
        """Return a text for readers that must be there: without marks that they would see."""
        text = self.text(key)
        if fault := raw_mark(text):
            message = f"has a mark that readers would see: {fault[0]}"
            self.fault(key, message, "write it without")
        return text

    def optional_text(self, key: str) -> str | None:
        content = self._content(key)
        if content is None or isinstance(content, str):
            return content
        self.fault(key, "must be text", "put it between double quotes")
        return None

    def text_that(self, key: str, is_right: Callable[[str], Any], message: str, advice: str) -> str:
        """Return a text that must be there and pass a test.

        :param message: what is wrong with a text that does not, behind ``is '…', ``.
        """
        text = self.text(key)
        if text and not is_right(text):
            self.fault(key, f"is '{text}', {message}", advice)
        return text

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        advice = f"use one of {', '.join(choices)}"
        return self.text_that(key, choices.__contains__, "which is not known", advice)

    def address(self, key: str) -> str:
        """Return a whole https address."""
        advice = "write 'https://…'"
        return self.text_that(key, is_address, "which is no whole address", advice)

    def email(self, key: str) -> str:
        advice = "write 'name@example.org'"
        return self.text_that(key, is_email, "which is no e-mail address", advice)

    def optional_day(self, key: str) -> date | None:
        """Return a day, as in ISO 8601; ``None`` where there is none."""
        content = self._content(key)
        if content is None or type(content) is date:
            return content
        self.fault(key, _not("a day", content), f"write '{key}: 2026-12-31'")
        return None

    def whole_number(self, key: str) -> int:
        """Return a whole number above 0."""
        content = self._content(key)
        if isinstance(content, int) and not isinstance(content, bool) and content > 0:
            return content
        self.fault(key, _not("a whole number", content), f"write '{key}: 1' or more")
        return 0

    def number(self, key: str) -> float:
        """Return a number from 0."""
        content = self._content(key)
        if isinstance(content, (int, float)) and not isinstance(content, bool) and content >= 0:
            return content
        self.fault(key, _not("a number", content), "write a number from 0")
        return 0

    def words(self, key: str) -> tuple[str, ...]:
        """Return a list of words, each once; at least one must be there."""
        words = self.optional_words(key)
        if self._content(key) in (None, ()):
            self.fault(key, "is missing", "write a list, one name a line after '- '")
        return words

    def optional_words(self, key: str) -> tuple[str, ...]:
        words: dict[str, int] = {}
        for item in self._items(key):
            word = item.content.strip() if isinstance(item.content, str) else ""
            if not word:
                advice = f"write '{key}: [one, other]'"
                self.fault(key, "must be a list of words", advice, item.line)
            elif word in words:
                self.fault(key, f"names '{word}' twice", "keep one", item.line)
            else:
                words[word] = item.line
        return tuple(words)

    def languages(self, key: str) -> tuple[str, ...]:
        """Return a list of language tags, without those that are none."""
        tags = {tag: is_language_tag(language_tag(tag)) for tag in self.words(key)}
        for tag in (tag for tag, is_language in tags.items() if not is_language):
            self.fault(key, f"names '{tag}', which is no language", "write a tag, such as nl")
        return tuple(tag for tag, is_language in tags.items() if is_language)

    def mapping(self, key: str, *known: str) -> "Fields":
        """Return the fields below a key, which must be there.

        :param known: the only keys that may stand there; none for any key.
        """
        if not isinstance(self._content(key), dict):
            wanted = ", ".join(f"'{name}: …'" for name in known or ("name",))
            self.fault(key, "needs lines below it", f"write {wanted}")
        return self._below(key, self._values.get(key), known)

    def optional_mapping(self, key: str, *known: str) -> "Fields":
        return self.mapping(key, *known) if key in self else self._below(key, None, known)

    def mappings(self, key: str, *known: str) -> list["Fields"]:
        """Return the fields of each item of a list, of which one at least must be there."""
        advice = "write a list, each item after '- '"
        items = self._items(key, advice)
        if self._content(key) in (None, ()):
            self.fault(key, "is missing", advice)
        for item in items:
            if not isinstance(item.content, dict):
                self.fault(key, "holds an item without keys", "write 'name: …'", item.line)
        return [self._below(key, item, known) for item in items if isinstance(item.content, dict)]

    def _below(self, key: str, value: Value | None, known: tuple[str, ...]) -> "Fields":
        name = f"{self._name}{key}: "
        if value is None or not isinstance(value.content, dict):
            # Of what is not there nothing more is told.
            return Fields(Value({}, self.line(key)), self.path, [], name)
        fields = Fields(value, self.path, self.faults, name)
        if known:
            fields.only(*known)
        return fields

    def _content(self, key: str) -> Any:
        """Return what stands behind a key; ``None`` where nothing does, or white space only."""
        content = self._values[key].content if key in self._values else None
        return content.strip() or None if isinstance(content, str) else content

    def _items(self, key: str, advice: str = "") -> tuple[Value, ...]:
        content = self._content(key)
        if content is None or isinstance(content, tuple):
            return content or ()
        self.fault(key, "must be a list", advice or f"write '{key}: [one, other]'")
        return ()


def _not(kind: str, content: object) -> str:
    return "is missing" if content is None else f"is '{content}', not {kind}"


def is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Tell whether a text is a whole https address."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme == "https" and "." in parts.netloc.strip(".")


def read_fields(path: Path) -> Fields:
    """Return the fields of a YAML file.

    :raises ContentErrors: if the file cannot be read or is not a YAML mapping.
    """
    return parse_fields(read_text(path), path)


def parse_fields(text: str, path: Path, first_line: int = 1) -> Fields:
    """Return the fields that a text holds.

    :param first_line: line of the file on which the text begins, 1-based.
    :raises ContentErrors: if the text is not a YAML mapping.
    """
    faults: list[ContentError] = []
    return Fields(parse_yaml(text, path, faults, first_line), path, faults)
