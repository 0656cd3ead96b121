"""A page says when its text last changed, and where it can be changed."""

import re
from datetime import date
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from tests.guides.pictures import guide_with_picture
from tests.pages.checker import check_page, text_of

EDIT = "https://example.org/edit/{path}"
TEXTS = {
    "/nl/eenvoudig/contact": "topics/contact/nl.simple.md",
    "/nl/eenvoudig/woorden": "glossary/nl.yaml",
    "/nl/eenvoudig/waar-begin-ik": "finder/nl.simple.md",
}
"""Pages, and the file that each is made of."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = guide_with_picture(tmp_path_factory.mktemp("changed"))
    site = folder / "site.yaml"
    site.write_text(f"{site.read_text()}\nedit_address: {EDIT}\n")
    text = folder / "topics" / "over" / "nl.simple.md"
    text.write_text(text.read_text().replace("---\n", "---\nchanged: 2026-02-03\n", 1))
    return folder


@pytest.fixture
def app(content: Path) -> Flask:
    app = create_app({"TESTING": True, "CONTENT_FOLDER": content})
    app.extensions["change_dates"] = {content / file: date(2026, 1, 31) for file in TEXTS.values()}
    return app


def foot(app: Flask, path: str) -> str:
    found = re.search(r'<p class="last-change">.*?</p>', text_of(app.test_client(), path))
    return found[0] if found else ""


@pytest.mark.parametrize(("path", "file"), TEXTS.items())
def test_a_page_names_the_day_and_leads_to_its_file(app: Flask, path: str, file: str) -> None:
    check_page(app.test_client().get(path))
    assert foot(app, path) == (
        '<p class="last-change">Deze tekst is voor het laatst veranderd op '
        '<time datetime="2026-01-31">31 januari 2026</time>. '
        f'<a href="https://example.org/edit/{file}">Deze pagina bewerken</a></p>'
    )


def test_what_a_text_says_of_itself_goes_first(app: Flask, content: Path) -> None:
    app.extensions["change_dates"][content / "topics/over/nl.simple.md"] = date(2026, 9, 9)
    assert "3 februari 2026" in foot(app, "/nl/eenvoudig/over")


def test_a_page_of_several_texts_has_the_day_of_the_last_one(app: Flask, content: Path) -> None:
    app.extensions["change_dates"][content / "topics/adviesraad/nl.simple.md"] = date(2026, 5, 1)
    said = foot(app, "/nl/eenvoudig/alles")
    assert "1 mei 2026" in said
    assert "<a" not in said


def test_where_nobody_knows_nothing_is_said(app: Flask, content_folder: Path) -> None:
    assert foot(app, "/nl/standaard/contact").startswith('<p class="last-change"><a href=')
    plain = create_app({"TESTING": True, "CONTENT_FOLDER": content_folder})
    assert foot(plain, "/nl/standaard/contact") == ""
