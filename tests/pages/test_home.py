import pytest
from flask.testing import FlaskClient

from tests.pages.checker import check_headers


@pytest.mark.parametrize(
    ("accepted", "expected"), [("nl", "/nl/"), ("ar;q=1", "/nl/"), ("", "/nl/"), ("%%%", "/nl/")]
)
def test_the_root_leads_to_the_best_locale(
    client: FlaskClient, accepted: str, expected: str
) -> None:
    response = client.get("/", headers={"Accept-Language": accepted})
    assert response.status_code == 302
    assert response.location == expected
    assert response.headers["Vary"] == "Accept-Language"
    check_headers(response)
