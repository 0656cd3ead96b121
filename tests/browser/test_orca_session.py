"""The Orca session says what it misses, and leaves nothing behind."""

import time
from pathlib import Path

import pytest

from tests.browser.orca import tools
from tests.browser.orca.processes import Processes
from tests.browser.orca.session import Session, orca_session

pytestmark = [pytest.mark.browser, pytest.mark.orca]


def test_a_missing_program_and_locale_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "PROGRAMS", ("sh", "no-such-reader"))
    monkeypatch.setattr(tools, "SYSTEM_LOCALE", "xx_XX.UTF-8")
    with pytest.raises(tools.MissingToolError) as caught:
        tools.require_tools()
    assert str(caught.value) == (
        "The Orca tests need no-such-reader, the locale xx_XX.UTF-8. "
        "Run scripts/install_test_tools.sh."
    )


def test_what_a_program_leaves_behind_is_ended(tmp_path: Path) -> None:
    environment = {"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path)}
    processes = Processes(environment, tmp_path)
    processes.start("sh", "-c", "setsid sleep 60 & setsid sleep 60 & exit 0").wait()
    assert list(processes.running())
    processes.stop()
    end_time = time.monotonic() + 5
    while list(processes.running()) and time.monotonic() < end_time:
        time.sleep(0.05)
    assert list(processes.running()) == []


def test_a_session_leaves_the_orca_of_another_alone() -> None:
    with orca_session() as first, orca_session() as second:
        assert has_orca(first)
        assert has_orca(second)


def has_orca(session: Session) -> bool:
    """Return whether a program of the session is called orca."""
    running = Processes(session.environment, session.heard.parent).running()
    names = [Path(f"/proc/{number}/comm") for number in running]
    return any(name.read_text() == "orca\n" for name in names if name.exists())
