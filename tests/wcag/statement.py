"""What the accessibility statement must say, as data."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("statement.yaml")


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that tests the pages; ``package`` is its name in package.json, if it is there."""

    version: str
    on: str
    package: str | None = None


@dataclass(frozen=True, slots=True)
class Limitation:
    """What is known not to work."""

    what: str
    consequence: str
    cause: str
    measure: str


@dataclass(frozen=True, slots=True)
class Statement:
    """The day of the tests, the tools by name, and the limitations by the id of their fact."""

    tested: date
    tools: dict[str, Tool]
    known: dict[str, Limitation]


def statement() -> Statement:
    """Return what the statement must say."""
    told = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return Statement(
        told["tested"],
        {name: Tool(**each) for name, each in told["tools"].items()},
        {fact: Limitation(**each) for fact, each in told["known"].items()},
    )
