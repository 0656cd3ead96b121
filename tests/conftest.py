"""What every test shares: the real guide, and a small one to break."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.guide.library import Library, load_library

PROJECT = Path(__file__).resolve().parent.parent
CONTENT = PROJECT / "content"

SITE = """\
name: Proef
organisation: De proef
contact_email: proef@example.org
locales: [nl]
level_paths: {simple: eenvoudig, standard: standaard}
topics: [start, contact]
service_topics: [over]
voices:
  nl: {voice: gmw/nl, rates: {simple: 130, standard: 155}}
"""

TOPIC = """\
---
title: De titel
summary: Dit is kort.
sources:
  - name: Een bron
    url: https://example.org/bron
---

## Wat is het? {#wat-is-het}

Dit is een zin.
Dit is nog een zin.
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-transcripts",
        action="store_true",
        help="write what Orca says to tests/browser/transcripts, and compare nothing",
    )


@pytest.fixture
def content_folder(tmp_path: Path) -> Path:
    """A small guide of three topics that has no fault."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "site.yaml").write_text(SITE)
    for topic in ("start", "contact", "over"):
        (folder / "topics" / topic).mkdir(parents=True)
        for level in ("standard", "simple"):
            (folder / "topics" / topic / f"nl.{level}.md").write_text(TOPIC)
    return folder


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library(CONTENT)


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app({"TESTING": True})


@pytest.fixture
def client(app: Flask) -> Iterator[FlaskClient]:
    with app.test_client() as client:
        yield client
