"""What a change on the disk sets going."""

from pathlib import Path
from shutil import copytree

import pytest
from werkzeug.test import Client

from app.preview.watcher import _WrittenByPeople, show
from app.preview.wiring import Preview, make_preview
from tests.conftest import PROJECT
from tests.preview.conftest import PAGE, rewrite


@pytest.fixture
def translated(content_folder: Path, tmp_path: Path) -> tuple[Preview, Path]:
    """A preview with catalogues of its own, and the Dutch one."""
    folder = tmp_path / "translations"
    copytree(PROJECT / "translations" / "nl", folder / "nl")
    preview = make_preview({"CONTENT_FOLDER": content_folder, "TRANSLATIONS_FOLDER": folder})
    return preview, folder / "nl" / "LC_MESSAGES" / "messages.po"


def test_a_changed_message_is_compiled_and_shown(translated: tuple[Preview, Path]) -> None:
    preview, catalogue = translated
    show(preview.reloader, preview.checker)
    client = Client(preview.gate)
    assert "Naar de tekst" in client.get(PAGE).text
    rewrite(catalogue, '"Naar de tekst"', '"Meteen naar de tekst"')
    show(preview.reloader, preview.checker, [catalogue])
    assert "Meteen naar de tekst" in client.get(PAGE).text


def test_a_catalogue_that_cannot_be_read_is_told(translated: tuple[Preview, Path]) -> None:
    preview, catalogue = translated
    show(preview.reloader, preview.checker)
    rewrite(catalogue, '"Naar de tekst"', '"Naar"\nde tekst')
    show(preview.reloader, preview.checker, [catalogue])
    (fault,) = preview.reloader.state.now.faults
    assert f"{catalogue} cannot be read" in fault.message
    assert "put every text between double quotes" in fault.message


@pytest.mark.parametrize(
    ("name", "is_watched"),
    [
        ("nl.simple.md", True),
        ("nl.yaml", True),
        ("messages.po", True),
        ("messages.mo", False),
        (".nl.simple.md.swp", False),
        ("nl.simple.md~", False),
        (".DS_Store", False),
    ],
)
def test_only_what_people_write_is_watched(name: str, *, is_watched: bool) -> None:
    from watchfiles import Change

    assert _WrittenByPeople()(Change.modified, f"/guide/{name}") is is_watched
