"""A section of a text while it is read."""

from dataclasses import dataclass, field

from app.guide.model import Block, Part, Section


@dataclass
class OpenSection:
    """A section while its parts are read: the next block's number is ``count`` + 1."""

    id: str
    level: int
    heading: Block
    parts: list[Part] = field(default_factory=list)
    count: int = 0

    def next_id(self) -> str:
        self.count += 1
        return f"{self.id}-{self.count}"

    def close(self) -> Section:
        return Section(self.id, self.level, self.heading, tuple(self.parts))
