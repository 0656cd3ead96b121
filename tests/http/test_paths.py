from urllib.parse import unquote_to_bytes

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.http.paths import is_plain
from tests.pages.checker import check_headers

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
