"""On which day each text last changed, as far as anybody knows."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from app.guide.change_dates import change_dates

FIRST, SECOND, SINCE = date(2025, 1, 31), date(2026, 2, 28), date(2026, 3, 4)


def git(folder: Path, *arguments: str, day: date = FIRST) -> None:
    who = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER")
           for what in ("NAME", "EMAIL")}  # fmt: skip
    when = {f"GIT_{who}_DATE": f"{day}T12:00:00" for who in ("AUTHOR", "COMMITTER")}
    command = ["git", "-C", str(folder), *arguments]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, **who, **when})


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder in a repository: one file committed once, one twice, the second with an odd name."""
    folder = tmp_path / "project" / "content"
    folder.mkdir(parents=True)
    git(folder.parent, "init")
    for name in ("one.md", "twee ë.md"):
        (folder / name).write_text("first")
    git(folder.parent, "add", ".")
    git(folder.parent, "commit", "-m", "first")
    (folder / "twee ë.md").write_text("second")
    git(folder.parent, "commit", "-am", "second", day=SECOND)
    return folder


def test_a_file_changed_on_the_day_of_its_last_commit(content: Path) -> None:
    assert change_dates(content) == {content / "one.md": FIRST, content / "twee ë.md": SECOND}


def test_a_file_that_changed_since_or_is_new_has_the_day_of_its_file(content: Path) -> None:
    for name in ("one.md", "new.md"):
        (content / name).write_text("since")
        time = (SINCE - date(1970, 1, 1)).days * 86_400 + 3_600
        os.utime(content / name, (time, time))
    days = change_dates(content)
    assert days[content / "one.md"] == days[content / "new.md"] == SINCE
    assert days[content / "twee ë.md"] == SECOND


def test_a_file_that_was_taken_away_is_no_trouble(content: Path) -> None:
    (content / "one.md").unlink()
    assert content / "twee ë.md" in change_dates(content)


def test_a_copy_without_the_whole_history_knows_nothing(content: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--depth=1", f"file://{content.parent}", str(clone))
    assert change_dates(clone / "content") == {}


def test_a_folder_without_history_or_a_machine_without_git_knows_nothing(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plain").mkdir()
    assert change_dates(tmp_path / "plain") == {}
    monkeypatch.setenv("PATH", str(tmp_path))
    assert change_dates(content) == {}
