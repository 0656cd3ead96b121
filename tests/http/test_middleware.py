"""Below a path: the public address says which, and a proxy may pass it on or take it off."""

import re

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from app import create_app

PUBLIC = "https://gemeente.example/gids"
ROOT = "http://localhost"


@pytest.fixture(scope="module")
def below() -> FlaskClient:
    return create_app({"PUBLIC_ADDRESS": PUBLIC}).test_client()


@pytest.mark.parametrize("path", ["/nl/eenvoudig/adviesraad", "/gids/nl/eenvoudig/adviesraad"])
def test_a_page_below_a_path_names_every_address_with_it_once(
    below: FlaskClient, path: str
) -> None:
    page = below.get(path, base_url=ROOT).get_data(as_text=True)
    address = f"{PUBLIC}/nl/eenvoudig/adviesraad"
    assert f'rel="canonical" href="{address}"' in page
    assert re.search(r'href="mailto:[^"]*https%3A//gemeente\.example/gids/nl/[^/]', page)
    links = re.findall(r'(?:href|src|data-style)="(/[^"]*)"', page)
    assert {link for link in links if not re.match(r"/gids/(?!gids)", link)} == set()


def test_a_server_that_was_told_the_path_agrees_with_the_public_address(
    below: FlaskClient,
) -> None:
    told = below.get("/nl/", environ_overrides={"SCRIPT_NAME": "/gids", "PATH_INFO": "/nl/"})
    assert told.data == below.get("/gids/nl/", base_url=ROOT).data


@pytest.mark.parametrize("path", ["/sitemap.xml", "/robots.txt", "/.well-known/security.txt"])
def test_what_machines_read_below_a_path_has_it_once(below: FlaskClient, path: str) -> None:
    text = below.get(f"/gids{path}", base_url=ROOT).get_data(as_text=True)
    found = re.findall(r"https://gemeente\.example(/[^<\s]*)", text)
    assert found
    assert all(re.match(r"/gids/(?!gids)", address) for address in found)


@pytest.mark.parametrize("path", ["/gids", "/gids/", "/", "/gids/nl", "/gids/nl/eenvoudig/start"])
def test_a_redirect_below_a_path_stays_there(below: FlaskClient, path: str) -> None:
    assert below.get(path, base_url=ROOT).location.startswith("/gids/nl/")


@pytest.mark.parametrize("path", ["/gidsen/nl/", "/gids/gids/nl/", "/x/nl/"])
def test_another_path_is_not_that_path(below: FlaskClient, path: str) -> None:
    assert below.get(path, base_url=ROOT).status_code == 404


def test_health_is_told_with_the_path_and_without(below: FlaskClient) -> None:
    for path in ("/health", "/gids/health"):
        assert below.get(path, base_url=ROOT).get_data(as_text=True) == "ok\n"


@pytest.fixture
def searching() -> Flask:
    app = create_app()

    @app.get("/zoeken")
    def search() -> str:
        return request.args.get("q", "")

    return app


def test_a_page_that_reads_a_query_answers_each_for_itself(searching: Flask) -> None:
    client = searching.test_client()
    asked = [client.get(f"/zoeken?q={word}").get_data(as_text=True) for word in ("a", "b", "a")]
    assert asked == ["a", "b", "a"]
    assert len(searching.extensions["page_cache"]) == 0


@pytest.mark.parametrize("path", ["/nope", "/_headers", "/nl/nope", "/nl/eenvoudig/nope", "/a/b/c"])
def test_what_is_not_there_is_not_there_at_once(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404
