import pytest
from flask.testing import FlaskClient

from tests.pages.checker import check_headers

METHODS = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "X")
PATHS = ("/", "/nl/", "/nl", "/nl/eenvoudig/adviesraad", "/nergens", "/static/x/main.css",
         "/audio/nergens.mp3", "/health", "/robots.txt", "/favicon.ico")  # fmt: skip


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", PATHS)
def test_every_address_says_that_it_can_be_read_only(
    client: FlaskClient, method: str, path: str
) -> None:
    response = client.open(path, method=method)
    assert response.status_code == 405
    assert sorted(response.headers["Allow"].split(", ")) == ["GET", "HEAD"]
    check_headers(response)
