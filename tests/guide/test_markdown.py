from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.guide.markdown import parse_document
from app.guide.model import Document, ItemList, Level, Note, Paragraph, Role, Run, Source, Table
from tests.conftest import TOPIC

HEAD = TOPIC.split("\n## ", maxsplit=1)[0]
BODY_LINE = HEAD.count("\n") + 1
PATH = Path("content/topics/proef/nl.simple.md")


def parse(text: str) -> Document:
    return parse_document(text, PATH, "proef", "nl", Level.SIMPLE)


def parse_body(body: str) -> Document:
    return parse(f"{HEAD}\n{body}")


def faults(text: str) -> list[tuple[int | None, str]]:
    with pytest.raises(ContentErrors) as raised:
        parse(text)
    return [(error.line, f"{error.message}: {error.advice}") for error in raised.value.errors]


def body_faults(body: str) -> list[tuple[int, str]]:
    """Faults with the line counted from the first line of the body."""
    found = faults(f"{HEAD}\n{body}")
    return [((line or 0) - BODY_LINE, message) for line, message in found]


def test_head_becomes_title_summary_and_sources() -> None:
    document = parse(TOPIC)
    assert document.title.text == "De titel"
    assert document.summary.text == "Dit is kort."
    assert document.sources == (Source("Een bron", "https://example.org/bron"),)


def test_each_line_of_a_summary_is_a_sentence_with_its_own_line_number() -> None:
    document = parse(TOPIC.replace("summary: Dit is kort.", "summary: |\n  Een zin.\n  Nog een."))
    assert [(s.text, s.line) for s in document.summary.sentences] == [
        ("Een zin.", 4),
        ("Nog een.", 5),
    ]


def test_blocks_have_ids_of_their_section_and_position() -> None:
    document = parse_body("## A {#a}\n\nEen.\n\n- Twee.\n- Drie.\n\n### B {#b}\n\nVier.\n")
    assert [block.id for block in document.blocks()] == [
        "title", "summary", "a", "a-1", "a-2", "a-3", "b", "b-1",
    ]  # fmt: skip


def test_a_sentence_knows_its_line_and_its_cue_id() -> None:
    document = parse_body("## A {#a}\n\nEen.\nTwee.\n")
    sentences = document.sections[0].parts[0]
    assert isinstance(sentences, Paragraph)
    assert [(s.id, s.line - BODY_LINE) for s in sentences.block.sentences] == [
        ("a-1.1", 3),
        ("a-1.2", 4),
    ]


def test_items_rows_and_notes_become_parts() -> None:
    document = parse_body(
        "## A {#a}\n\n1. Een.\n2. Twee.\n\n| K | L |\n| - | - |\n| m | n |\n\n"
        "> **Let op**\n> Drie.\n>\n> - Vier.\n"
    )
    items, table, note = document.sections[0].parts
    assert isinstance(items, ItemList)
    assert items.ordered
    assert isinstance(table, Table)
    assert [cell.text for cell in table.header] == ["K", "L"]
    assert [[cell.text for cell in row] for row in table.rows] == [["m", "n"]]
    assert isinstance(note, Note)
    assert note.title.role is Role.NOTE_TITLE
    assert [block.text for block in note.blocks()] == ["Let op", "Drie.", "Vier."]


def test_runs_carry_link_language_and_emphasis() -> None:
    document = parse_body("## A {#a}\n\nDe [*Wmo*-raad]{lang=nl} en [de **wet**](start).\n")
    (block,) = document.sections[0].parts[0].blocks()
    assert block.sentences[0].runs == (
        Run("De "),
        Run("Wmo", language="nl", emphasis=True),
        Run("-raad", language="nl"),
        Run(" en "),
        Run("de ", href="start"),
        Run("wet", href="start", strong=True),
        Run("."),
    )


def test_a_link_may_be_in_another_language() -> None:
    body = "## A {#a}\n\nZie [*the* law](start){lang=en}, [een [*loi*](start)]{lang=fr} en dit.\n"
    (block,) = parse_body(body).sections[0].parts[0].blocks()
    assert block.sentences[0].runs == (
        Run("Zie "),
        Run("the", href="start", language="en", emphasis=True),
        Run(" law", href="start", language="en"),
        Run(", "),
        Run("een ", language="fr"),
        Run("loi", href="start", language="fr", emphasis=True),
        Run(" en dit."),
    )


def test_a_mark_of_direction_may_follow_a_full_stop() -> None:
    document = parse_body("## A {#a}\n\nهل هذا Wmo؟\u200f\nهذا Wmo.\u200f\n")
    (block,) = document.sections[0].parts[0].blocks()
    assert len(block.sentences) == 2


def test_a_rule_can_be_set_aside_for_the_next_sentence_with_a_reason() -> None:
    document = parse_body("## A {#a}\n\nEen.\n<!-- allow passive: zo heet de wet -->\nTwee.\n")
    (block,) = document.sections[0].parts[0].blocks()
    first, second = block.sentences
    assert first.exemptions == ()
    assert [(e.rule, e.reason) for e in second.exemptions] == [("passive", "zo heet de wet")]


@pytest.mark.parametrize(
    "line",
    [
        "De raad geeft advies aan B. en W. van de stad.",
        "Dat kan bijv. In de wijk.",
        "Het kost 14.30 euro.",
        "Zij vroeg: “Wat wilt u?” en ging.",
        "Kijk op www.example.org voor meer.",
        "Dat kan o.a. Maandag in de wijk.",
        "قالت أ.د. أحمد ذلك.",
        "سألت «ماذا تريد؟» ثم ذهبت.",
        "الجواب (نعم.) موجود هنا.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(line: str) -> None:
    document = parse_body(f"## A {{#a}}\n\n{line}\n")
    assert document.sections[0].parts[0].blocks().__next__().text == line


FAULTS = {
    "heading without id": ("## A\n\nEen.\n", 1, "the heading has no id: write '{#id}' at its end"),
    "id with a capital": ("## A {#Aa}\n\nEen.\n", 1, "address: write lower-case letters"),
    "two ids alike": ("## A {#a}\n\nEen.\n\n## B {#a}\n\nTwee.\n", 5, "the id 'a' is already used"),
    "id of a block": ("## A {#a}\n\nEen.\n\n## B {#a-1}\n", 5, "the id 'a-1' is already used"),
    "reserved id": ("## A {#title}\n\nEen.\n", 1, "the id 'title' is already used"),
    "over two lines": ("## A {#a}\n\nEen zin\ndie doorgaat.\n", 3, "goes on over two lines"),
    "text first": ("Een.\n\n## A {#a}\n\nTwee.\n", 1, "text must stand under a heading"),
    "no text": ("", 0, "there is no text"),
    "top heading": ("# A {#a}\n\nEen.\n", 1, "'# ' is the title, which stands in the head"),
    "sub first": ("### A {#a}\n\nEen.\n", 1, "'### ' has no '## ' above it: write '## '"),
    "html": ("## A {#a}\n\nEen <b>zin</b>.\n", 3, "HTML is not used in a guide text"),
    "script": ("## A {#a}\n\n<script>x</script>\n", 3, "HTML is not used"),
    "comment": ("## A {#a}\n\n<!-- zomaar -->\nEen.\n", 3, "write <!-- allow RULE: the reason -->"),
    "lone comment": ("## A {#a}\n\n<!-- allow x: y -->\n\nEen.\n", 3, "stands alone"),
    "picture in a line": ("## A {#a}\n\nEen ![x](y.png)\n", 3, "a picture stands alone"),
    "code": ("## A {#a}\n\nEen `code` zin.\n", 3, "'`' stands around words: take it out"),
    "fence": ("## A {#a}\n\n```\nx\n```\n", 3, "'```' begins a block of program text: take it out"),
    "rule": ("## A {#a}\n\n***\n", 3, "a line of dashes stands in the text: take it out"),
    "nested list": ("## A {#a}\n\n- Een.\n  - Twee.\n", 3, "no list inside a list"),
    "note without title": ("## A {#a}\n\n> Een.\n", 3, "a note begins with its title in bold"),
    "note without text": ("## A {#a}\n\n> **Een**\n", 3, "the note has a title only"),
    "table in note": (
        "## A {#a}\n\n> **N**\n>\n> | a |\n> | - |\n> | b |\n", 5, "paragraphs and lists",
    ),
    "empty cell": ("## A {#a}\n\n| a | b |\n| - | - |\n| c | |\n", 5, "cell of the table is empty"),
    "no rows": ("## A {#a}\n\n| a |\n| - |\n", 3, "the table has no rows"),
    "span": ("## A {#a}\n\nEen [woord]{lang=12}.\n", 3, "'12' is no language: write a tag"),
    "unknown language": ("## A {#a}\n\nEen [woord]{lang=zz}.\n", 3, "'zz' is no language"),
    "link": ("## A {#a}\n\nEen [woord](start){lang=12}.\n", 3, "'12' is no language"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "line", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_names_the_line_and_what_to_write(body: str, line: int, message: str) -> None:
    found = body_faults(body)
    assert any(at == line and message in said for at, said in found), found


HEAD_FAULTS = {
    "no head": ("## A {#a}\n", 1, "the file has no head: begin it with '---'"),
    "open head": ("---\ntitle: A\n", 1, "does not end"),
    "no title": (TOPIC.replace("title: De titel\n", ""), 1, "'title' is missing"),
    "empty title": (TOPIC.replace("De titel", ""), 2, "'title' is missing"),
    "title is a list": (TOPIC.replace("De titel", "[a]"), 2, "'title' must be text"),
    "no summary": (TOPIC.replace("summary: Dit is kort.\n", ""), 1, "'summary' is missing"),
    "no sources": (TOPIC.replace("sources:", "facts: [A1]\nother:"), 1, "'sources' is missing"),
    "unknown key": (TOPIC.replace("title:", "titel: x\ntitle:"), 2, "'titel' is not a key"),
    "key twice": (TOPIC.replace("title:", "title: x\ntitle:"), 3, "'title' stands here twice"),
    "broken YAML": (TOPIC.replace("De titel", "'De titel"), 2, "the quotation mark does not close"),
    "plain http": (
        TOPIC.replace("https://", "http://"),
        6,
        "is 'http://example.org/bron', which is no whole address",
    ),
    "nobody checked it": (
        TOPIC.replace("title:", "checked_by: Ada\ntitle:"),
        2,
        "write 'checked_by: NAME, YYYY-MM-DD'",
    ),
    "no such day": (
        TOPIC.replace("title:", "checked_by: Ada, 2027-02-30\ntitle:"),
        2,
        "on which day",
    ),
    "odd facts": (TOPIC.replace("title:", "facts: [a]\ntitle:"), 2, "write 'facts: [A1, A2]'"),
}


@pytest.mark.parametrize(("text", "line", "message"), HEAD_FAULTS.values(), ids=HEAD_FAULTS)
def test_a_fault_in_the_head_names_the_line(text: str, line: int, message: str) -> None:
    found = faults(text)
    assert any(at == line and message in said for at, said in found), found


def test_an_id_used_twice_is_one_fault() -> None:
    body = "## A {#a}\n\nEen.\n\nTwee.\n\n## B {#a}\n\nDrie.\n\nVier.\n"
    ((line, message),) = body_faults(body)
    assert (line, message.partition(" on ")[0]) == (7, "the id 'a' is already used")


def test_all_faults_of_a_file_are_told_together() -> None:
    found = faults(TOPIC.replace("title: De titel", "") + "\n## B\n\nEen <b>zin</b>.\n")
    assert len(found) == 3


def test_facts_left_to_standard_belong_in_the_simple_version() -> None:
    text = TOPIC.replace("title:", "left_to_standard: [A1]\ntitle:")
    assert parse(text).left_to_standard == ("A1",)
    with pytest.raises(ContentErrors, match="belongs in the simple version only"):
        parse_document(text, PATH, "proef", "nl", Level.STANDARD)
