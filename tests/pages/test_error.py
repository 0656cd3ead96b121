import logging
import re

import pytest
from flask import Flask

from app import create_app
from app.pages import guide
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
        broken.setattr(guide, "home_page", fail)
        assert client.get("/nl/").status_code == 500
    assert client.get("/nl/").status_code == 200


def test_the_log_of_an_error_does_not_say_who_asked(
    app: Flask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide, "home_page", fail)
    headers = {"X-Forwarded-For": READER, "User-Agent": "Bladeraar"}
    app.test_client().get("/nl/?naam=Jan", headers=headers, environ_base={"REMOTE_ADDR": READER})
    said = caplog.text
    assert "Error" in said
    assert not [word for word in (READER, "Bladeraar", "Jan") if word in said]


def test_an_error_of_the_reader_has_no_code_and_is_not_logged(
    app: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    page = app.test_client().get("/nergens/")
    assert "deze code" not in page.get_data(as_text=True)
    assert page.headers["Cache-Control"] == "no-store"
    assert caplog.records == []
