"""The files of ``deploy`` name only what is there. nginx is really run: ``tests/export``."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
CONTAINER = (PROJECT / "deploy/Containerfile").read_text()
UNIT = (PROJECT / "deploy/meepraten.service").read_text()
BROKEN_CONTAINER = """\
FROM docker.io/library/python
RUN cd /srv && apt-get install curl
ADD requirements.txt ./
CMD granian wsgi:app
"""


def commands() -> dict[str, list[str]]:
    """Return how each file starts the service, in words."""
    makefile = (PROJECT / "Makefile").read_text()
    operations = (PROJECT / "docs/operations.md").read_text()
    texts = {
        "unit": (UNIT, r"^ExecStart=/srv/meepraten/(.*)$"),
        "container": (CONTAINER, r"^CMD \[(.*)\]$"),
        "make run": (makefile, r"^\t\t(deploy/serve\.sh .*)$"),
        "operations": (operations, r"^\S+ (deploy/serve\.sh --.*)$"),
    }
    return {
        name: shlex.split(re.findall(pattern, text, re.MULTILINE)[0].replace(",", ""))
        for name, (text, pattern) in texts.items()
    }


@pytest.mark.parametrize("name", commands())
def test_the_service_is_started_in_the_same_way_everywhere(name: str) -> None:
    """The tests of ``tests/servers`` and the bench start it so too."""
    program, *options = commands()[name]
    assert program == "deploy/serve.sh"
    assert {word for word in options if word.startswith("--")} <= {"--host", "--port"}


def test_the_server_knows_every_option_it_is_given() -> None:
    helped = subprocess.run(
        [Path(sys.executable).with_name("granian"), "--help"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    options = re.findall(
        r"--[a-z-]+", (PROJECT / "deploy/serve.sh").read_text().split("exec", 1)[1]
    )
    assert len(options) > 4
    assert [each for each in options if each not in helped.stdout] == []


def test_the_container_takes_only_what_is_there() -> None:
    taken = re.findall(r"^COPY --from=build /srv/meepraten/(\S+) (\S+)$", CONTAINER, re.MULTILINE)
    assert len(taken) == 9
    for source, target in taken:
        assert source == target
        assert source.startswith("build/") or (PROJECT / source).exists(), source


def test_the_container_does_not_run_as_root() -> None:
    user = re.findall(r"^USER (\d+):(\d+)$", CONTAINER, re.MULTILINE)
    assert user
    assert all(int(number) > 0 for number in user[-1])


def test_packages_in_the_container_are_those_that_were_pinned() -> None:
    assert "--require-hashes --requirement requirements.txt" in CONTAINER


def lint(container: str) -> subprocess.CompletedProcess[str]:
    hadolint = Path(sys.executable).with_name("hadolint")
    assert hadolint.exists(), "hadolint is missing: run make .venv/installed-dev"
    return subprocess.run(
        [hadolint, "--no-color", "-"], input=container, capture_output=True, text=True, check=False
    )


def test_hadolint_finds_no_fault_in_the_container() -> None:
    done = lint(CONTAINER)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_hadolint_would_find_the_faults_of_a_broken_container() -> None:
    done = lint(BROKEN_CONTAINER)
    assert done.returncode == 1
    found = set(re.findall(r"\bDL\d{4}\b", done.stdout))
    assert found >= {"DL3006", "DL3003", "DL3008", "DL3020", "DL3025"}


@pytest.mark.parametrize(
    "line",
    ["DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "CapabilityBoundingSet=",
     "PrivateDevices=yes", "RestrictNamespaces=yes", "SystemCallFilter=@system-service"],
)  # fmt: skip
def test_the_unit_takes_away_what_the_service_does_not_need(line: str) -> None:
    assert line in UNIT.splitlines()


def test_systemd_finds_no_fault_in_the_unit(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    assert program, "systemd-analyze is missing: run scripts/install_test_tools.sh"
    unit = tmp_path / "meepraten.service"
    unit.write_text(UNIT.replace("/srv/meepraten/deploy/serve.sh", sys.executable))
    done = subprocess.run([program, "verify", unit], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
