import pytest
from flask.testing import FlaskClient

from app import create_app
from tests.pages.checker import check_headers
from tests.pages.observatory import score

PUBLIC = "https://gids.example"
SCRIPTED = ("/nl/eenvoudig/adviesraad", "/nl/standaard/alles", "/nl/eenvoudig/woorden")
EVERY_KIND = ("/", "/nl", "/nl/", "/nergens", "/nl/../", "/static/x/main.css", "/audio/x.mp3",
              "/robots.txt", "/favicon.ico", "/health", *SCRIPTED)  # fmt: skip


@pytest.fixture(scope="module")
def public_client() -> FlaskClient:
    return create_app({"PUBLIC_ADDRESS": PUBLIC}).test_client()


@pytest.mark.parametrize("path", SCRIPTED)
def test_the_http_observatory_gives_130_or_more(public_client: FlaskClient, path: str) -> None:
    assert score(public_client.get(path)) >= 130


@pytest.mark.wcag("2.5.4")
@pytest.mark.parametrize("path", EVERY_KIND)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_every_response_has_the_headers(public_client: FlaskClient, path: str, method: str) -> None:
    for _again in range(2):
        response = public_client.open(path, method=method)
        check_headers(response)
        assert response.headers["Strict-Transport-Security"] == "max-age=31536000"
        names = [name.lower() for name, _value in response.headers]
        assert len(names) == len(set(names))


def test_a_service_without_tls_does_not_ask_for_it(client: FlaskClient) -> None:
    assert "Strict-Transport-Security" not in client.get("/nl/").headers


@pytest.mark.parametrize(
    "wish", ["", "max-age=63072000; includeSubDomains; preload", "max-age=600; includeSubDomains"]
)
def test_browsers_are_told_to_come_by_tls_in_the_words_of_the_operator(wish: str) -> None:
    settings = {"PUBLIC_ADDRESS": PUBLIC, "STRICT_TRANSPORT_SECURITY": wish}
    headers = create_app(settings).test_client().get("/nl/").headers
    assert headers.get("Strict-Transport-Security", "") == wish


def test_a_form_may_be_sent_to_the_service_itself_and_nowhere_else(client: FlaskClient) -> None:
    assert "; form-action 'self';" in client.get("/nl/").headers["Content-Security-Policy"]
