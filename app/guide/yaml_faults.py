"""What a YAML parser says of a file, in the words of who wrote it, at the line that they wrote.

Source: messages of libyaml and PyYAML.
"""

import re
from collections.abc import Sequence

from yaml import MarkedYAMLError

LineFault = tuple[int, str, str]
"""Place of a line (0-based), what is wrong, what to write."""

_QUOTES = "put the text behind the colon between double quotes"
_PLAIN_WORDS = (
    ("tab character", "a tab stands before this line", "use spaces"),
    ("mapping values are not allowed", "a colon stands where none can be",
     "begin the line below the key before it; put a text with a colon between double quotes"),
    ("could not find expected ':'", "this line has no colon", "write 'key: text'"),
    ("unexpected end of stream", "the quotation mark does not close", "write it again at the end"),
    ("while parsing a flow", "the bracket does not close", "write it at the end of the list"),
    ("unknown escape", "a backslash stands between double quotes", "use single quotes"),
    ("comment or line break", "text stands behind '|'",
     "begin it on the next line, two blanks further in"),
    ("did not find expected", "this line does not fit those around it",
     "begin it below the key that it belongs with"),
    ("another document", "a line of dashes stands in the file", "take it out"),
    ("characters are not allowed", "a sign that nobody can see stands in the file", "take it out"),
    ("", "a text cannot begin with this sign", _QUOTES),
)  # fmt: skip
"""What the parser says, and what an editor can do with it; the last row fits whatever else."""

_COLON = re.compile(r":(?:\s|$)")
_BEHIND = re.compile(r""":\s+(?:"[^"]*"|'[^']*'|\[[^\]]*\])\s*[^\s,#}]""")
_OPEN = ("expected ':'", "a flow", "unexpected end")
"""What the parser says of what does not close: it is told where it opens."""


def in_plain_words(problem: str) -> tuple[str, str]:
    """Return what is wrong and what to write, for what the parser says."""
    return next((message, advice) for said, message, advice in _PLAIN_WORDS if said in problem)


def syntax_fault(error: MarkedYAMLError, lines: Sequence[str]) -> LineFault:
    """Return what is wrong with a text that is no YAML.

    :param lines: of the text.
    """
    problem = f"{error.context} {error.problem}"
    is_open = any(said in problem for said in _OPEN)
    mark = (is_open and error.context_mark) or error.problem_mark
    place = min(mark.line if mark else 0, len(lines) - 1)
    if lines[place].startswith("\t"):
        return place, *in_plain_words("tab character")
    if "mapping values" in problem:
        return _colon_fault(place, lines)
    if "document start" in problem:
        first = next((n for n, line in enumerate(lines) if line.strip()), 0)
        return first, "the line begins with a blank", "begin it at the margin"
    if _BEHIND.search(lines[place]):
        advice = "put the whole text between double quotes, and write ‘ ’ inside"
        return place, "text stands behind what closes", advice
    return place, *in_plain_words(problem)


def _colon_fault(place: int, lines: Sequence[str]) -> LineFault:
    """Return what is wrong where the parser did not expect a colon."""
    if len(_COLON.findall(lines[place])) > 1:
        advice = "put the text behind the first between double quotes"
        return place, "a second colon stands in this line", advice
    above = next((n for n in range(place - 1, -1, -1) if lines[n].strip()), None)
    if above is not None and not _COLON.search(lines[above]):
        return above, "the line has no colon with a blank behind it", "write 'key: text'"
    if above is not None and _indent(lines[place]) > _indent(lines[above]):
        message = "the line begins further in than the one above it"
        return place, message, "begin both at the same place"
    return place, *in_plain_words("mapping values are not allowed")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
