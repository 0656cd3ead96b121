from urllib.parse import unquote_to_bytes

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from app.config import read_config
from app.http.request_checks import is_for_us, is_host, is_plain
from tests.pages.checker import check_headers

ALLOWED = read_config(
    {
        "PUBLIC_ADDRESS": "https://Gids.example:8443/a",
        "ALLOWED_HOSTS": "www.gids.example, müller.example:81",
    }
)["HOSTS"]
PATHS = ("/nl/", "/xx/", "/health", "/static/x/main.css", "/audio/a.mp3")
METHODS = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "X")
EVERY_KIND = ("/", "/nl/", "/nl", "/nl/eenvoudig/adviesraad", "/nergens", "/static/x/main.css",
              "/audio/nergens.mp3", "/health", "/robots.txt", "/favicon.ico")  # fmt: skip
FAR = "/".join([".."] * 9)
ODD_PATHS = (
    f"/audio/{FAR}/etc/passwd", "/audio/../wsgi.py", "/audio/..", "/static/x/../../wsgi.py",
    "/static/x/..%2f..%2fwsgi.py", "/static/x/%2e%2e/%2e%2e/wsgi.py", "/audio/..%5c..%5cwsgi.py",
    "/audio/%2fetc%2fpasswd", "/audio//etc/passwd", "/audio/manifest.json", "/audio/.", "/nl/./",
    "/nl%2f", "/nl%2Feenvoudig%2Fadviesraad", "/nl%5ceenvoudig", "/nl/%00", "/audio/a%00.mp3",
    "/nl/%0d%0aSet-Cookie:a=b", "/nl/%1b[2J", "/nl/%7f", "/%c0%ae%c0%ae/", "/%ff%fe/",
    "/nl/%e2%80%ae", "/" + "a" * 10_000, "/nl/" + "a/" * 5_000, "/audio/" + "a" * 3_000 + ".mp3",
    "/audio/" + "a" * 1_000 + ".mp3", "//evil.example/", "///", "//nl/", "/nl//eenvoudig/",
    "/static/x/con", "/static//main.css", "/%25%32%66", "/audio/..%252fwsgi.py", "/nl/{{7*7}}",
)  # fmt: skip


@pytest.mark.parametrize(
    "host",
    ["gids.example", "GIDS.example", "gids.example:8443", "gids.example:1", "www.gids.example",
     "xn--mller-kva.example", "127.0.0.1:8000", "localhost", "[::1]:8000", "[::1]", "localhost.",
     "gids.example.:8443"],
)  # fmt: skip
def test_the_service_answers_under_its_names_and_on_this_machine(host: str) -> None:
    assert is_host(host, ALLOWED)


@pytest.mark.parametrize(
    "host",
    [None, "", " ", "evil.example", "gids.example.evil.example", "evilgids.example",
     ".gids.example",
     "gids.example..", "gids.example,gids.example", "gids.example evil.example", "gids.example/",
     "gids.example@evil.example", "evil.example#gids.example", "gids.example:80:80",
     "gids.example:",
     "gids.example:http", "gids.example:999999", "gids.example\n", "[gids.example]", "*", "[::2]"],
)  # fmt: skip
def test_the_service_answers_under_no_other_name(host: str | None) -> None:
    assert not is_host(host, ALLOWED)


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


@pytest.mark.parametrize("field", ["RAW_URI", "REQUEST_URI"])
@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/nl/", True), ("/nl/?next=http://evil.example/", True), ("*", True),
        ("http://gids.example/nl/", True), ("HTTP://GIDS.example:80/nl/", True),
        ("http://evil.example/nl/", False), ("https://gids.example@evil.example/", False),
        ("http:///nl/", False), ("http://[::1/nl/", False),
    ],
)  # fmt: skip
def test_a_target_with_another_host_is_refused_whatever_host_stands_beside_it(
    field: str, target: str, *, expected: bool
) -> None:
    environ = {"HTTP_HOST": "gids.example", field: target}
    assert is_for_us(environ, ALLOWED) is expected


def test_a_page_asked_for_at_another_host_is_refused(client: FlaskClient) -> None:
    client.get("/nl/")
    environ = {"RAW_URI": "http://evil.example/nl/"}
    response = client.get("/nl/", environ_overrides=environ)
    assert response.status_code == 400
    check_headers(response)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", EVERY_KIND)
def test_every_address_says_that_it_can_be_read_only(
    client: FlaskClient, method: str, path: str
) -> None:
    response = client.open(path, method=method)
    assert response.status_code == 405
    assert sorted(response.headers["Allow"].split(", ")) == ["GET", "HEAD"]
    check_headers(response)


def ask(client: FlaskClient, path: str, method: str) -> TestResponse:
    """Ask as a server does; the test client would tidy the path up."""
    plain = unquote_to_bytes(path).decode("latin-1")
    environ = {"PATH_INFO": plain, "RAW_URI": path, "REQUEST_URI": path}
    return client.open("/", method=method, environ_overrides=environ)


@pytest.mark.parametrize("path", ODD_PATHS)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_odd_address_is_refused_and_reads_nothing(
    client: FlaskClient, path: str, method: str
) -> None:
    response = ask(client, path, method)
    while response.location:
        response = ask(client, response.location, method)
    assert response.status_code in {400, 404}
    for secret in ("root:", "create_app", "audio_digest"):
        assert secret not in response.get_data(as_text=True)
    check_headers(response)


@pytest.mark.parametrize(
    "path",
    ["", "nl/", "*", "http://evil.example/", "/a\\b", "/a/..", "/\x00", "//nl/", "/" + "a" * 2_000],
)
def test_what_is_no_path_is_not_looked_at(path: str) -> None:
    assert not is_plain({"PATH_INFO": path})


@pytest.mark.parametrize("field", ["RAW_URI", "REQUEST_URI"])
def test_an_encoded_slash_is_seen_where_the_server_passes_it_on(field: str) -> None:
    assert is_plain({"PATH_INFO": "/nl/", field: "/nl/?next=%2f"})
    assert not is_plain({"PATH_INFO": "/nl/", field: "/nl%2F"})


def test_two_dots_within_a_name_are_no_folder() -> None:
    assert is_plain({"PATH_INFO": "/audio/a..b.mp3"})


@pytest.mark.parametrize("path", ["/nl", "/nl/eenvoudig", "/", "/nl/eenvoudig/start"])
def test_a_redirect_stays_on_the_host_and_scheme_of_the_reader(
    client: FlaskClient, path: str
) -> None:
    response = client.get(path)
    assert response.location.startswith("/nl/")
    check_headers(response)


def test_a_query_that_would_break_a_header_is_refused(client: FlaskClient) -> None:
    response = client.get("/nl", environ_overrides={"QUERY_STRING": "a\nSet-Cookie: b=c"})
    assert response.status_code == 400
