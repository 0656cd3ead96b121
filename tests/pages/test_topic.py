import re
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.guide.library import Library
from app.guide.model import Level
from tests.conftest import PROJECT
from tests.guides.copies import DUTCH
from tests.guides.pictures import SHEET, SHOWS, guide_with_picture
from tests.guides.service import serve_guide
from tests.pages.checker import text_of


def test_a_topic_page_says_what_its_document_says(client: FlaskClient, library: Library) -> None:
    document = library.document("adviesraad", "nl", Level.SIMPLE)
    assert document is not None
    page = re.sub(r"<[^>]+>", "", text_of(client, "/nl/eenvoudig/adviesraad"))
    page = page.replace("&#39;", "'")
    for block in document.blocks():
        assert block.text in page


@pytest.mark.wcag("3.1.5")
def test_the_level_switch_leads_to_the_same_section(client: FlaskClient) -> None:
    page = text_of(client, "/nl/eenvoudig/adviesraad")
    assert 'href="/nl/standaard/adviesraad"' in page
    assert 'href="/nl/standaard/adviesraad#wat-doen-ze"' in page


def test_the_introduction_has_one_address(client: FlaskClient) -> None:
    response = client.get("/nl/eenvoudig/start")
    assert response.status_code == 301
    assert response.location == "/nl/eenvoudig/"


def test_the_old_name_of_a_topic_leads_to_it_at_every_level(content_folder: Path) -> None:
    site = content_folder / "site.yaml"
    site.write_text(f"{site.read_text()}redirects: {{hulp: contact, begin: start}}\n")
    client = create_app({"TESTING": True, "CONTENT_FOLDER": content_folder}).test_client()
    for old, new in (("hulp", "contact"), ("begin", "")):
        for level in ("eenvoudig", "standaard"):
            response = client.get(f"/nl/{level}/{old}")
            assert (response.status_code, response.location) == (301, f"/nl/{level}/{new}")
    assert "hulp" not in text_of(client, "/sitemap.xml")


@pytest.mark.wcag("2.4.5")
def test_topics_lead_to_the_ones_before_and_after(client: FlaskClient) -> None:
    page = text_of(client, "/nl/eenvoudig/adviesraad")
    assert 'href="/nl/eenvoudig/" rel="prev"' in page
    assert 'href="/nl/eenvoudig/contact" rel="next"' in page


@pytest.mark.wcag("2.4.5")
@pytest.mark.parametrize("level", ["eenvoudig", "standaard"])
def test_every_topic_is_found_in_three_ways(
    client: FlaskClient, library: Library, level: str
) -> None:
    start, whole = f"/nl/{level}/", f"/nl/{level}/alles"
    topics = library.site.topics[1:]
    for before, topic in zip(library.site.topics, topics, strict=False):
        link = f'href="/nl/{level}/{topic}"'
        neighbour = start if before == "start" else f"{start}{before}"
        assert link in text_of(client, start)
        assert f'{link} rel="next"' in text_of(client, neighbour)
        assert f'href="#{topic}"' in text_of(client, whole)


def test_a_telephone_number_is_a_link_that_calls_it(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(DUTCH, content)
    for level in ("simple", "standard"):
        path = content / "topics" / "contact" / f"nl.{level}.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}\nBel [030 123 45 67](tel:+31301234567).\n", encoding="utf-8")
    client = serve_guide(content, PROJECT / "translations", tmp_path / "none").test_client()
    for page in ("contact", "alles"):
        shown = text_of(client, f"/nl/eenvoudig/{page}")
        assert '<a href="tel:+31301234567">030 123 45 67</a>' in shown


@pytest.mark.wcag("1.1.1")
def test_a_picture_of_the_guide_is_an_asset_that_never_changes(tmp_path: Path) -> None:
    content = guide_with_picture(tmp_path)
    client = create_app({"TESTING": True, "CONTENT_FOLDER": content}).test_client()
    source = re.search(
        rf'<img class="picture" id="hoe-gemaakt-2" src="([^"]+)" alt="{SHOWS}" width="320"',
        text_of(client, "/nl/eenvoudig/over"),
    )
    assert source
    response = client.get(source[1])
    assert response.mimetype == "image/svg+xml"
    assert response.get_data(as_text=True) == SHEET
    assert "immutable" in response.headers["Cache-Control"]
