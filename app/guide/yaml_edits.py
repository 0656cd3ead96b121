"""Small changes to a YAML file that leave the rest as its editor wrote it, comments too.

PyYAML tells where each value stands, and the text is cut there: decision 0021.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

ANY = "*"
"""In a path: every item of a list, or every key."""


def with_item(text: str, key: str, item: str) -> str:
    """Return the text with one more word at the end of a list, of which one must be there."""
    (found,) = _nodes(_root(text), (key,))
    last = found.value[-1]
    if found.flow_style:
        return _insert(text, last.end_mark.index, f", {item}")
    indent = " " * found.start_mark.column
    return _insert(text, _line_end(text, last.end_mark.index), f"\n{indent}- {item}")


def with_entry(text: str, key: str, name: str, value: str) -> str:
    """Return the text with one more line below a key, which is made where it is missing."""
    entry = f"{name}: {value}"
    found = next(_nodes(_root(text), (key,)), None)
    if found is None:
        return f"{text.rstrip()}\n\n{key}:\n  {entry}\n"
    if not found.value:
        place = found.start_mark.index + 1 if found.value == [] else found.end_mark.index
        return _insert(text, place, entry if found.value == [] else f"\n  {entry}")
    last = found.value[-1][1].end_mark.index
    if found.flow_style:
        return _insert(text, last, f", {entry}")
    return _insert(text, _line_end(text, last), f"\n{' ' * found.start_mark.column}{entry}")


def without_entry(text: str, key: str, name: str) -> str:
    """Return the text without a line below a key; as it is, where there is none."""
    found = next(_nodes(_root(text), (key,)), None)
    entries = found.value if isinstance(found, yaml.MappingNode) else []
    for number, (entry, value) in enumerate(entries):
        if entry.value != name:
            continue
        start, end = entry.start_mark.index, value.end_mark.index
        if found is not None and not found.flow_style:
            start = text.rfind("\n", 0, start)
            end = _line_end(text, end)
        elif number:
            start = entries[number - 1][1].end_mark.index
        elif number + 1 < len(entries):
            end = entries[number + 1][0].start_mark.index
        return text[:start] + text[end:]
    return text


def with_word(text: str, paths: Sequence[Sequence[str]], old: str, new: str) -> str:
    """Return the text with another word wherever one stands.

    :param paths: keys that lead to where it may stand, such as ``("topics", ANY)``.
    """
    root = _root(text)
    places = {
        node.start_mark.index: node.end_mark.index
        for path in paths
        for node in _nodes(root, path)
        if node.value == old
    }
    for start in sorted(places, reverse=True):
        text = text[:start] + new + text[places[start] :]
    return text


def _root(text: str) -> yaml.Node | None:
    return yaml.compose(text, yaml.SafeLoader)


def _nodes(node: yaml.Node | None, path: Sequence[str]) -> Iterator[Any]:
    """Yield the nodes that a path leads to."""
    if node is None or not path:
        yield from () if node is None else (node,)
        return
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if path[0] in {ANY, key.value}:
                yield from _nodes(value, path[1:])
    elif isinstance(node, yaml.SequenceNode) and path[0] == ANY:
        for item in node.value:
            yield from _nodes(item, path[1:])


def _insert(text: str, place: int, new: str) -> str:
    return text[:place] + new + text[place:]


def _line_end(text: str, place: int) -> int:
    """Return where the line of a place ends, before its line feed."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end
