"""Small changes to a YAML file leave the rest as it was."""

import pytest
import yaml

from app.guide.yaml_edits import ANY, with_entry, with_item, with_word, without_entry

BLOCK = """\
name: "a: b"  # kept
topics:   # in order
  - start  # first
  - vragen   # last

# about the service
service_topics: [over]
redirects:
  oud: vragen  # since 2026
  ouder: vragen
"""


def test_an_item_comes_last_in_a_block_and_comments_stay() -> None:
    changed = with_item(BLOCK, "topics", "afval")
    assert changed == BLOCK.replace("# last\n", "# last\n  - afval\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("topics: [start, vragen]  # all\n", "topics: [start, vragen, afval]  # all\n"),
        ("topics:\n- start", "topics:\n- start\n- afval"),
        ('topics: ["start"]\n', 'topics: ["start", afval]\n'),
        ("topics: [\n  start,\n  vragen,\n]\n", "topics: [\n  start,\n  vragen, afval,\n]\n"),
    ],
)
def test_an_item_comes_last_in_any_form_of_list(text: str, expected: str) -> None:
    assert with_item(text, "topics", "afval") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\n", "a: 1\n\nredirects:\n  oud: nieuw\n"),
        ("redirects:\na: 1\n", "redirects:\n  oud: nieuw\na: 1\n"),
        ("redirects: {}\na: 1\n", "redirects: {oud: nieuw}\na: 1\n"),
        ("redirects: {x: y}\n", "redirects: {x: y, oud: nieuw}\n"),
        ("redirects:\n    x: y # z\na: 1\n", "redirects:\n    x: y # z\n    oud: nieuw\na: 1\n"),
    ],
)
def test_an_entry_comes_last_below_its_key(text: str, expected: str) -> None:
    assert with_entry(text, "redirects", "oud", "nieuw") == expected
    assert yaml.safe_load(expected)["redirects"]["oud"] == "nieuw"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BLOCK, BLOCK.replace("  oud: vragen  # since 2026\n", "")),
        ("redirects:\n  oud: x\na: 1\n", "redirects:\na: 1\n"),
        ("redirects: {oud: x, y: z}\n", "redirects: {y: z}\n"),
        ("redirects: {y: z, oud: x}\n", "redirects: {y: z}\n"),
        ("redirects: {oud: x}\n", "redirects: {}\n"),
        ("redirects: {y: z}\n", "redirects: {y: z}\n"),
        ("a: 1\n", "a: 1\n"),
    ],
)
def test_an_entry_goes_and_nothing_else(text: str, expected: str) -> None:
    assert without_entry(text, "redirects", "oud") == expected


def test_a_word_changes_where_it_may_stand_and_nowhere_else() -> None:
    changed = with_word(BLOCK, [("topics", ANY), ("redirects", ANY)], "vragen", "hulp")
    assert changed == BLOCK.replace("vragen", "hulp")
    assert with_word(BLOCK, [("service_topics", ANY)], "vragen", "hulp") == BLOCK
