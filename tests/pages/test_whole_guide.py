from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.guide.library import Library
from tests.pages.checker import outline, text_of


def test_the_whole_guide_holds_every_topic_once(client: FlaskClient, library: Library) -> None:
    ids = outline(client.get("/nl/standaard/alles")).ids
    assert [each for each in ids if each in library.site.topics] == list(library.site.topics)


def test_a_guide_too_long_for_one_page_does_not_offer_it(
    content_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.guide.site.WHOLE_GUIDE_TOPICS", 1)
    client = create_app({"CONTENT_FOLDER": str(content_folder)}).test_client()
    assert client.get("/nl/eenvoudig/alles").status_code == 404
    for path in ("/nl/eenvoudig/", "/sitemap.xml"):
        assert "/alles" not in text_of(client, path)
