"""``flask content check``."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from flask.cli import ScriptInfo
from flask.testing import FlaskCliRunner

from app import create_app
from app.cli.content import content_commands
from app.config import read_config
from tests.conftest import PROJECT
from tests.guides.copies import dutch_guide_with
from tests.plain_language.conftest import Guide


@pytest.fixture
def runner(guide: Guide) -> FlaskCliRunner:
    app = Flask(__name__)
    app.config.update(read_config({"CONTENT_FOLDER": guide()}))
    app.cli.add_command(content_commands)
    return app.test_cli_runner()


def test_a_plain_guide_exits_with_0(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["content", "check"])
    assert result.exit_code == 0
    first, second = result.output.splitlines()
    assert first == "0 to mend, 0 to weigh, in 4 texts."
    assert re.fullmatch(r"nl: \d+ common rules were run, and \d+ of this language\.", second)


def test_a_finding_exits_with_1(runner: FlaskCliRunner, guide: Guide) -> None:
    guide(line="Het wordt gedaan.")
    result = runner.invoke(args=["content", "check", "--explain"])
    assert result.exit_code == 1
    assert "nl.simple.md:10: passive: " in result.output
    assert "Readers want to know" in result.output


def test_broken_content_is_printed_and_exits_with_1(runner: FlaskCliRunner, guide: Guide) -> None:
    guide(line="Een <b>zin</b>.")
    result = runner.invoke(args=["content", "check"])
    assert result.exit_code == 1
    assert (
        "nl.simple.md:10: structure: HTML is not used in a guide text → take out" in result.output
    )
    assert "The rules of language were not run" in result.output


def test_the_summary_follows_the_findings(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["content", "check", "--summary"])
    assert "start/nl.simple.md" in result.output
    assert "No rule was set aside." in result.output


def test_json_stays_json_with_the_summary(runner: FlaskCliRunner) -> None:
    result = runner.invoke(args=["content", "check", "--format", "json", "--summary"])
    content = json.loads(result.output)
    assert content["findings"] == []
    assert len(content["texts"]) == 4


def test_github_prints_annotations_only(runner: FlaskCliRunner, guide: Guide) -> None:
    guide(line="Het wordt gedaan.")
    result = runner.invoke(args=["content", "check", "--format", "github"])
    assert result.output.startswith("::error file=")
    assert len(result.output.splitlines()) == 1


def test_the_findings_are_counted_for_who_publishes(runner: FlaskCliRunner, guide: Guide) -> None:
    guide(line="Het wordt gedaan.")
    result = runner.invoke(args=["content", "check", "--count"])
    assert result.exit_code == 0
    assert result.output == "1 to mend, 0 to weigh: 'make check' lists them.\n"


def test_what_the_interface_lacks_is_a_finding(runner: FlaskCliRunner, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "translations", tmp_path / "translations")
    source = tmp_path / "translations" / "nl" / "LC_MESSAGES" / "messages.po"
    source.write_text(source.read_text().replace('msgstr "Begin"', 'msgstr ""'))
    runner.app.config["TRANSLATIONS_FOLDER"] = tmp_path / "translations"
    result = runner.invoke(args=["content", "check"])
    assert result.exit_code == 1
    assert "interface: 'Home' is not translated → write it behind each 'msgstr'" in result.output
    assert "1 to mend" in result.output


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command on a guide in which German is asked for, and not begun."""
    content = dutch_guide_with("de", tmp_path, voice="gmw/de")
    monkeypatch.setenv("MEEPRATEN_CONTENT_FOLDER", str(content))
    service = ScriptInfo(create_app=create_app)
    return lambda *args: CliRunner().invoke(content_commands, args, obj=service)


def test_what_is_to_translate_is_listed(german: Callable[..., Result]) -> None:
    listed = german("stale")
    assert listed.exit_code == 1
    assert "topics/start/de.simple.md: missing-variant: " in listed.output
    assert "finder/de.simple.md: missing-variant: " in listed.output
    assert "de/LC_MESSAGES/messages.po: interface: the catalogue is missing" in listed.output
    assert re.search(r"^\d+ to translate\.$", listed.output, re.MULTILINE)


def test_nothing_is_to_translate_in_a_guide_of_one_language(runner: FlaskCliRunner) -> None:
    listed = runner.invoke(args=["content", "stale"])
    assert (listed.exit_code, listed.output) == (0, "0 to translate.\n")


def test_the_files_of_a_language_are_begun(german: Callable[..., Result]) -> None:
    begun = german("begin-language", "de")
    assert begun.exit_code == 0
    assert "wrote topics/start/de.simple.md\n" in begun.output
    listed = german("stale")
    assert "missing-variant" not in listed.output
    assert "left-in-original" in listed.output


@pytest.mark.parametrize("locale", ["nl", "fr"])
def test_a_language_that_is_not_asked_for_is_not_begun(
    german: Callable[..., Result], locale: str
) -> None:
    begun = german("begin-language", locale)
    assert begun.exit_code == 1
    assert f"'{locale}' is no translation in site.yaml: add it behind 'nl'" in begun.output
