"""The pages of the finder: plain links from a question to what to say."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.pages.checker import check_page

FIRST = "/nl/eenvoudig/waar-begin-ik"


def html_at(client: FlaskClient, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    check_page(response)
    return response.get_data(as_text=True)


def links_of(html: str, kind: str) -> list[str]:
    part = html[html.index(kind) :]
    return re.findall(r'<a href="([^"]*)"', part[: part.index("</ul>")])


def test_a_question_offers_each_answer_as_a_link(client: FlaskClient) -> None:
    html = html_at(client, FIRST)
    assert '<h1 id="title">Waar gaat uw vraag over?</h1>' in html
    assert links_of(html, 'class="choices"') == [
        f"{FIRST}/straat", f"{FIRST}/hulp", f"{FIRST}/weet-niet",
    ]  # fmt: skip
    assert "Vraag 1" in html


def test_the_next_question_leads_back_to_the_one_before(client: FlaskClient) -> None:
    html = html_at(client, f"{FIRST}/hulp")
    assert "Vraag 2" in html
    assert f'href="{FIRST}"' in html
    assert "Ik wil praten over hulp van de gemeente" in html


def test_the_end_says_where_to_go_and_why(client: FlaskClient) -> None:
    html = html_at(client, f"{FIRST}/hulp/ja")
    assert "Ga naar de adviesraad" in html
    changes = re.findall(r'<a href="([^"]*)">Kies iets anders', html)
    assert changes == [FIRST, f"{FIRST}/hulp"]


def test_the_message_opens_in_the_readers_own_mail(client: FlaskClient) -> None:
    html = html_at(client, f"{FIRST}/hulp/ja")
    (address,) = re.findall(r'href="(mailto:\?subject=Meepraten[^"]*)"', html)
    fields = parse_qs(urlsplit(unescape(address)).query)
    assert fields["subject"] == ["Meepraten over de hulp van de gemeente"]
    assert fields["body"][0].split("\r\n\r\n") == [
        "Beste gemeente,",
        "Ik wil graag meepraten over de hulp van de gemeente.\nWie kan mij helpen?",
        "Met vriendelijke groet, [uw naam]",
    ]


@pytest.mark.parametrize("answers", ["nergens", "hulp/ja/ja", "straat/", "hulp//ja"])
def test_an_address_of_no_answers_is_not_found(client: FlaskClient, answers: str) -> None:
    assert client.get(f"{FIRST}/{answers}").status_code in {400, 404}


def test_both_levels_stand_at_the_same_answers(client: FlaskClient) -> None:
    html = html_at(client, f"{FIRST}/hulp/nee")
    assert 'href="/nl/standaard/waar-begin-ik/hulp/nee"' in html


def test_a_guide_without_a_finder_has_no_such_page(arabic_app: Flask) -> None:
    assert arabic_app.test_client().get("/ar/eenvoudig/waar-begin-ik").status_code == 404
