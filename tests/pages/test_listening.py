from pathlib import Path

import pytest
from flask_babel import force_locale

from app import create_app
from app.pages.listening import duration_in_words


def test_a_page_without_recording_says_so_and_works(tmp_path: Path) -> None:
    app = create_app({"RECORDINGS_FOLDER": str(tmp_path)})
    response = app.test_client().get("/nl/eenvoudig/adviesraad")
    assert response.status_code == 200
    page = response.get_data(as_text=True)
    assert "Van deze pagina is nog geen opname." in page
    assert "<audio" not in page


def test_a_locale_without_voice_says_that_no_voice_speaks_it(
    content_folder: Path, tmp_path: Path
) -> None:
    site = content_folder / "site.yaml"
    site.write_text(site.read_text().replace("voice: gmw/nl", "voice: null"))
    app = create_app({"CONTENT_FOLDER": str(content_folder), "RECORDINGS_FOLDER": str(tmp_path)})
    page = app.test_client().get("/nl/eenvoudig/").get_data(as_text=True)
    assert "Er is nog geen computerstem voor deze taal." in page


@pytest.mark.parametrize(
    ("duration_ms", "words"),
    [
        (1_400, "1 seconde"),
        (59_600, "1 minuut en 0 seconden"),
        (151_000, "2 minuten en 31 seconden"),
        (61_000, "1 minuut en 1 seconde"),
    ],
)
def test_a_duration_is_said_in_words(duration_ms: int, words: str) -> None:
    app = create_app()
    with app.test_request_context("/nl/"), force_locale("nl"):
        assert duration_in_words(duration_ms) == words
