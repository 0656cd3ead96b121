"""``flask new …`` and ``flask rename-topic``."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from app.cli.new import new_commands, rename_command
from app.guide.library import load_library


@pytest.fixture
def runner(content_folder: Path) -> FlaskCliRunner:
    app = Flask(__name__)
    app.config["CONTENT_FOLDER"] = content_folder
    app.cli.add_command(new_commands)
    app.cli.add_command(rename_command)
    return app.test_cli_runner()


def test_a_topic_begins_and_it_is_said_what_to_do(
    runner: FlaskCliRunner, content_folder: Path
) -> None:
    result = runner.invoke(args=["new", "topic", "afval", "--title", "Afval"])
    assert result.exit_code == 0, result.output
    assert "wrote topics/afval/nl.simple.md\n" in result.output
    assert "'make check' says which are left" in result.output
    assert "afval" in load_library(content_folder).site.topics


def test_a_topic_that_is_there_is_told_without_a_traceback(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["new", "topic", "contact", "--title", "Contact"])
    assert result.exit_code == 1
    assert "there is a topic 'contact' already: choose another name" in result.output


def test_a_guide_begins_in_a_folder_of_its_own(runner: FlaskCliRunner, tmp_path: Path) -> None:
    folder = tmp_path / "gids"
    result = runner.invoke(args=["new", "guide", str(folder), "--name", "De gids"])
    assert result.exit_code == 0, result.output
    assert f"Serve it: MEEPRATEN_CONTENT_FOLDER={folder} make run" in result.output
    assert load_library(folder).site.name == "De gids"
    again = runner.invoke(args=["new", "guide", str(folder)])
    assert (again.exit_code, again.output) == (
        1,
        f"Error: {folder} is not empty: name a new folder\n",
    )


def test_a_language_that_is_none_begins_nothing(runner: FlaskCliRunner, tmp_path: Path) -> None:
    result = runner.invoke(args=["new", "guide", str(tmp_path / "gids"), "--locale", "zz"])
    assert "'zz' is no language: write a tag, such as nl" in result.output
    assert not (tmp_path / "gids").exists()


def test_a_topic_has_another_name(runner: FlaskCliRunner, content_folder: Path) -> None:
    result = runner.invoke(args=["rename-topic", "contact", "hulp"])
    assert result.output == "'contact' is called 'hulp' now; its old address leads there.\n"
    assert load_library(content_folder).site.redirects == {"contact": "hulp"}


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(
    runner: FlaskCliRunner, content_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, *_args: object, **_named: object) -> int:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_text", full)
    result = runner.invoke(args=["rename-topic", "contact", "hulp"])
    assert result.exit_code == 1
    assert result.output.startswith("Error: nothing was changed: ")
    assert "(No space left on device)" in result.output
    assert (content_folder / "topics" / "contact").exists()
