"""A preview of the small guide, asked without a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import Client

from app.preview.wiring import Preview, make_preview

PAGE = "/nl/eenvoudig/contact"


@pytest.fixture
def simple_text(content_folder: Path) -> Path:
    return content_folder / "topics" / "contact" / "nl.simple.md"


@pytest.fixture
def preview(content_folder: Path, tmp_path: Path) -> Iterator[Preview]:
    """A preview that shows nothing yet, whose background work is not begun."""
    preview = make_preview(
        {
            "TESTING": True,
            "CONTENT_FOLDER": str(content_folder),
            "RECORDINGS_FOLDER": str(tmp_path / "recordings"),
        }
    )
    yield preview
    preview.stop()


@pytest.fixture
def shown(preview: Preview) -> Preview:
    """The preview with the small guide on show."""
    preview.reloader.renew()
    return preview


@pytest.fixture
def client(shown: Preview) -> Client:
    return Client(shown.gate)


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
