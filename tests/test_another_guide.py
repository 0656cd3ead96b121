"""Another organisation puts its own guide in content/, and touches nothing else."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import PROJECT

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.engine]

GUIDE = PROJECT / "tests" / "guides" / "library_lending" / "content"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which content/ is a guide on lending books."""
    copy = tmp_path_factory.mktemp("another") / "project"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (PROJECT / name).is_file() and not name.startswith("content/"):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(PROJECT / name, copy / name)
    shutil.copytree(GUIDE, copy / "content")
    for installed in (".venv", "node_modules"):
        (copy / installed).symlink_to((PROJECT / installed).resolve())
    return copy


def environment() -> dict[str, str]:
    """Return the environment of somebody who set nothing."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MEEPRATEN_", "PYTEST_"))
    }


def run(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=project, env=environment(), capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """Where ``make run`` serves the guide; what is installed already is left as it is."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["make", "--old-file=.venv/installed", "run", f"PORT={port}"]
    server = subprocess.Popen(command, cwd=project, env=environment(), start_new_session=True)
    try:
        while not answers(port):
            assert server.poll() is None, "make run ended"
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def answers(port: int) -> bool:
    """Tell whether somebody listens; make ends if its recordings or its server fail."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def page(address: str) -> str:
    with urlopen(address) as response:  # noqa: S310 - our own address
        return str(response.read().decode())


def test_make_run_serves_it_with_its_recordings(address: str) -> None:
    text = page(f"{address}/nl/makkelijk/lid-worden")
    assert re.search("<h1[^>]*>Lid worden</h1>", text)
    assert 'src="/audio/lid-worden.nl.simple.' in text
    assert "Bibliotheek De Boekenplank" in text


def test_the_tests_of_the_guide_pass(address: str, project: Path) -> None:
    assert page(f"{address}/nl/"), "the recordings are made"
    done = run(project, ".venv/bin/python", "-m", "pytest", "-q", "tests/content")
    assert done.returncode == 0, done.stdout[-5000:]


def test_the_table_of_criteria_stays_as_it_is(project: Path) -> None:
    before = (project / "docs" / "wcag.md").read_text(encoding="utf-8")
    done = run(project, ".venv/bin/python", "-m", "tests.wcag")
    assert done.returncode == 0, done.stderr
    assert (project / "docs" / "wcag.md").read_text(encoding="utf-8") == before
