"""A disk that is full or may not be written: one sentence, exit code 1, and nothing is changed.

A small disk of its own is mounted where this machine lets us, in a name space that ends with the
command; elsewhere a limit on the size of a file stands in for it.
"""

import ctypes
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.export.exports import tree
from tests.speech.conftest import write_guide

pytestmark = [pytest.mark.engine, pytest.mark.slow]

FLASK = [sys.executable, "-m", "flask", "--app", "wsgi"]
BUILD, EXPORT = ("speech", "build"), ("export", "--no-count", "disk/site")
IN_NAME_SPACE = ["unshare", "--map-root-user", "--mount"]
SMALL_DISK = """
mount -t tmpfs -o size="$1" none disk && cp -a before/. disk || exit 99
shift
"$@"
code=$?
cp -a disk/. after
exit $code
"""
PAGE_BYTES = 4096
ROOM_BYTES = 12 * PAGE_BYTES
LIMIT_BYTES = 12_000
PR_CAPBSET_DROP = 24  # Linux, prctl.h
CAP_DAC_OVERRIDE = 1  # Linux, capability.h


@pytest.fixture(scope="module")
def made_place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The recordings and the export of a small guide, made once; then a text was changed."""
    place = tmp_path_factory.mktemp("made") / "place"
    content = write_guide(place / "content")
    for name in ("disk", "after"):
        (place / name).mkdir()
    for arguments in (BUILD, EXPORT):
        assert flask(place, *arguments).returncode == 0
    shutil.copytree(place / "disk", place / "before")
    text = content / "topics" / "start" / "nl.simple.md"
    text.write_text(text.read_text() + "Dit is een zin die er nog niet was.\n" * 20)
    return place


@pytest.fixture
def place(made_place: Path, tmp_path: Path) -> Path:
    """A copy, to make the recordings and the export of again."""
    return Path(shutil.copytree(made_place, tmp_path / "place"))


def flask(
    place: Path,
    *arguments: str,
    before: tuple[str, ...] = (),
    prepare: Callable[[], None] | None = None,
) -> "subprocess.CompletedProcess[str]":
    """Run a command of ``flask`` with ``disk`` for the recordings and the export."""
    variables = {
        "MEEPRATEN_CONTENT_FOLDER": str(place / "content"),
        "MEEPRATEN_RECORDINGS_FOLDER": str(place / "disk/recordings"),
        "PYTHONPATH": str(PROJECT),
    }
    return subprocess.run(
        [*before, *FLASK, *arguments], cwd=place, env=os.environ | variables,
        preexec_fn=prepare, capture_output=True, text=True, check=False,
    )  # fmt: skip


def can_mount(place: Path) -> bool:
    command = [*IN_NAME_SPACE, "mount", "-t", "tmpfs", "none", str(place)]
    return shutil.which("unshare") is not None and not subprocess.call(
        command, stderr=subprocess.DEVNULL
    )


def used_bytes(folder: Path) -> int:
    """Return what a folder takes on a disk that gives whole pages."""
    return sum(-(-path.stat().st_size // PAGE_BYTES) * PAGE_BYTES for path in folder.rglob("*"))


def limit_file_size() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT_BYTES, LIMIT_BYTES))


def obey_modes() -> None:
    """Take from root what lets it write where nobody may."""
    if os.geteuid() == 0 and ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0):
        raise OSError


def assert_one_sentence(run: "subprocess.CompletedProcess[str]", reason: str) -> None:
    assert re.fullmatch(rf"Error: \S+ [^\n]*cannot be written[^\n]* \({reason}\)\n", run.stderr)
    assert run.returncode == 1


@pytest.mark.parametrize("command", [BUILD, EXPORT], ids=["build", "export"])
@pytest.mark.parametrize("kind", ["disk", "limit"])
def test_a_full_disk_is_told_and_leaves_what_was_there(
    place: Path, command: tuple[str, ...], kind: str
) -> None:
    if kind == "disk" and can_mount(place / "after"):
        size = str(used_bytes(place / "before") + ROOM_BYTES)
        disk = (*IN_NAME_SPACE, "sh", "-c", SMALL_DISK, "disk", size)
        run, found = flask(place, *command, before=disk), place / "after"
        assert_one_sentence(run, "[Nn]o space left on device")
    else:
        run, found = flask(place, *command, prepare=limit_file_size), place / "disk"
        assert_one_sentence(run, "[Ff]ile too large")
    assert tree(found) == tree(place / "before")


@pytest.mark.parametrize("command", [BUILD, EXPORT], ids=["build", "export"])
def test_a_folder_that_may_not_be_written_is_told_and_stays_as_it_was(
    place: Path, command: tuple[str, ...]
) -> None:
    folders = [place / "disk", *(path for path in (place / "disk").rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        run = flask(place, *command, prepare=obey_modes)
        assert_one_sentence(run, "[Pp]ermission denied")
        assert tree(place / "disk") == tree(place / "before")
    finally:
        for folder in folders:
            folder.chmod(0o755)
