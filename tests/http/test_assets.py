import hashlib
import re
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient

BROWSER = {"Accept-Encoding": "gzip, deflate, br"}


@pytest.mark.parametrize(
    ("name", "content_type", "coding"),
    [
        ("main.css", "text/css; charset=utf-8", "br"),
        ("aids.css", "text/css; charset=utf-8", "br"),
        ("settings.css", "text/css; charset=utf-8", "br"),
        ("main.js", "text/javascript; charset=utf-8", "br"),
        ("fonts/opendyslexic-latin-400-normal.woff2", "font/woff2", None),
    ],
)
def test_an_asset_has_its_type_and_is_compressed_where_that_helps(
    client: FlaskClient, name: str, content_type: str, coding: str | None
) -> None:
    response = client.get(f"/static/any/{name}", headers=BROWSER)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == content_type
    assert response.headers.get("Content-Encoding") == coding


def test_the_modules_are_not_sent_one_by_one(client: FlaskClient) -> None:
    assert client.get("/static/any/js/player.js").status_code == 404


@pytest.mark.wcag("1.3.4", "2.3.1", "2.3.3")
@pytest.mark.parametrize("name", ["main.css", "aids.css"])
def test_no_style_asks_how_a_device_is_held_or_moves_anything(
    client: FlaskClient, name: str
) -> None:
    style = client.get(f"/static/any/{name}").get_data(as_text=True)
    assert "@media" in style
    for word in ("orientation", "@keyframes", "animation", "transition", "rotate("):
        assert word not in style


def test_the_page_of_settings_has_all_style_in_one_sheet(client: FlaskClient) -> None:
    page = client.get("/nl/leesinstellingen").get_data(as_text=True)
    assert re.findall(r'rel="stylesheet" href="[^"]*/([^"/]+)"', page) == ["settings.css"]
    both, main, aids = (
        client.get(f"/static/any/{name}").get_data(as_text=True)
        for name in ("settings.css", "main.css", "aids.css")
    )
    assert both == main + aids


def own_links(page: str) -> list[str]:
    """Return the addresses of the assets that a page names."""
    return re.findall(r'(?:href|src|data-style)="(/static/[^"]+)"', page)


@pytest.mark.parametrize("path", ["/nl/", "/nl/leesinstellingen", "/nergens/"])
def test_an_asset_is_named_by_its_own_digest_and_cached_for_ever(
    client: FlaskClient, path: str
) -> None:
    addresses = own_links(client.get(path).get_data(as_text=True))
    assert len(addresses) >= 4
    for address in addresses:
        asset = client.get(address)
        assert hashlib.sha256(asset.data).hexdigest()[:12] == address.split("/")[2]
        assert "immutable" in asset.headers["Cache-Control"]


def test_a_page_from_before_an_update_gets_the_new_bytes_and_no_browser_refuses_them(
    client: FlaskClient,
) -> None:
    page = client.get("/nl/eenvoudig/adviesraad").get_data(as_text=True)
    assert "integrity" not in page
    for address in own_links(page):
        name = address.split("/", 3)[3]
        old = client.get(f"/static/000000000000/{name}")
        assert (old.status_code, old.data) == (200, client.get(address).data)
        assert old.headers["Cache-Control"] == "no-cache"


def test_a_style_sheet_names_each_font_by_the_digest_of_that_font(client: FlaskClient) -> None:
    style = client.get("/static/any/main.css").get_data(as_text=True)
    fonts = re.findall(r"url\(\"?([^)\"]+)\"?\)", style)
    assert len(fonts) == 4
    for font in fonts:
        answer = client.get(urljoin("/static/any/main.css", font))
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
