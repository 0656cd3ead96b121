"""What a check found: where, which rule, what is wrong and what to write."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.guide.errors import ContentError

STRUCTURE = "structure"
"""Name under which faults of the content's structure are reported."""

INTERFACE = "interface"
"""Name under which faults of the words of the interface are reported."""


class Severity(StrEnum):
    """An error must be mended; advice is for the editor to weigh."""

    ERROR = "error"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend.

    :param line: 1-based, or ``None`` when the finding is about the whole file.
    :param rule: name of the rule, or ``structure``.
    :param message: what is wrong.
    :param advice: what to write; may be empty when the message says it.
    :param reason: why the rule is there.
    :param source: who says so.
    """

    path: Path
    line: int | None
    rule: str
    message: str
    advice: str
    severity: Severity = Severity.ERROR
    reason: str = ""
    source: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        kind = "" if self.severity is Severity.ERROR else " (advice)"
        advice = f" → {self.advice}" if self.advice else ""
        return f"{place}: {self.rule}{kind}: {self.message}{advice}"


def interface_finding(error: ContentError) -> Finding:
    """Return a fault of a message catalogue as a finding."""
    return Finding(
        error.path, error.line, INTERFACE, error.message, error.advice,
        reason="Readers hear the first language instead.", source="docs/content.md",
    )  # fmt: skip


def structural_finding(error: ContentError) -> Finding:
    """Return a fault of structure as a finding."""
    return Finding(
        error.path, error.line, STRUCTURE, error.message, error.advice,
        reason="The page cannot be made from it.", source="docs/content.md",
    )  # fmt: skip
