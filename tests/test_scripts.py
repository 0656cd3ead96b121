"""The logic of the scripts, tested in Node without a browser."""

import subprocess
from pathlib import Path

import pytest

from tests.conftest import PROJECT

FILES = sorted((PROJECT / "tests" / "js").glob("*.test.mjs"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_scripts_do_what_their_tests_say(path: Path) -> None:
    done = subprocess.run(
        ["node", "--test", str(path)], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    assert "\n# pass 0\n" not in done.stdout
