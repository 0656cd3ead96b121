"""A translation says whose work it is, and leads to the original."""

import re
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.guides.partial.guide import CONTENT, write_catalogues
from tests.guides.service import serve_guide
from tests.pages.checker import text_of

BY_A_COMPUTER = "A computer made this translation. No person has checked it yet."
STALE = "The original text has changed since this translation was made."
START = "topics/start/en.simple.md"


def note_of(page: str) -> str:
    found = re.findall(r'<p class="notice notice--translation">(.*?)</p>', page)
    assert len(found) < 2
    return found[0] if found else ""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    return folder


@pytest.fixture
def client(content: Path, tmp_path: Path) -> FlaskClient:
    return serve_guide(content, write_catalogues(tmp_path / "catalogues"), tmp_path).test_client()


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_translation_that_nobody_checked_says_so_and_links_to_the_original(
    client: FlaskClient,
) -> None:
    note = note_of(text_of(client, "/en/eenvoudig/"))
    assert note.startswith(BY_A_COMPUTER)
    assert STALE not in note
    link = '<a href="/nl/eenvoudig/" hreflang="nl">Read this page in this language: Dutch</a>'
    assert note.endswith(link)


@pytest.mark.parametrize("path", ["/nl/eenvoudig/", "/nl/eenvoudig/alles", "/nl/eenvoudig/woorden"])
def test_an_original_has_no_such_note(client: FlaskClient, path: str) -> None:
    assert note_of(text_of(client, path)) == ""


def test_the_name_of_the_service_is_in_its_own_language(client: FlaskClient) -> None:
    assert '<span lang="nl" dir="ltr">Zwembad</span></a>' in text_of(client, "/en/eenvoudig/")
    assert '<span lang="nl" dir="ltr">Zwembad</span></a>' not in text_of(client, "/nl/eenvoudig/")


def test_an_original_that_stands_in_for_a_translation_has_none(client: FlaskClient) -> None:
    assert note_of(text_of(client, "/en/eenvoudig/contact")) == ""


def test_a_person_who_checked_it_is_named_with_the_day(content: Path, client: FlaskClient) -> None:
    assert client
    change(content / START, "sources:", "checked_by: Ada Lovelace, 2027-01-05\nsources:")
    checked = serve_guide(content, content.parent / "catalogues", content.parent).test_client()
    note = note_of(text_of(checked, "/en/eenvoudig/"))
    assert note.startswith("Ada Lovelace checked this translation on January 5, 2027.")
    assert BY_A_COMPUTER not in note


def test_an_original_that_has_moved_on_is_told(content: Path, client: FlaskClient) -> None:
    assert client
    change(content / START, "translated_from: ", "translated_from: 0")
    stale = serve_guide(content, content.parent / "catalogues", content.parent).test_client()
    assert STALE in note_of(text_of(stale, "/en/eenvoudig/"))
    assert STALE not in note_of(text_of(stale, "/en/standaard/"))


def test_the_whole_guide_says_it_at_each_text_where_not_all_are_translated(
    client: FlaskClient,
) -> None:
    page = text_of(client, "/en/eenvoudig/alles")
    translated = page.count("notice--translation")
    assert translated == page.count(BY_A_COMPUTER)
    assert 0 < translated < page.count('<article class="chapter"')
    notes = re.findall(r'notice--translation">.*?href="([^"]+)"', page, re.DOTALL)
    assert notes == ["/nl/eenvoudig/alles"] * translated


def test_the_whole_guide_says_it_once_where_it_holds_for_all(content: Path, tmp_path: Path) -> None:
    change(content / "site.yaml", "topics: [start, kaartje, contact]", "topics: [start]")
    change(content / "site.yaml", "contact_topic: contact\n", "")
    for topic in ("kaartje", "contact"):
        shutil.rmtree(content / "topics" / topic)
    for path in content.glob("topics/*/*.md"):
        text = re.sub(r"\[([^\]]*)\]\((?:kaartje|contact)[^)]*\)", r"\1", path.read_text("utf-8"))
        path.write_text(text, encoding="utf-8")
    app = serve_guide(content, write_catalogues(tmp_path / "one"), tmp_path)
    note = note_of(text_of(app.test_client(), "/en/eenvoudig/alles"))
    assert note.startswith(BY_A_COMPUTER)
    assert 'href="/nl/eenvoudig/alles"' in note
