"""What is wrong with YAML is told in plain words, at the line where the editor went wrong."""

from pathlib import Path

import pytest

from app.guide.errors import ContentError, ContentErrors
from app.guide.values import parse_yaml, read_plain

PATH = Path("any.yaml")


def faults(text: str, first_line: int = 1) -> list[str]:
    collected: list[ContentError] = []
    try:
        parse_yaml(text, PATH, collected, first_line)
    except ContentErrors as found:
        collected += found.errors
    return [str(error).removeprefix("any.yaml:") for error in collected]


def test_values_know_their_line_at_any_depth() -> None:
    value = parse_yaml("a:\n  b:\n    - c\n    - d: e\n", PATH, [], first_line=5)
    inner = value.content["a"].content["b"]
    assert inner.line == 6
    assert [item.line for item in inner.content] == [7, 8]
    assert inner.content[1].content["d"].line == 8


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title: De raad: advies\n", "1: a second colon stands in this line"),
        (
            "raad:\n  term: raad\n   source: x\n",
            "3: the line begins further in than the one above",
        ),
        ("raad:\n  term: raad\n source: x\n", "3: this line does not fit those around it"),
        ("a: b\n\tc: d\n", "2: a tab stands before this line: use spaces"),
        ("title: 'open\nb: c\n", "1: the quotation mark does not close: write it again"),
        ("a: [b, c\nd: e\n", "1: the bracket does not close"),
        ("a: b\nline without\nc: d\n", "2: this line has no colon: write 'key: text'"),
        ("a: @x\n", "1: a text cannot begin with this sign: put the text behind the colon"),
        ("a: *x\n", "1: a text cannot begin with this sign"),
        ('a: "\\q"\n', "1: a backslash stands between double quotes: use single quotes"),
        ("a: b\n---\nc: d\n", "2: a line of dashes stands in the file: take it out"),
        ("a: b\nc: \x00\n", "2: a sign that nobody can see stands in the file: take it out"),
        ("- a\n", "1: there are no keys here: write 'key: text' lines"),
        ("a: &x b\nc: *x\n", "2: this line repeats another by its name: write it out"),
        ("a: b\na: c\n", "2: 'a' stands here twice: keep one"),
        ("a:\n  b: c\n  b: d\n", "3: 'b' stands here twice: keep one"),
        ("no: b\n", "1: the key 'no' is not text: put it between double quotes"),
        ("? [a]\n: b\n", "1: the key '…' is not text"),
        ("a: 2026-13-40\n", "1: '2026-13-40' cannot be read as a date or number"),
        ("a: " + "[" * 900 + "]" * 900, "1: lists stand in lists, many times over"),
    ],
)
def test_a_fault_is_told_in_plain_words_with_its_line(text: str, fault: str) -> None:
    (told,) = faults(text)
    assert told.startswith(fault)


def test_no_word_of_the_parser_reaches_the_editor() -> None:
    for text in ("a: ]\n", "%x\n", "a: - b\n", "a: !!python/object:x y\n", "a: {b\n", "a: |x\n"):
        (told,) = faults(text)
        assert not {"token", "block", "mapping", "scalar", "node", "flow"} & set(told.split())


def test_a_line_is_counted_from_where_the_text_begins() -> None:
    assert faults("a: b\na: c\n", first_line=10)[0].startswith("11: ")


def test_data_of_our_own_is_read_without_lines(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("a: [1, {b: c}]\n")
    assert read_plain(path) == {"a": [1, {"b": "c"}]}
