import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import PROJECT, TOPIC

FLASK = (sys.executable, "-m", "flask", "--app", "wsgi")


def flask(*arguments: str, content: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MEEPRATEN_CONTENT_FOLDER": str(content)}
    return subprocess.run(
        [*FLASK, *arguments], cwd=PROJECT, env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


def test_faults_in_the_content_stop_the_service_with_the_list_only(content_folder: Path) -> None:
    path = content_folder / "topics" / "start" / "nl.simple.md"
    path.write_text(TOPIC.replace("title: De titel\n", "") + "Een <b>zin</b>.\n")
    for command in (("content", "check"), ("speech", "build"), ("routes",)):
        done = flask(*command, content=content_folder)
        assert done.returncode == 1
        said = (done.stdout + done.stderr).strip().splitlines()
        assert len(said) == 2, said
        assert "nl.simple.md:1: 'title' is missing" in said[0]
        assert "nl.simple.md:12: HTML is not used in a guide text" in said[1]


def test_a_content_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = flask("routes", content=tmp_path / "nergens")
    assert done.returncode == 1
    assert "site.yaml: the file cannot be read" in done.stderr
    assert "Traceback" not in done.stderr
