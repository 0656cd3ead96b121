from datetime import UTC, datetime, timedelta
from pathlib import Path

from flask.testing import FlaskClient

from app import create_app
from tests.pages.checker import check_headers, check_page, text_of


def test_the_sitemap_names_every_page_with_the_public_address(client: FlaskClient) -> None:
    response = client.get("/sitemap.xml")
    check_headers(response)
    text = response.get_data(as_text=True)
    assert response.mimetype == "application/xml"
    assert "<loc>http://127.0.0.1:8000/nl/eenvoudig/adviesraad</loc>" in text
    assert text.count("<url>") == 28


def test_robots_may_read_everything_and_find_the_sitemap(client: FlaskClient) -> None:
    text = client.get("/robots.txt").get_data(as_text=True)
    assert "Allow: /" in text
    assert text.endswith("Sitemap: http://127.0.0.1:8000/sitemap.xml\n")


def test_the_security_contact_expires_within_a_year(client: FlaskClient) -> None:
    text = client.get("/.well-known/security.txt").get_data(as_text=True)
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    expires = datetime.fromisoformat(fields["Expires"])
    assert fields["Contact"] == "mailto:meepraten@example.org"
    assert timedelta(0) < expires - datetime.now(UTC) < timedelta(days=365)


def test_assets_are_kept_for_ever_under_their_digest(client: FlaskClient) -> None:
    page = client.get("/nl/").get_data(as_text=True)
    url = page.split('rel="stylesheet" href="')[1].split('"')[0]
    response = client.get(url)
    assert response.mimetype == "text/css"
    assert "immutable" in response.headers["Cache-Control"]
    check_headers(response)
    old = client.get("/static/000000000000/main.css")
    assert old.data == response.data
    assert "no-cache" in old.headers["Cache-Control"]


MARK = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1v1z"/></svg>'


def test_the_mark_is_the_one_of_the_guide(content_folder: Path) -> None:
    (content_folder / "eigen.svg").write_text(MARK)
    site = content_folder / "site.yaml"
    site.write_text(site.read_text() + "mark: eigen.svg\n")
    client = create_app({"CONTENT_FOLDER": str(content_folder)}).test_client()
    page = text_of(client, "/nl/")
    address = page.split('<link rel="icon" href="')[1].split('"')[0]
    assert f'<img src="{address}" alt="" width="32" height="32">' in page
    mark = client.get(address)
    assert (mark.mimetype, mark.get_data(as_text=True)) == ("image/svg+xml", MARK)
    assert "immutable" in mark.headers["Cache-Control"]
    assert text_of(client, "/favicon.ico") == MARK


def test_a_guide_without_a_mark_shows_its_name_only(content_folder: Path) -> None:
    client = create_app({"CONTENT_FOLDER": str(content_folder)}).test_client()
    page = text_of(client, "/nl/")
    assert "<img" not in page
    assert 'rel="icon"' not in page
    check_page(client.get("/nl/"))
    assert client.get("/favicon.ico").status_code == 404
