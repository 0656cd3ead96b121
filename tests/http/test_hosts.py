import pytest
from flask.testing import FlaskClient

from app import create_app
from app.http.hosts import allowed_hosts, is_allowed
from tests.pages.checker import check_headers

PATHS = ("/nl/", "/xx/", "/health", "/static/x/main.css", "/audio/a.mp3")
ALLOWED = allowed_hosts("https://Gids.example:8443/a", "www.gids.example, müller.example:81")


@pytest.mark.parametrize(
    "host",
    ["gids.example", "GIDS.example", "gids.example:8443", "gids.example:1", "www.gids.example",
     "xn--mller-kva.example", "127.0.0.1:8000", "localhost", "[::1]:8000", "[::1]"],
)  # fmt: skip
def test_the_service_answers_under_its_names_and_on_this_machine(host: str) -> None:
    assert is_allowed(host, ALLOWED)


@pytest.mark.parametrize(
    "host",
    [None, "", " ", "evil.example", "gids.example.evil.example", "evilgids.example",
     ".gids.example",
     "gids.example.", "gids.example,gids.example", "gids.example evil.example", "gids.example/",
     "gids.example@evil.example", "evil.example#gids.example", "gids.example:80:80",
     "gids.example:",
     "gids.example:http", "gids.example:999999", "gids.example\n", "[gids.example]", "*", "[::2]"],
)  # fmt: skip
def test_the_service_answers_under_no_other_name(host: str | None) -> None:
    assert not is_allowed(host, ALLOWED)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ["evil.example", "", "localhost,evil.example"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_a_page_asked_for_under_another_name_is_refused(
    client: FlaskClient, path: str, host: str, method: str
) -> None:
    client.get(path).close()
    response = client.open(path, method=method, headers={"Host": host})
    assert response.status_code == 400
    assert ("MEEPRATEN_ALLOWED_HOSTS" in response.text) == (method != "HEAD")
    assert "evil" not in response.text
    check_headers(response)


def test_a_request_without_host_is_refused(client: FlaskClient) -> None:
    client.get("/nl/")
    response = client.get("/nl/", environ_overrides={"HTTP_HOST": None})
    assert response.status_code == 400


def test_an_operator_may_add_names() -> None:
    client = create_app({"ALLOWED_HOSTS": "intern.example"}).test_client()
    assert client.get("/nl/", headers={"Host": "intern.example:8000"}).status_code == 200
