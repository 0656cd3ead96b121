"""Builds that are killed: what is served stays whole, and the next build ends as any other."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.guide.library import load_library
from app.speech.build import BuildOptions, Selection, build
from app.speech.manifest import load_manifest
from tests.conftest import PROJECT
from tests.speech.conftest import build_all, command, environment, tree
from tests.speech.killed import damage

pytestmark = [pytest.mark.engine, pytest.mark.slow]

RANDOM_KILLS = 5
NEW_TEXT = "\nDit is er nieuw bij.\n"


def test_a_build_killed_at_any_point_leaves_whole_recordings(tmp_path: Path) -> None:
    driver = [sys.executable, "-m", "tests.speech.killed", str(tmp_path)]
    ran = subprocess.run(driver, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    report = json.loads(ran.stdout)
    assert report["faults"] == []
    assert report["points"].keys() <= {"old", "new"}
    assert report["points"]["old"] >= 100
    assert report["points"]["new"] >= 20


def change_every_text(folder: Path) -> None:
    for path in folder.glob("topics/*/*.md"):
        path.write_text(path.read_text() + NEW_TEXT)


def test_the_command_killed_at_random_leaves_whole_recordings(
    made: Path, talk_folder: Path, tmp_path: Path
) -> None:
    change_every_text(talk_folder)
    expected = tmp_path / "expected"
    shutil.copytree(made, expected)
    started = time.monotonic()
    build_command = command(talk_folder, expected, "build", "--jobs", "2")
    subprocess.run(build_command, env=environment(), capture_output=True, check=True)
    seconds = time.monotonic() - started
    old, new = load_manifest(made), load_manifest(expected)
    for _kill in range(RANDOM_KILLS):
        with subprocess.Popen(
            command(talk_folder, made, "build", "--jobs", "2"),
            env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as running:  # fmt: skip
            time.sleep(random.uniform(0.2, 1) * seconds)  # noqa: S311
            os.killpg(running.pid, signal.SIGKILL)
        now = load_manifest(made)
        assert now in (old, new)
        assert list(damage(now, made)) == []
    build_all(talk_folder, made)
    assert tree(made) == tree(expected)


def test_four_shards_in_any_order_one_of_them_killed_give_the_tree_of_one_build(
    made: Path, talk_folder: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "shards"
    numbers = [1, 2, 3, 4]
    random.shuffle(numbers)
    for number in numbers:
        shard = f"{number}/4"
        if number == numbers[1]:
            with subprocess.Popen(
                command(talk_folder, folder, "build", "--shard", shard, "--jobs", "1"),
                env=environment(), stdout=subprocess.PIPE, start_new_session=True, text=True,
            ) as killed:  # fmt: skip
                assert killed.stdout is not None
                killed.stdout.readline()
                os.killpg(killed.pid, signal.SIGKILL)
        subprocess.run(
            command(talk_folder, folder, "build", "--shard", shard),
            env=environment(), capture_output=True, check=True,
        )  # fmt: skip
    assert tree(folder) == tree(made)
    again = build(load_library(talk_folder), folder, Selection(), BuildOptions())
    assert (len(again.made), len(again.kept)) == (0, 6)
