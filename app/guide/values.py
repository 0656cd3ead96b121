"""YAML as values that know their line, so that a fault can be pointed at and told in plain words.

Source: YAML 1.1; keys are words, each once, and nothing is repeated by reference.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from app.guide.errors import ContentError, ContentErrors
from app.guide.yaml_faults import in_plain_words, syntax_fault

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTES = "put the text behind the colon between double quotes"
_NO_SIGN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ue000-\uf8ff\ufffd]")
"""Control characters, signs of one program's own, and what stands for a sign that was lost."""

_CONFLICT = re.compile(r"^<{7} .*\n(?:.*\n)*?={7}$", re.MULTILINE)
"""Source: git-merge, How conflicts are presented."""

_DIGEST_LENGTH = 16

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
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise _fault(path, line, "this line is not UTF-8", "save the file as UTF-8") from error
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})"
        raise _fault(path, None, message, "put a text file there") from error
    _check_signs(text, path)
    return text


def _check_signs(text: str, path: Path) -> None:
    """Check that a text holds no sign that is none, and no two versions of itself."""
    if found := _NO_SIGN.search(text):
        message = f"the sign U+{ord(found[0]):04X} stands in the file, which nobody can read"
        raise _fault(path, _line_at(text, found.start()), message, "take it out, and write anew")
    if found := _CONFLICT.search(text):
        message = "two versions of a line stand in the file"
        advice = "keep one, and take out the lines with '<<<<<<<', '=======' and '>>>>>>>'"
        raise _fault(path, _line_at(text, found.start()), message, advice)


def _line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def text_digest(text: str) -> str:
    """Return 16 hexadecimal characters that change when a text does."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST_LENGTH]


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
        place, *fault = syntax_fault(error, text.split("\n"))
        raise _fault(path, first_line + place, *fault) from error
    except yaml.YAMLError as error:
        line = first_line + text[: getattr(error, "position", 0)].count("\n")
        raise _fault(path, line, *in_plain_words(str(error))) from error
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


def _fault(path: Path, line: int | None, message: str, advice: str) -> ContentErrors:
    return ContentErrors([ContentError(path, line, "", message, advice)])
