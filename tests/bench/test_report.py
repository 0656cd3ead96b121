"""The page of figures, and when the bench says that it failed."""

import re
from datetime import date
from pathlib import Path

import pytest

import bench.__main__ as program
from bench import machine
from bench.report import write_report
from bench.rows import Row, table

MET = Row("start", 0.4, "s", at_most=0.5)
MISSED = Row("memory", 700, "MB", at_most=60)
DAY = date(2026, 11, 24)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project as far as the bench writes in it, on a machine that has all programs."""
    (tmp_path / "docs").mkdir()
    monkeypatch.setattr(program, "PROJECT", tmp_path)
    monkeypatch.setattr(program, "missing_programs", lambda: "")
    monkeypatch.setattr(program, "facts", lambda: {"Python": "3.11"})
    monkeypatch.setenv("MEEPRATEN_RECORDINGS_FOLDER", "")
    return tmp_path


def test_the_page_has_the_table_the_day_and_the_machine() -> None:
    page = write_report([MET], {"Processor": "one, 2 cores", "Flask": "3.1.3"}, DAY)
    assert table([MET]) in page
    assert "2026-11-24" in page
    assert "- Processor: one, 2 cores\n- Flask: 3.1.3" in page
    assert "one run on one machine" in page
    assert "Every budget was met." in page


def test_the_page_names_what_was_missed() -> None:
    page = write_report([MET, MISSED], {}, DAY)
    assert "Missed: memory." in page
    assert "Every budget" not in page


def test_a_page_and_exit_code_0_where_every_budget_is_met(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "PARTS", {"start": lambda: [MET]})
    assert program.main([]) == 0
    assert table([MET]) in (folder / "docs/bench.md").read_text()
    said = capsys.readouterr()
    assert said.out == table([MET]) + "\n"
    assert said.err == "1/1 start …\n"


def test_exit_code_1_where_one_is_missed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "PARTS", {"a": lambda: [MISSED], "b": lambda: [MET]})
    assert program.main([]) == 1
    assert "Missed: memory." in (folder / "docs/bench.md").read_text()


def test_a_part_measured_alone_leaves_the_page_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "PARTS", {"a": lambda: [MISSED], "b": lambda: [MET]})
    assert program.main(["b"]) == 0
    assert capsys.readouterr().out == table([MET]) + "\n"
    assert not (folder / "docs/bench.md").exists()


def test_a_missing_program_is_told_and_nothing_is_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(machine, "program", lambda name: "" if name in {"wrk", "nginx"} else name)
    monkeypatch.setattr(program, "PARTS", {"start": lambda: pytest.fail("it was measured")})
    assert program.main([]) == 1
    assert capsys.readouterr().out == (
        "Nothing was measured: wrk, nginx cannot be found. "
        "On Debian or Ubuntu: sudo apt-get install wrk nginx-light\n"
    )


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ("nginx version: nginx/1.22.1\n", "1.22.1"),
        ("wrk debian/4.1.0-3+b2 [epoll] Copyright (C) 2012 Will Glozer", "4.1.0"),
        ("eSpeak NG text-to-speech: 1.51  Data at: /usr/lib/espeak-ng-data", "1.51"),
        ("", "unknown"),
    ],
)
def test_of_a_program_only_its_version_is_told(said: str, version: str) -> None:
    assert machine.first_version(said) == version


def test_the_committed_page_has_no_path_of_a_machine() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs/bench.md").read_text()
    assert re.findall(r"(?<![\w.])/(?:home|usr|tmp|work|root|srv)\b\S*", page) == []
    assert "one run on one machine" in page
