"""What stands in the folder is a whole export, the old one or the new one, whatever happens."""

import errno
import fcntl
import json
import os
import random
import re
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from app.export import ExportError
from app.export.folder import MARK, replacing, writing
from tests.export.exports import make_export, tree

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "flask", "--app", "wsgi", "export", "--no-count"]
RANDOM_KILLS = 4
STEP = "3"


def write(folder: Path, text: str) -> None:
    with replacing(folder) as part:
        (part / MARK).write_text(text)


def test_a_new_an_empty_and_an_earlier_folder_are_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("new", "empty", "new", "below/here"):
        write(tmp_path / name, "whole")
        assert tree(tmp_path / name).keys() == {MARK}
    assert {path.name for path in tmp_path.iterdir()} == {"new", "empty", "below"}


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(ExportError, match="something else"):
        write(tmp_path, "whole")
    assert (tmp_path / "letter.txt").read_text() == "dear"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError):
        write(tmp_path / "file", "whole")


def test_a_folder_by_another_name_is_replaced_where_it_is(tmp_path: Path) -> None:
    write(tmp_path / "site", "old")
    (tmp_path / "link").symlink_to("site")
    write(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "site" / MARK).read_text() == "new"


def fill_the_disk(folder: Path) -> None:
    with replacing(folder) as part, writing(part / "half"):
        (part / "half").touch()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_an_export_that_fails_leaves_the_old_one_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path / "site", "old")
    with pytest.raises(ExportError, match=r"half cannot be written \(No space left"):
        fill_the_disk(tmp_path / "site")
    assert (tmp_path / "site" / MARK).read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    "failure",
    [BlockingIOError(errno.EAGAIN, "a pipe is full"), OSError(errno.EIO, "a text is unreadable"),
     ImportError("a library is broken")],
    ids=lambda failure: type(failure).__name__,
)  # fmt: skip
def test_what_fails_while_files_are_made_is_said_as_it_is(
    tmp_path: Path, failure: Exception
) -> None:
    with pytest.raises(type(failure)) as caught, replacing(tmp_path / "site"):
        raise failure
    assert caught.value is failure
    assert list(tmp_path.iterdir()) == []


def test_every_web_server_may_read_an_export_whatever_the_umask(
    content_folder: Path, tmp_path: Path
) -> None:
    app = create_app({"CONTENT_FOLDER": str(content_folder), "RECORDINGS_FOLDER": str(tmp_path)})
    before = os.umask(0o077)
    try:
        make_export(app, tmp_path / "above" / "site")
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
    made = [tmp_path / "above", *(tmp_path / "above").rglob("*")]
    rights = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in made}
    assert rights == {(True, 0o755), (False, 0o644)}


def test_two_exports_do_not_work_side_by_side(tmp_path: Path) -> None:
    number = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(number, fcntl.LOCK_EX)
    with pytest.raises(ExportError, match="wait"):
        write(tmp_path / "site", "whole")
    os.close(number)
    write(tmp_path / "site", "whole")


def test_a_reader_never_finds_the_folder_gone(tmp_path: Path) -> None:
    write(tmp_path / "site", "0")
    watch = f"while [ -e {tmp_path}/site/{MARK} ]; do :; done; echo gone"
    with subprocess.Popen(["bash", "-c", watch], stdout=subprocess.PIPE) as reader:
        for number in range(200):
            write(tmp_path / "site", str(number))
        reader.kill()
        assert reader.communicate()[0] == b""


def test_an_export_killed_at_any_point_leaves_a_whole_one(content_folder: Path) -> None:
    driver = [sys.executable, "-m", "tests.export.killed", str(content_folder.parent), STEP]
    ran = subprocess.run(driver, cwd=PROJECT, capture_output=True, text=True, check=True)
    report = json.loads(ran.stdout)
    assert "broken" not in report["points"]
    assert report["points"]["old"] > 40
    assert report["points"]["new"] > 20
    assert report["debris"] == 1
    assert report["whole"]
    assert report["left"] == []


def test_the_command_killed_at_random_leaves_a_whole_export(
    content_folder: Path, app: Flask
) -> None:
    place = content_folder.parent / "place"
    site = place / "site"
    settings = {
        "MEEPRATEN_CONTENT_FOLDER": str(content_folder),
        "MEEPRATEN_RECORDINGS_FOLDER": str(app.config["RECORDINGS_FOLDER"]),
    }
    started = time.monotonic()
    subprocess.run([*COMMAND, site], cwd=PROJECT, env=os.environ | settings, check=True)
    seconds = time.monotonic() - started
    old = tree(site)
    environment = os.environ | settings | {"MEEPRATEN_PUBLIC_ADDRESS": "https://new.example"}
    for _kill in range(RANDOM_KILLS):
        with subprocess.Popen([*COMMAND, site], cwd=PROJECT, env=environment) as running:
            time.sleep(random.uniform(0.3, 1) * seconds)  # noqa: S311
            running.send_signal(signal.SIGKILL)
        if tree(site) != old:
            break
    subprocess.run([*COMMAND, site], cwd=PROJECT, env=environment, check=True)
    assert (
        subprocess.run(["sha256sum", "--check", "--quiet", MARK], cwd=site, check=False).returncode
        == 0
    )
    assert [path.name for path in place.iterdir()] == ["site"]


def test_the_command_says_in_one_sentence_what_is_wrong(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    result = app.test_cli_runner().invoke(args=["export", str(tmp_path)])
    assert result.exit_code == 1
    assert re.fullmatch(r"Error: .* holds something else .*\n", result.output)


def test_the_command_says_how_much_it_wrote(content_folder: Path, tmp_path: Path) -> None:
    app = create_app({"CONTENT_FOLDER": str(content_folder), "RECORDINGS_FOLDER": str(tmp_path)})
    result = app.test_cli_runner().invoke(args=["export", str(tmp_path / "site")])
    assert result.exit_code == 0, result.output
    written, found = result.output.splitlines()
    assert re.fullmatch(r"\d+ addresses in .*site", written)
    assert re.fullmatch(r"\d+ to mend, \d+ to weigh: 'make check' lists them\.", found)
