"""The pictures of a guide, and the texts that show them."""

from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.guide.library import load_library
from app.guide.model import Level
from tests.conftest import TOPIC
from tests.guide.test_svg_pictures import svg


@pytest.fixture
def folder(content_folder: Path) -> Path:
    """A guide that has a picture with a word in it."""
    (content_folder / "pictures").mkdir()
    (content_folder / "pictures" / "boom.svg").write_bytes(svg("<text>Eik</text>"))
    return content_folder


def show(folder: Path, line: str) -> None:
    (folder / "topics" / "contact" / "nl.simple.md").write_text(f"{TOPIC}\n{line}\n")


def test_a_text_knows_the_size_of_its_pictures(folder: Path) -> None:
    show(folder, "![Een boom, de eik.](boom.svg)")
    library = load_library(folder)
    document = library.document("contact", "nl", Level.SIMPLE)
    assert document is not None
    assert [(each.width_px, each.height_px) for each in document.pictures()] == [(60, 40)]
    assert list(library.pictures) == ["boom.svg"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "![Een boom.](boom.svg)",
            "nl.simple.md:14: 'eik' stands in the picture, and not in its text: say it in",
        ),
        ("![](boom.svg){decoration}", "nl.simple.md:14: 'eik' stands in the picture, and not in"),
        (
            "![Een huis.](huis.png)",
            "there is no picture 'huis.png': put it in pictures, or name one, such as boom.svg",
        ),
    ],
)
def test_a_picture_that_is_not_there_or_keeps_a_word_to_itself_is_told(
    folder: Path, line: str, message: str
) -> None:
    show(folder, line)
    with pytest.raises(ContentErrors) as raised:
        load_library(folder)
    assert message in str(raised.value)


def test_a_file_that_is_no_picture_is_told_once(folder: Path) -> None:
    (folder / "pictures" / "brief.docx").write_bytes(b"x")
    (folder / "pictures" / "foto.jpg").write_bytes(b"x" * 200_001)
    (folder / "pictures" / ".hidden").write_bytes(b"x")
    with pytest.raises(ContentErrors) as raised:
        load_library(folder)
    assert [(error.path.name, error.message) for error in raised.value.errors] == [
        ("brief.docx", "this is no picture that every browser shows"),
        ("foto.jpg", "the picture has 200 kB, the limit is 200"),
    ]
