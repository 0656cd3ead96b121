"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from app.plain_language.findings import Finding, Severity

Subject = TypeVar("Subject")
"""What a rule looks at: a ``Text``, or the whole ``CheckedGuide``."""


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
    :param check: finds the places where the rule is not kept.
    :param limits: names of the limits it reads.
    :param for_short_texts: whether it holds for texts of loose pieces too: the explanations of the
        glossary, the words of the finder.
    """

    name: str
    asks: str
    reason: str
    source: str
    check: Callable[[Subject], Iterator[Hit]]
    limits: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR
    for_short_texts: bool = True

    def finding(self, path: Path, hit: Hit) -> Finding:
        """Return a hit as a finding; ``path`` is the file where the hit names none."""
        return Finding(
            hit.path or path, hit.line, self.name, hit.message, hit.advice, self.severity,
            self.reason, self.source,
        )  # fmt: skip
