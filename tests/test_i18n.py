"""The interface works in any language, known to Babel or not."""

from pathlib import Path

import pytest
from flask import Flask, g
from flask_babel import get_locale

from app import create_app
from app.i18n import name_of_language
from tests.conftest import SITE

LOCALES = SITE.replace("[nl]", "[nl, srn, prs]") + "  srn: {voice: null}\n  prs: {voice: null}\n"


@pytest.fixture
def app_of_languages(content_folder: Path) -> Flask:
    (content_folder / "site.yaml").write_text(LOCALES)
    return create_app({"TESTING": True, "CONTENT_FOLDER": str(content_folder)})


@pytest.mark.parametrize(("locale", "direction"), [("srn", "ltr"), ("prs", "rtl")])
@pytest.mark.parametrize("path", ["", "eenvoudig/", "eenvoudig/contact", "leesinstellingen"])
def test_a_language_that_babel_does_not_know_has_every_page(
    app_of_languages: Flask, locale: str, direction: str, path: str
) -> None:
    answer = app_of_languages.test_client().get(f"/{locale}/{path}")
    assert answer.status_code == 200
    assert f'<html lang="{locale}" dir="{direction}"' in answer.get_data(as_text=True)


def test_dates_and_units_are_then_written_as_in_the_first_language(app_of_languages: Flask) -> None:
    with app_of_languages.test_request_context():
        g.locale = "srn"
        assert str(get_locale()) == "nl"
        assert name_of_language("nl") == "Dutch"
    with app_of_languages.test_request_context():
        g.locale = "nl"
        assert name_of_language("ar") == "Arabisch"
