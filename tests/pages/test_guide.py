import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.guide.library import Library
from app.guide.model import Level
from app.pages.well_known import page_paths
from tests.pages.checker import check_headers, check_page, outline

_APP = create_app()
with _APP.test_request_context():
    PATHS = page_paths()


def text_of(client: FlaskClient, path: str) -> str:
    return client.get(path).get_data(as_text=True)


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_whole(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    check_page(response)


@pytest.mark.parametrize("path", PATHS)
def test_every_link_inside_the_service_leads_to_a_page(client: FlaskClient, path: str) -> None:
    targets = set(re.findall(r'(?:href|src)="(/[^"#]*)(?:#([^"]*))?"', text_of(client, path)))
    for target, anchor in targets:
        response = client.get(target)
        assert response.status_code == 200, target
        if anchor:
            assert anchor in outline(response).ids, f"{target}#{anchor}"
        response.close()


@pytest.mark.parametrize(
    ("accepted", "expected"), [("nl", "/nl/"), ("ar;q=1", "/nl/"), ("", "/nl/"), ("%%%", "/nl/")]
)
def test_the_root_leads_to_the_best_locale(
    client: FlaskClient, accepted: str, expected: str
) -> None:
    response = client.get("/", headers={"Accept-Language": accepted})
    assert response.status_code == 302
    assert response.location == expected
    assert response.headers["Vary"] == "Accept-Language"
    check_headers(response)


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


def test_the_whole_guide_holds_every_topic_once(client: FlaskClient, library: Library) -> None:
    ids = outline(client.get("/nl/standaard/alles")).ids
    assert [each for each in ids if each in library.site.topics] == list(library.site.topics)


@pytest.mark.wcag("3.3.3")
@pytest.mark.parametrize(
    "path",
    ["/xx/", "/nl/moeilijk/", "/nl/eenvoudig/nergens", "/nl/moeilijk/start", "/xx/eenvoudig/alles",
     "/audio/nergens.mp3", "/audio/manifest.json", "/static/x/nergens.css", "/nl/eenvoudig/a/b"],
)  # fmt: skip
def test_what_is_not_there_says_so_in_plain_language(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    check_page(response)
    assert "Deze pagina bestaat niet" in response.get_data(as_text=True)


def test_a_method_that_is_not_allowed_says_which_are(client: FlaskClient) -> None:
    response = client.post("/nl/")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]
    check_page(response)


def test_an_error_of_ours_says_that_the_reader_did_nothing_wrong() -> None:
    app = create_app({"PROPAGATE_EXCEPTIONS": False})

    def fail() -> str:
        raise RuntimeError

    app.add_url_rule("/nl/kapot", view_func=fail)
    response = app.test_client().get("/nl/kapot")
    assert response.status_code == 500
    check_page(response)
    assert "U deed niets fout" in response.get_data(as_text=True)


@pytest.mark.wcag("1.3.5", "3.3.1", "3.3.3", "3.3.4", "3.3.7", "3.3.8")
@pytest.mark.parametrize("path", PATHS)
def test_no_page_asks_anything_about_a_reader(client: FlaskClient, path: str) -> None:
    page = text_of(client, path)
    inputs = [each for each in re.findall(r"<input[^>]*>", page) if " readonly" not in each]
    assert [each for each in inputs if not re.search(r'type="(radio|checkbox|range)"', each)] == []
    assert not re.search(r"<textarea|contenteditable|<form(?![^>]*=\"dialog\")", page)


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


@pytest.mark.wcag("2.4.8")
@pytest.mark.parametrize("path", [path for path in PATHS if path != "/nl/"])
def test_a_page_says_where_it_stands(client: FlaskClient, path: str) -> None:
    found = re.search(r'<nav class="breadcrumb".*?</nav>', text_of(client, path), re.DOTALL)
    assert found is not None
    assert 'href="/nl/"' in found[0]
    assert found[0].count('aria-current="page"') == 1


def test_a_guide_too_long_for_one_page_does_not_offer_it(
    content_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.guide.site.WHOLE_GUIDE_TOPICS", 1)
    client = create_app({"CONTENT_FOLDER": str(content_folder)}).test_client()
    assert client.get("/nl/eenvoudig/alles").status_code == 404
    for path in ("/nl/eenvoudig/", "/sitemap.xml"):
        assert "/alles" not in text_of(client, path)
