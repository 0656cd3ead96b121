"""Hints of a new topic that nobody has written over yet."""

from collections.abc import Iterator

from app.guide.new_topic import HINT
from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule


def check_hints(text: Text) -> Iterator[Hit]:
    """Yield each hint that is still there, with what it asks for."""
    for hint in text.hints:
        yield Hit(
            hint.line, "this is a hint, and no text yet", hint.text.removeprefix(HINT).strip()
        )
    for source in text.sources:
        if source.startswith(HINT):
            advice = "write its name and address at the top of the file"
            yield Hit(None, "'sources' still holds a hint", advice)


RULES = (
    Rule(
        "to-write",
        "No hint of a new topic is left.",
        "A hint tells an editor what to write, and a reader nothing.",
        "our own choice",
        check_hints,
    ),
)
