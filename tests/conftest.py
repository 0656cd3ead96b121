"""What every test shares: a Dutch guide, a small one to break, and one in Arabic.

Tests of code read the guides in ``tests/guides``; tests of the guide in ``content/`` stand in
``tests/content`` and hold for any guide that is put there.
"""

import os
from collections.abc import Iterator
from multiprocessing.managers import BaseManager
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings

from app import create_app
from app.guide.library import Library, load_library
from app.speech.build import BuildOptions, Selection, build
from app.speech.engines.engine import Engine
from app.speech.engines.espeak import EspeakEngine
from tests.guides.arabic.guide import CONTENT as ARABIC
from tests.guides.arabic.guide import write_catalogues
from tests.guides.service import serve_guide
from tests.wcag.evidence import Evidence

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

PROJECT = Path(__file__).resolve().parent.parent
CONTENT = PROJECT / "tests" / "guides" / "dutch" / "content"
RECORDINGS = PROJECT / "build" / "test-recordings"

SITE = """\
name: Proef
organisation: De proef
contact_email: proef@example.org
locales: [nl]
level_paths: {simple: eenvoudig, standard: standaard}
topics: [start, contact]
service_topics: [over]
contact_topic: contact
home:
  nl: {title: Samen proeven, lead: Lees of luister., description: Een gids om te proeven.}
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


def pytest_configure(config: pytest.Config) -> None:
    """Serve the Dutch test guide by default; note which tests hold which criterion."""
    os.environ["MEEPRATEN_CONTENT_FOLDER"] = str(CONTENT)
    os.environ["MEEPRATEN_RECORDINGS_FOLDER"] = str(RECORDINGS)
    # Pages of the guides are the same whatever the history of the project around them.
    os.environ["GIT_CEILING_DIRECTORIES"] = str(PROJECT)
    if not any(isinstance(plugin, Evidence) for plugin in config.pluginmanager.get_plugins()):
        config.pluginmanager.register(Evidence())


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


class EngineProcess(BaseManager):
    """A process for the real engine: builds fork from one in which none was started."""


EngineProcess.register("espeak", EspeakEngine)


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """The real engine; it starts once in a process."""
    with EngineProcess() as process:
        yield process.espeak()  # type: ignore[attr-defined]


@pytest.fixture(scope="session")
def arabic_catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_catalogues(tmp_path_factory.mktemp("arabic-catalogues"))


@pytest.fixture(scope="session")
def arabic_library() -> Library:
    return load_library(ARABIC)


@pytest.fixture(scope="session")
def arabic_app(arabic_catalogues: Path, tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The service with the Arabic guide, without recordings."""
    return serve_guide(ARABIC, arabic_catalogues, tmp_path_factory.mktemp("arabic-silence"))


@pytest.fixture(scope="session")
def arabic_recordings(arabic_library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every recording of the Arabic guide, made once; nobody may change them."""
    folder = tmp_path_factory.mktemp("arabic-recordings")
    report = build(arabic_library, folder, Selection(), BuildOptions(processes=2))
    assert report.errors == []
    return folder


@pytest.fixture(scope="session")
def arabic_app_with_recordings(arabic_catalogues: Path, arabic_recordings: Path) -> Flask:
    """The service with the Arabic guide and its recordings."""
    return serve_guide(ARABIC, arabic_catalogues, arabic_recordings)
