"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from app.plain_language.findings import Finding, Severity

Subject = TypeVar("Subject")
"""What a rule looks at: a ``Text``, or the whole ``Library``."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule is not kept.

    :param line: 1-based line of the file, or ``None`` for the whole file.
    :param message: what is wrong.
    :param advice: what to write.
    :param path: the file, where it is not the text's own.
    """

    line: int | None
    message: str
    advice: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Rule(Generic[Subject]):
    """One rule of plain language.

    :param name: used in findings and in ``<!-- allow NAME: reason -->``.
    :param asks: what the rule asks of a text, in a sentence.
    :param reason: why.
    :param source: who says so.
    :param limits: names of the limits it reads.
    :param check: finds the places where the rule is not kept.
    :param needs_language: whether it does nothing without a data file for the locale.
    """

    name: str
    asks: str
    reason: str
    source: str
    check: Callable[[Subject], Iterator[Hit]]
    limits: tuple[str, ...] = ()
    needs_language: bool = True
    severity: Severity = Severity.ERROR

    def finding(self, path: Path, hit: Hit) -> Finding:
        path = hit.path or path
        return Finding(path, hit.line, self.name, hit.message, hit.advice, self.severity)
