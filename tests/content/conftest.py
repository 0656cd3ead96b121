"""The guide in ``content/``, whatever it is about."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from flask import Flask

from app import create_app
from app.guide.library import Library, load_library
from tests.conftest import PROJECT

GUIDE = PROJECT / "content"
RECORDINGS = PROJECT / "build" / "recordings"


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(GUIDE)


@pytest.fixture(scope="session")
def facts() -> dict[str, dict[str, str]]:
    """The facts of the guide by id, each with its text and source; none if it keeps no list."""
    found: dict[str, Any] = read_yaml(GUIDE / "facts.yaml")
    return found


def read_yaml(path: Path) -> dict[str, Any]:
    """Return what the file says; nothing if it is not there."""
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}


@pytest.fixture(scope="session")
def app() -> Flask:
    """The service as it is run, with the recordings that ``flask speech build`` made."""
    folders = {"CONTENT_FOLDER": str(GUIDE), "RECORDINGS_FOLDER": str(RECORDINGS)}
    return create_app({"TESTING": True, **folders})


@pytest.fixture(scope="session")
def paths(app: Flask) -> list[str]:
    """The path of every page that the sitemap names."""
    sitemap = app.test_client().get("/sitemap.xml").get_data(as_text=True)
    return [urlsplit(address).path for address in re.findall(r"<loc>([^<]+)</loc>", sitemap)]
