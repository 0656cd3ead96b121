"""On which day each text last changed, as far as anybody knows: decision 0024.

Source: git-log, git-ls-files. A copy without history knows nothing: the time of a file is that of
the copy.
"""

import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

_PATIENCE_SECONDS = 10
_COMMIT = "\x01"


def change_dates(folder: Path) -> Mapping[Path, date]:
    """Return the day of the last change by file: of its last commit, or of a change since.

    :return: nothing for a folder without the whole history.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    days: dict[Path, date] = {}
    for name, day in _committed(folder):
        days.setdefault(folder / name, day)
    since = _git(folder, "ls-files", "-z", "--modified", "--others", "--exclude-standard")
    for path in (folder / name for name in since.split("\0") if name):
        if path.exists():
            days[path] = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
    return days


def _committed(folder: Path) -> Iterator[tuple[str, date]]:
    """Yield name and day of every change of every file, the last one first."""
    commits = _git(folder, "log", "-z", f"--format={_COMMIT}%cs", "--name-only", "--relative")
    for commit in commits.split(_COMMIT)[1:]:
        day, *names = (part.strip("\n") for part in commit.split("\0"))
        yield from ((name, date.fromisoformat(day)) for name in names if name)


def _git(folder: Path, *arguments: str) -> str:
    """Return what git says of a folder; nothing where there is no git, or no repository."""
    command = ["git", "--no-optional-locks", "-C", str(folder), *arguments]
    try:
        found = subprocess.run(  # noqa: S603 - our own words
            command, capture_output=True, text=True, check=True, timeout=_PATIENCE_SECONDS
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return found.stdout
