"""The preview answers this machine and its own pages only, and adds a banner to what is served."""

import pytest
from werkzeug.test import Client

from tests.preview.conftest import PAGE


def test_a_page_has_the_banner_once_before_its_header(client: Client) -> None:
    html = client.get(PAGE).text
    assert html.count('<section class="preview" aria-label="Preview" lang="en" dir="ltr"') == 1
    assert html.index('class="skip-link"') < html.index('class="preview"') < html.index("<header")
    assert '<script type="module" src="/preview/static/main.js">' in html


@pytest.mark.parametrize("path", ["/nl/", "/nl/eenvoudig/", "/nl/eenvoudig/alles", "/nl/nergens"])
def test_every_kind_of_page_has_the_banner(client: Client, path: str) -> None:
    assert 'class="preview"' in client.get(path).text


def test_a_page_is_never_kept_by_the_browser(client: Client) -> None:
    page = client.get(PAGE)
    assert page.headers["Cache-Control"] == "no-store"
    assert "ETag" not in page.headers
    assert (
        client.get(PAGE, headers={"Accept-Encoding": "br"}).headers.get("Content-Encoding") is None
    )


def test_what_is_no_page_is_sent_as_it_is(client: Client) -> None:
    robots = client.get("/robots.txt")
    assert "preview" not in robots.text
    assert robots.headers["Cache-Control"] == "no-cache"
    head = client.head(PAGE)
    assert head.data == b""
    assert head.headers["Content-Length"] != "0"


@pytest.mark.parametrize("host", ["gids.example", "127.0.0.1.gids.example", "10.0.0.7", ""])
@pytest.mark.parametrize("path", [PAGE, "/preview/texts"])
def test_another_host_is_refused(client: Client, path: str, host: str) -> None:
    assert client.get(path, headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
@pytest.mark.parametrize("path", [PAGE, "/preview/page", "/preview/sentence.wav"])
def test_it_can_only_be_read(client: Client, path: str, method: str) -> None:
    assert client.open(path, method=method).status_code == 405


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "http://localhost:3000"},
        {"Origin": "null"},
    ],
    ids=str,
)
def test_a_page_from_elsewhere_is_refused(client: Client, headers: dict[str, str]) -> None:
    for path in (PAGE, "/preview/page", "/preview/sentence.wav", "/preview/events"):
        assert client.get(path, headers=headers).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://localhost"}],
    ids=str,
)
def test_its_own_page_and_a_typed_address_are_answered(
    client: Client, headers: dict[str, str]
) -> None:
    assert client.get(PAGE, headers=headers).status_code == 200


def test_its_own_pages_have_the_headers_of_the_service(client: Client) -> None:
    headers = client.get("/preview/texts").headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
