"""YAML whose keys know their line, so that a fault can be pointed at."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from app.guide.errors import ContentError, ContentErrors

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class LocatedMapping(dict[str, Any]):
    """A mapping that remembers on which line each of its top keys stands (1-based)."""

    def __init__(self, values: Mapping[str, Any], lines: Mapping[str, int]) -> None:
        super().__init__(values)
        self._lines = lines

    def line(self, key: str) -> int | None:
        return self._lines.get(key)


def read_text(path: Path) -> str:
    """Return the text of a file.

    :raises ContentErrors: if the file is missing or is not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        advice = "save the file as UTF-8 text"
        raise _fault(path, line, "this line is not UTF-8", advice) from error
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})"
        raise _fault(path, None, message, "put a text file there") from error


def read_yaml(path: Path) -> LocatedMapping:
    """Return the mapping in a YAML file.

    :raises ContentErrors: if the file cannot be read or is not a YAML mapping.
    """
    return parse_yaml(read_text(path), path)


def parse_yaml(text: str, path: Path, first_line: int = 1) -> LocatedMapping:
    """Return the mapping that the text holds.

    :param first_line: line of the file on which the text begins, 1-based.
    :raises ContentErrors: if the text is not a YAML mapping, or names a key twice.
    """
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return LocatedMapping({}, {})
        if not isinstance(node, yaml.MappingNode):
            raise _fault(path, first_line, "this is no list of keys", "write 'key: value' lines")
        lines = _key_lines(node, path, first_line)
        return LocatedMapping(loader.construct_document(node), lines)
    except yaml.MarkedYAMLError as error:
        line = first_line + (error.problem_mark.line if error.problem_mark else 0)
        raise _fault(
            path, line, f"this is not YAML: {error.problem}", "write 'key: value'"
        ) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else "nested too deeply"
        raise _fault(
            path, first_line, f"this is not YAML: {reason}", "write 'key: value' lines"
        ) from error
    finally:
        loader.dispose()


def _key_lines(node: yaml.MappingNode, path: Path, first_line: int) -> dict[str, int]:
    lines: dict[str, int] = {}
    for key, _ in node.value:
        line = first_line + key.start_mark.line
        if not isinstance(key, yaml.ScalarNode):
            raise _fault(path, line, "this key is no word", "write a word before the colon")
        if key.value in lines:
            raise _fault(path, line, f"'{key.value}' stands here twice", "keep one")
        lines[key.value] = line
    return lines


def _fault(path: Path, line: int | None, message: str, advice: str) -> ContentErrors:
    return ContentErrors([ContentError(path, line, "", message, advice)])
