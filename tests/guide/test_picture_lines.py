"""A picture in a text."""

import pytest

from app.guide.errors import ContentErrors
from app.guide.markdown import parse_document
from app.guide.model import Document, Level, Role
from tests.guide.test_markdown import HEAD, PATH


def parsed(body: str) -> Document:
    return parse_document(f"{HEAD}\n## A {{#a}}\n\n{body}\n", PATH, "proef", "nl", Level.SIMPLE)


def test_a_picture_is_a_block_of_one_sentence_that_says_what_it_shows() -> None:
    document = parsed("Een zin.\n\n![Een boom aan het *water*.](boom.svg)\n\nNog een zin.")
    (picture,) = document.pictures()
    assert picture.file == "boom.svg"
    assert picture.block is not None
    assert (picture.block.id, picture.block.role) == ("a-2", Role.PICTURE)
    assert [sentence.text for sentence in picture.block.sentences] == ["Een boom aan het water."]
    assert [block.id for block in document.reading_order()][-3:] == ["a-1", "a-2", "a-3"]


def test_a_decoration_is_nothing_to_hear() -> None:
    document = parsed("![](lijn.svg){decoration}\n\nEen zin.")
    (picture,) = document.pictures()
    assert picture.block is None
    assert [block.id for block in document.reading_order()][-1] == "a-1"


def test_a_rule_can_be_set_aside_for_a_picture() -> None:
    document = parsed("<!-- allow passive: zo is het -->\n![Er wordt gewerkt.](werk.png)")
    (picture,) = document.pictures()
    assert picture.block is not None
    assert [each.rule for each in picture.block.sentences[0].exemptions] == ["passive"]
    assert picture.block.line == picture.line + 1


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("![](boom.svg)", "the picture has no text that says what it shows: write ![what it"),
        ("![Een boom.](boom.svg){decoration}", "a decoration says nothing: leave out the text"),
        ("![Een boom.](https://example.org/boom.svg)", "is no name of an SVG, PNG, JPEG or WebP"),
        ("![Een boom.](pictures/boom.svg)", "put it in content/pictures and write its name, such"),
        ("![Een boom.](Boom.SVG)", "'Boom.SVG' is no name of an SVG, PNG, JPEG or WebP"),
        ("![Een boom.](boom.gif)", "'boom.gif' is no name of an SVG, PNG, JPEG or WebP"),
        ("Kijk: ![Een boom.](boom.svg)", "a picture stands alone: put an empty line above"),
        ("![Een boom.](boom.svg) Kijk.", "a picture stands alone: put an empty line above"),
        ("[![Een boom.](boom.svg)](start)", "a picture stands alone: put an empty line above"),
        ("- ![Een boom.](boom.svg)", "a picture stands alone: put it in a paragraph of its own"),
        ("![[Een boom](start).](boom.svg)", "the text of a picture leads nowhere: write the link"),
        (
            "> **Let op**\n> Een zin.\n>\n> ![Een boom.](boom.svg)",
            "a note holds paragraphs and lists only",
        ),
    ],
)
def test_a_fault_says_what_to_write(body: str, message: str) -> None:
    with pytest.raises(ContentErrors) as raised:
        parsed(body)
    (error,) = raised.value.errors
    assert message in str(error)
    assert str(error).startswith(f"{PATH}:")
