import re

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
