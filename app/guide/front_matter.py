"""The head of a topic file: title, summary, sources, facts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.guide.errors import ContentError, ContentErrors
from app.guide.fields import LocatedMapping, parse_yaml
from app.guide.model import Level, Source

_FENCE = "---"
_FACT = re.compile(r"^[A-Z]\d{1,3}[a-z]?$")
_KNOWN = {
    "title", "summary", "sources", "facts", "left_to_standard", "translated_from", "checked_by",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a file says, and where.

    :param summary: lines, one sentence each.
    :param title_line: 1-based line of the title; likewise ``summary_line`` for the first sentence.
    """

    title: str
    title_line: int
    summary: tuple[str, ...]
    summary_line: int
    sources: tuple[Source, ...]
    facts: tuple[str, ...]
    left_to_standard: tuple[str, ...]
    translated_from: str | None
    checked_by: str | None


def split_front_matter(text: str, path: Path) -> tuple[LocatedMapping, str, int]:
    """Return the head, the body, and the 1-based line on which the body begins.

    :raises ContentErrors: if there is no head, it does not end, or it is not YAML.
    """
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].strip() != _FENCE:
        message = "the file must begin with '---', then 'title: …', and so on, then '---'"
        raise ContentErrors([ContentError(path, 1, "", message, "write the head")])
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None:
        message, advice = "the head that begins here does not end", "write '---' below it"
        raise ContentErrors([ContentError(path, 1, "", message, advice)])
    head = parse_yaml("".join(lines[1:end]), path, first_line=2)
    return head, "".join(lines[end + 1 :]), end + 2


def read_front_matter(head: LocatedMapping, path: Path, level: Level) -> FrontMatter:
    """Return what a head says.

    :raises ContentErrors: with every key that is missing, unknown or wrong.
    """
    reader = _HeadReader(head, path)
    reader.check_keys(level)
    front_matter = FrontMatter(
        title=reader.text("title"),
        title_line=head.line("title") or 1,
        summary=tuple(line.strip() for line in reader.text("summary").splitlines()),
        summary_line=reader.block_line("summary"),
        sources=reader.sources(),
        facts=reader.facts("facts"),
        left_to_standard=reader.facts("left_to_standard"),
        translated_from=reader.optional("translated_from"),
        checked_by=reader.optional("checked_by"),
    )
    if reader.errors:
        raise ContentErrors(reader.errors)
    return front_matter


class _HeadReader:
    """Reads one head and collects every fault on the way."""

    def __init__(self, head: LocatedMapping, path: Path) -> None:
        self.head = head
        self.path = path
        self.errors: list[ContentError] = []

    def fault(self, key: str, message: str, advice: str) -> None:
        self.errors.append(ContentError(self.path, self.head.line(key) or 1, key, message, advice))

    def check_keys(self, level: Level) -> None:
        for key in sorted(self.head.keys() - _KNOWN, key=str):
            known = ", ".join(sorted(_KNOWN))
            self.fault(str(key), f"'{key}' is not a key of a topic file", f"use one of {known}")
        if level is Level.STANDARD and "left_to_standard" in self.head:
            self.fault(
                "left_to_standard",
                "'left_to_standard' belongs in the simple version only",
                "take it out",
            )

    def text(self, key: str) -> str:
        value = self.head.get(key)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if value is None or value == "":
            self.fault(key, f"'{key}' is missing", f"write '{key}: …' in the head of the file")
        else:
            self.fault(key, f"'{key}' must be text", "put it between double quotes")
        return ""

    def block_line(self, key: str) -> int:
        """Return the line of the first sentence: below the key for a ``|`` block."""
        line = self.head.line(key) or 1
        return line + 1 if str(self.head.get(key, "")).count("\n") else line

    def optional(self, key: str) -> str | None:
        return None if self.head.get(key) is None else self.text(key)

    def facts(self, key: str) -> tuple[str, ...]:
        value = self.head.get(key) or []
        if isinstance(value, list) and all(_FACT.match(str(item)) for item in value):
            return tuple(str(item) for item in value)
        self.fault(key, f"'{key}' must be a list of fact numbers", f"write '{key}: [A1, A2]'")
        return ()

    def sources(self) -> tuple[Source, ...]:
        value = self.head.get("sources")
        if not isinstance(value, list) or not value:
            self.fault("sources", "'sources' is missing", "write '- name: …' and 'url: https://…'")
            return ()
        return tuple(source for item in value if (source := self.source(item)))

    def source(self, item: Any) -> Source | None:
        if isinstance(item, Mapping):
            name, url = item.get("name"), item.get("url")
            if isinstance(name, str) and isinstance(url, str) and url.startswith("https://"):
                return Source(name, url)
        self.fault("sources", "a source is not whole", "write 'name: …' and 'url: https://…'")
        return None
