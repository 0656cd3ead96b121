import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT, TOPIC

FLASK = (sys.executable, "-m", "flask", "--app", "wsgi")


def flask(*arguments: str, content: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MEEPRATEN_CONTENT_FOLDER": str(content)}
    return subprocess.run(
        [*FLASK, *arguments], cwd=PROJECT, env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


def break_content(folder: Path) -> None:
    path = folder / "topics" / "start" / "nl.simple.md"
    path.write_text(TOPIC.replace("title: De titel\n", "") + "Een <b>zin</b>.\n")


@pytest.mark.parametrize("command", [("speech", "build"), ("export", "none"), ("routes",)], ids=str)
def test_faults_in_the_content_stop_the_service_with_the_list_only(
    content_folder: Path, command: tuple[str, ...]
) -> None:
    break_content(content_folder)
    done = flask(*command, content=content_folder)
    assert done.returncode == 1
    said = (done.stdout + done.stderr).strip().splitlines()
    assert len(said) == 3, said
    assert "nl.simple.md:1: 'title' is missing" in said[0]
    assert "nl.simple.md:12: HTML is not used in a guide text" in said[1]
    assert said[2] == "Nothing is published: 2 to mend. 'make check' lists all there is."


def test_a_server_does_not_start_with_faults_in_the_content(content_folder: Path) -> None:
    break_content(content_folder)
    environment = {**os.environ, "MEEPRATEN_CONTENT_FOLDER": str(content_folder)}
    done = subprocess.run(
        [sys.executable, "-c", "import wsgi"], cwd=PROJECT, env=environment, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.endswith("'make check' lists all there is.\n")
    assert "Traceback" not in done.stderr


def test_faults_of_structure_are_told_in_the_format_that_is_asked_for(content_folder: Path) -> None:
    break_content(content_folder)
    shown = flask("content", "check", content=content_folder)
    assert "nl.simple.md:12: structure: HTML is not used in a guide text → take out" in shown.stdout
    as_json = flask("content", "check", "--format", "json", content=content_folder)
    assert [each["line"] for each in json.loads(as_json.stdout)["findings"]] == [1, 12]
    github = flask("content", "check", "--format", "github", content=content_folder)
    assert github.stdout.startswith("::error file=")
    assert {shown.returncode, as_json.returncode, github.returncode} == {1}


def test_a_content_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = flask("routes", content=tmp_path / "nergens")
    assert done.returncode == 1
    assert "site.yaml: the file cannot be read" in done.stderr
    assert "Traceback" not in done.stderr
