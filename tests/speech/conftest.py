"""A small guide that is spoken, and ways to speak it: in this process and in one of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.guide.library import load_library
from app.guide.model import Document, Level
from app.speech.build import BuildOptions, BuildReport, Selection, build
from app.speech.lexicon import load_lexicons
from app.speech.script import Script, ScriptWriter
from app.speech.toolchain import toolchain
from tests.conftest import PROJECT, SITE, TOPIC

TALK = """\
---
title: Meedoen in de gemeente
summary: |
  U kunt meepraten.
  Dat kan op veel manieren.
sources:
  - name: Een bron
    url: https://example.org/bron
---

## Wat is de adviesraad? {#wat-is-het}

De [Wmo-raad](https://example.org/raad) geeft advies, bijv. over vervoer.
Er zijn 14 raden & commissies.

- Eerste punt
- Tweede punt.

| Wie | Wat |
|---|---|
| Raad | Advies |
| Groep | Werk |

> **Let op**
> Dit staat in de wet.

## Waar begin ik? {#waar-begin-ik}

Bel de gemeente.
"""

LEXICON = """\
Wmo: {spoken: W.M.O., ipa: vˌeːˌɛmˈoː}
"bijv.": {spoken: bijvoorbeeld, ipa: bɛɪvˈoːrbeːlt}
"""


@pytest.fixture(autouse=True)
def looked_up_anew() -> Iterator[None]:
    """What a test makes up of versions is not remembered."""
    yield
    toolchain.cache_clear()


@pytest.fixture
def talk_folder(content_folder: Path) -> Path:
    """The small guide, with a topic that holds everything that is spoken, and a lexicon."""
    return write_talk(content_folder)


def write_talk(folder: Path) -> Path:
    for level in Level:
        (folder / "topics" / "start" / f"nl.{level}.md").write_text(TALK)
    (folder / "lexicon").mkdir()
    (folder / "lexicon" / "nl.yaml").write_text(LEXICON)
    return folder


def write_guide(folder: Path) -> Path:
    """Write the same guide as the fixture ``content_folder``."""
    for topic in ("start", "contact", "over"):
        (folder / "topics" / topic).mkdir(parents=True)
        for level in Level:
            (folder / "topics" / topic / f"nl.{level}.md").write_text(TOPIC)
    (folder / "site.yaml").write_text(SITE)
    return folder


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    return tmp_path / "recordings"


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recordings of the small guide, made once; nobody may change them."""
    folder = tmp_path_factory.mktemp("made")
    write_talk(write_guide(folder / "content"))
    report = build_all(folder / "content", folder / "recordings")
    assert report.errors == []
    return folder / "recordings"


@pytest.fixture
def made(made_once: Path, recordings: Path) -> Path:
    """A copy of the recordings of the small guide."""
    shutil.copytree(made_once, recordings)
    return recordings


def document_of(folder: Path, topic: str = "start", level: Level = Level.SIMPLE) -> Document:
    document = load_library(folder).document(topic, "nl", level)
    assert document is not None
    return document


def rewrite(folder: Path, old: str, new: str, text: str = TALK) -> None:
    """Change the talk at both levels."""
    assert old in text
    for level in Level:
        path = folder / "topics" / "start" / f"nl.{level}.md"
        path.write_text(text.replace(old, new))


def script_of(folder: Path, topic: str = "start", level: Level = Level.SIMPLE) -> Script:
    site = load_library(folder).site
    writer = ScriptWriter(site, load_lexicons(folder, site.locales))
    script = writer.script(document_of(folder, topic, level))
    assert script is not None
    return script


def build_all(content: Path, recordings: Path, **options: bool) -> BuildReport:
    """Build every recording of a guide."""
    return build(
        load_library(content), recordings, Selection(), BuildOptions(processes=2, **options)
    )


def tree(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


Cli = Callable[..., "subprocess.CompletedProcess[str]"]

COMMAND = """
import json, sys
from pathlib import Path
from flask import Flask
from app.cli.speech import speech_commands
from app.guide.library import load_library
content, recordings, *arguments = json.loads(sys.argv[1])
app = Flask("proef")
app.config["RECORDINGS_FOLDER"] = recordings
app.extensions["library"] = load_library(Path(content))
app.cli.add_command(speech_commands)
with app.app_context():
    speech_commands.main(arguments, prog_name="flask speech")
"""


def command(content: Path, recordings: Path, *arguments: str) -> list[str]:
    """Return ``flask speech`` for a guide, to run in a process of its own."""
    return [sys.executable, "-c", COMMAND, json.dumps([str(content), str(recordings), *arguments])]


def environment(**variables: str) -> dict[str, str]:
    paths = [variables.pop("PYTHONPATH", ""), str(PROJECT), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths)), **variables}


@pytest.fixture
def flask_speech(talk_folder: Path, recordings: Path) -> Cli:
    """Run ``flask speech …`` on the small guide in a process of its own."""

    def run(*arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command(talk_folder, recordings, *arguments),
            env=environment(**variables),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )

    return run
