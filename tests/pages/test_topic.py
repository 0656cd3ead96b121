import re

import pytest
from flask.testing import FlaskClient

from app.guide.library import Library
from app.guide.model import Level
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
