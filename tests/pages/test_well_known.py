from datetime import UTC, datetime, timedelta

from flask.testing import FlaskClient

from tests.pages.checker import check_headers


def test_the_sitemap_names_every_page_with_the_public_address(client: FlaskClient) -> None:
    response = client.get("/sitemap.xml")
    check_headers(response)
    text = response.get_data(as_text=True)
    assert response.mimetype == "application/xml"
    assert "<loc>http://127.0.0.1:8000/nl/eenvoudig/adviesraad</loc>" in text
    assert text.count("<url>") == 16


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
