import logging
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.pages import finder, home
from tests.pages.checker import check_page

READER = "203.0.113.7"


@pytest.fixture
def app() -> Flask:
    return create_app({"PROPAGATE_EXCEPTIONS": False})


def fail(*_arguments: object, **_named: object) -> str:
    raise RuntimeError


def code_on(page: str) -> str:
    found = re.search(r"Noem dan deze code: ([0-9a-f]{8})<", page)
    assert found
    return found[1]


def test_an_error_of_ours_is_logged_with_the_code_that_the_reader_sees(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    app.add_url_rule("/nl/kapot", view_func=fail)
    client = app.test_client()
    pages = [client.get("/nl/kapot") for _time in range(2)]
    codes = [code_on(page.get_data(as_text=True)) for page in pages]
    assert codes[0] != codes[1]
    assert len(caplog.records) == 2
    for code, record, page in zip(codes, caplog.records, pages, strict=True):
        assert record.getMessage() == f"Error {code}: Exception on /nl/kapot [GET]"
        assert record.levelno == logging.ERROR
        assert page.headers["Cache-Control"] == "no-store"
        check_page(page)


@pytest.mark.parametrize("path", ["/nl/eenvoudig/adviesraad", "/nl/eenvoudig/nergens", "/nl/"])
def test_an_error_of_ours_has_its_page_when_making_pages_is_what_fails(
    app: Flask, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.jinja_env, "get_or_select_template", fail)
    response = app.test_client().get(path)
    assert response.status_code == 500
    check_page(response)
    assert code_on(response.get_data(as_text=True))


def test_an_error_of_ours_is_not_kept(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    client = app.test_client()
    with monkeypatch.context() as broken:
        broken.setattr(home, "home_page", fail)
        assert client.get("/nl/").status_code == 500
    assert client.get("/nl/").status_code == 200


def test_the_log_of_an_error_does_not_say_who_asked(
    app: Flask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "home_page", fail)
    headers = {"X-Forwarded-For": READER, "User-Agent": "Bladeraar"}
    app.test_client().get("/nl/?naam=Jan", headers=headers, environ_base={"REMOTE_ADDR": READER})
    said = caplog.text
    assert "Error" in said
    assert not [word for word in (READER, "Bladeraar", "Jan") if word in said]


def test_the_log_of_an_error_does_not_say_what_was_answered(
    app: Flask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "finder_view", fail)
    assert app.test_client().get("/nl/eenvoudig/waar-begin-ik/hulp/ja").status_code == 500
    assert "waar-begin-ik/<path:answers>" in caplog.text
    assert "hulp/ja" not in caplog.text


def test_an_error_of_the_reader_has_no_code_and_is_not_logged(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    page = app.test_client().get("/nergens/")
    assert "deze code" not in page.get_data(as_text=True)
    assert page.headers["Cache-Control"] == "no-store"
    assert caplog.records == []


@pytest.mark.wcag("3.3.3")
@pytest.mark.parametrize(
    "path",
    ["/nope", "/_headers", "/nl/moeilijk", "/xx/", "/nl/moeilijk/", "/nl/eenvoudig/nergens",
     "/nl/moeilijk/start", "/xx/eenvoudig/alles",
     "/audio/nergens.mp3", "/audio/manifest.json", "/static/x/nergens.css", "/nl/eenvoudig/a/b"],
)  # fmt: skip
def test_what_is_not_there_says_so_in_plain_language(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    check_page(response)
    assert "Deze pagina bestaat niet" in response.get_data(as_text=True)


def test_a_method_that_is_not_allowed_says_which_are(client: FlaskClient) -> None:
    response = client.post("/nl/")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]
    check_page(response)


def test_an_error_of_ours_says_that_the_reader_did_nothing_wrong() -> None:
    app = create_app({"PROPAGATE_EXCEPTIONS": False})

    def fail() -> str:
        raise RuntimeError

    app.add_url_rule("/nl/kapot", view_func=fail)
    response = app.test_client().get("/nl/kapot")
    assert response.status_code == 500
    check_page(response)
    assert "U deed niets fout" in response.get_data(as_text=True)
