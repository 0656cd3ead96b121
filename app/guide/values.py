"""YAML as values that know their line, so that a fault can be pointed at and told in plain words.

Source: YAML 1.1; keys are words, each once, and nothing is repeated by reference.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from app.guide.errors import ContentError, ContentErrors

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTES = "put the text behind the colon between double quotes"
_PLAIN_WORDS = (
    ("mapping values are not allowed", "a colon stands where none can be",
     "begin the line below the key before it; put a text with a colon between double quotes"),
    ("tab character", "a tab stands before this line", "use spaces"),
    ("could not find expected ':'", "this line has no colon", "write 'key: text'"),
    ("unexpected end of stream", "the quotation mark does not close", "write it again at the end"),
    ("while parsing a flow", "the bracket does not close", "write it at the end of the list"),
    ("unknown escape", "a backslash stands between double quotes", "use single quotes"),
    ("did not find expected key", "this line does not fit those around it",
     "begin it below the key before it; put a text with quotation marks between double quotes"),
    ("another document", "a line of dashes stands in the file", "take it out"),
    ("characters are not allowed", "a sign that nobody can see stands in the file", "take it out"),
    ("", "a text cannot begin with this sign", _QUOTES),
)  # fmt: skip
"""What the parser says, and what an editor can do with it."""

_SHOWN = 60
"""Characters of a text that a message repeats."""


@dataclass(frozen=True, slots=True)
class Value:
    """What stands behind a key or a dash.

    :param content: text, number, truth, date or ``None``; a tuple of values; a dict of them by key.
    :param line: 1-based, of the key or the dash.
    """

    content: Any
    line: int


def read_text(path: Path) -> str:
    """Return the text of a file.

    :raises ContentErrors: if the file is missing or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise _fault(path, line, "this line is not UTF-8", "save the file as UTF-8") from error
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})"
        raise _fault(path, None, message, "put a text file there") from error


def read_plain(path: Path) -> Any:
    """Return what a YAML file of our own holds, without lines."""
    faults: list[ContentError] = []
    value = parse_yaml(read_text(path), path, faults)
    if faults:
        raise ContentErrors(faults)
    return _plain(value)


def _plain(value: Value) -> Any:
    if isinstance(value.content, dict):
        return {key: _plain(inside) for key, inside in value.content.items()}
    if isinstance(value.content, tuple):
        return [_plain(inside) for inside in value.content]
    return value.content


def parse_yaml(text: str, path: Path, faults: list[ContentError], first_line: int = 1) -> Value:
    """Return the mapping that the text holds.

    :param faults: where keys go that are no words or stand twice, and what repeats another part.
    :param first_line: line of the file on which the text begins, 1-based.
    :raises ContentErrors: if the text is not a YAML mapping.
    """
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return Value({}, 1)
        if not isinstance(node, yaml.MappingNode):
            raise _fault(path, first_line, "there are no keys here", "write 'key: text' lines")
        return _Reader(loader, path, faults, first_line).value(node, 1)
    except yaml.MarkedYAMLError as error:
        raise _syntax_fault(error, path, first_line) from error
    except yaml.YAMLError as error:
        line = first_line + text[: getattr(error, "position", 0)].count("\n")
        raise _fault(path, line, *_in_plain_words(str(error))) from error
    except RecursionError as error:
        message = "lists stand in lists, many times over"
        raise _fault(path, first_line, message, "write fewer brackets") from error
    finally:
        loader.dispose()


class _Reader:
    """Turns the nodes of one document into values."""

    def __init__(
        self, loader: Any, path: Path, faults: list[ContentError], first_line: int
    ) -> None:
        self.loader = loader
        self.path = path
        self.faults = faults
        self.first_line = first_line
        self.seen: set[int] = set()

    def fault(self, line: int, message: str, advice: str) -> None:
        self.faults.append(ContentError(self.path, line, "", message, advice))

    def line(self, node: yaml.Node) -> int:
        return self.first_line + int(node.start_mark.line)

    def value(self, node: yaml.Node, line: int) -> Value:
        if id(node) in self.seen:
            self.fault(line, "this line repeats another by its name", "write it out in full")
            return Value(None, line)
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return Value(self.mapping(node), line)
        if isinstance(node, yaml.SequenceNode):
            return Value(tuple(self.value(item, self.line(item)) for item in node.value), line)
        return Value(self.scalar(node), line)

    def mapping(self, node: yaml.MappingNode) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            line = self.line(key_node)
            key = self.scalar(key_node) if isinstance(key_node, yaml.ScalarNode) else None
            if not isinstance(key, str):
                message = f"the key '{shown(key_node.value)}' is not text"
                self.fault(line, message, "put it between double quotes")
            elif key in values:
                self.fault(line, f"'{key}' stands here twice", "keep one")
            else:
                values[key] = self.value(value_node, line)
        return values

    def scalar(self, node: yaml.Node) -> Any:
        """Return what a word or number means."""
        try:
            return self.loader.construct_object(node)
        except (ValueError, yaml.constructor.ConstructorError):
            message = f"'{shown(node.value)}' cannot be read as a date or number"
            self.fault(self.line(node), message, _QUOTES)
            return node.value


def shown(content: object) -> str:
    """Return what stands in a file, short enough for a message."""
    text = content if isinstance(content, str) else "…"
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _syntax_fault(error: yaml.MarkedYAMLError, path: Path, first_line: int) -> ContentErrors:
    """Return what the parser says in plain words, at the line where the editor went wrong."""
    problem = f"{error.context} {error.problem}"
    # What does not close is told where it opens.
    is_open = any(said in problem for said in ("expected ':'", "a flow", "unexpected end"))
    mark = (is_open and error.context_mark) or error.problem_mark
    line = first_line + (mark.line if mark else 0)
    return _fault(path, line, *_in_plain_words(problem))


def _in_plain_words(problem: str) -> tuple[str, str]:
    """Return what is wrong and what to write; the last row fits whatever else the parser says."""
    return next((message, advice) for said, message, advice in _PLAIN_WORDS if said in problem)


def _fault(path: Path, line: int | None, message: str, advice: str) -> ContentErrors:
    return ContentErrors([ContentError(path, line, "", message, advice)])
