from flask.testing import FlaskClient

from tests.pages.checker import check_headers


def test_who_watches_over_the_service_hears_that_it_is_up(client: FlaskClient) -> None:
    response = client.get("/health")
    assert response.status_code == 200
    assert response.get_data(as_text=True) == "ok\n"
    assert response.mimetype == "text/plain"
    assert response.headers["Cache-Control"] == "no-store"
    check_headers(response)
