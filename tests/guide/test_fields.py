"""Each field is asked for by its type; what is wrong names line, key and what to write."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.guide.errors import ContentErrors
from app.guide.fields import Fields, parse_fields

PATH = Path("any.yaml")
Read = Callable[[Fields], Any]


def told(text: str, read: Read) -> list[str]:
    fields = parse_fields(text, PATH)
    read(fields)
    with pytest.raises(ContentErrors) as raised:
        fields.check()
    return [str(error).removeprefix("any.yaml:") for error in raised.value.errors]


@pytest.mark.parametrize(
    ("text", "read", "value"),
    [
        ("a: ' b '", lambda f: f.text("a"), "b"),
        ("a: '  '", lambda f: f.optional_text("a"), None),
        ("a:\n- b\n- c", lambda f: f.words("a"), ("b", "c")),
        ("", lambda f: f.optional_words("a"), ()),
        ("a: []", lambda f: f.optional_words("a"), ()),
        ("a: 3", lambda f: f.whole_number("a"), 3),
        ("a: 0.5", lambda f: f.number("a"), 0.5),
        ("a: https://example.org/b", lambda f: f.address("a"), "https://example.org/b"),
        ("a: b@example.org", lambda f: f.email("a"), "b@example.org"),
        ("a: [nl, srn, pap_CW]", lambda f: f.languages("a"), ("nl", "srn", "pap_CW")),
        ("a: b", lambda f: f.choice("a", ("b", "c")), "b"),
        ("a: {b: c}", lambda f: f.mapping("a").text("b"), "c"),
        ("a: [{b: c}, {b: d}]", lambda f: [m.text("b") for m in f.mappings("a")], ["c", "d"]),
        ("", lambda f: list(f.optional_mapping("a")), []),
    ],
)
def test_a_right_field_is_what_it_says(text: str, read: Read, value: object) -> None:
    fields = parse_fields(text, PATH)
    assert read(fields) == value
    fields.check()


@pytest.mark.parametrize(
    ("text", "read", "fault"),
    [
        ("b: c", lambda f: f.text("a"), "1: 'a' is missing: write 'a: …'"),
        ("b: c\na:", lambda f: f.text("a"), "2: 'a' is missing: write 'a: …'"),
        ("a: 2026", lambda f: f.text("a"), "1: 'a' must be text: put it between double quotes"),
        ("a: []", lambda f: f.words("a"), "1: 'a' is missing: write a list"),
        ("a: b", lambda f: f.words("a"), "1: 'a' must be a list: write 'a: [one, other]'"),
        ("a:\n- b\n- 3", lambda f: f.words("a"), "3: 'a' must be a list of words"),
        ("a:\n- b\n- b", lambda f: f.words("a"), "3: 'a' names 'b' twice: keep one"),
        ("a: true", lambda f: f.whole_number("a"), "1: 'a' is 'True', not a whole number"),
        ("a: 0", lambda f: f.whole_number("a"), "1: 'a' is '0', not a whole number"),
        ("a: .nan", lambda f: f.number("a"), "1: 'a' is 'nan', not a number: write a number"),
        ("", lambda f: f.number("a"), "1: 'a' is missing: write a number from 0"),
        ("a: http://b.nl", lambda f: f.address("a"), "1: 'a' is 'http://b.nl', which is no whole"),
        ("a: https://[", lambda f: f.address("a"), "1: 'a' is 'https://[', which is no whole"),
        ("a: geen adres", lambda f: f.email("a"), "1: 'a' is 'geen adres', which is no e-mail"),
        ("a: b@c", lambda f: f.email("a"), "1: 'a' is 'b@c', which is no e-mail address"),
        ("a: [nl, qqqq]", lambda f: f.languages("a"), "1: 'a' names 'qqqq', which is no language"),
        ("a: d", lambda f: f.choice("a", ("b", "c")), "1: 'a' is 'd', which is not known: use"),
        ("a: b", lambda f: f.mapping("a"), "1: 'a' needs lines below it: write 'name: …'"),
        ("a: b", lambda f: f.mapping("a", "c"), "1: 'a' needs lines below it: write 'c: …'"),
        ("a:\n  b: {d: e}", lambda f: f.mapping("a").mapping("b").text("c"), "2: 'a: b: c' is"),
        ("a:\n  b: c", lambda f: f.mapping("a", "d"), "2: 'a: b' is not a key of this part: use"),
        ("a:\n- b: c\n- d", lambda f: f.mappings("a"), "3: 'a' holds an item without keys"),
        ("b: c", lambda f: f.only("a"), "1: 'b' is not a key of this part: use one of a"),
    ],
)
def test_a_wrong_field_is_told_with_its_line(text: str, read: Read, fault: str) -> None:
    (message,) = told(text, read)
    assert message.startswith(fault)


def test_every_fault_of_a_file_is_told() -> None:
    def read(fields: Fields) -> None:
        fields.text("a")
        fields.mapping("b").email("c")

    assert len(told("a: 1\na: 2\nb: {c: d}", read)) == 3


def test_of_a_part_that_is_not_there_only_that_is_told() -> None:
    assert len(told("", lambda fields: fields.mapping("a").text("b"))) == 1
