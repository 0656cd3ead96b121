"""What the accessibility statement of the guide must say, as data."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tests.content.conftest import GUIDE, read_yaml

FILE = GUIDE / "statement.yaml"


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
    """What the guide claims; nothing of it is needed.

    :param topic: the text that is the statement.
    :param sections: ids of its sections, in order.
    :param says: by locale and level, what stands in it word for word.
    :param tested: the day of the tests.
    :param tools: by name.
    :param count: how many limitations there are, with the words for that number.
    :param known: limitations, by the id of their fact.
    """

    topic: str | None = None
    sections: list[str] = field(default_factory=list)
    says: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    tested: date | None = None
    tools: dict[str, Tool] = field(default_factory=dict)
    count: dict[int, list[str]] = field(default_factory=dict)
    known: dict[str, Limitation] = field(default_factory=dict)


def statement(path: Path = FILE) -> Statement:
    """Return what the statement must say; a guide without the file claims nothing.

    :raises TypeError: if the file has a key that nobody knows, or lacks one.
    """
    told = read_yaml(path)
    told["tools"] = {name: Tool(**each) for name, each in told.get("tools", {}).items()}
    told["known"] = {fact: Limitation(**each) for fact, each in told.get("known", {}).items()}
    return Statement(**told)
