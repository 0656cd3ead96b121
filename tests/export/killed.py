"""Kill exports at every point where they touch the disk: ``killed.py FOLDER STEP``.

Prints a JSON object: at how many points what was there afterwards; what one kill left behind, and
what the next export left of that.
"""

import json
import os
import shutil
import signal
import sys
from collections import Counter
from pathlib import Path

from app import create_app
from tests.export.exports import make_export, tree

CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "ctypes.call_function"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Killer:
    """Ends this process, as ``kill -9`` does, before its n-th change of the disk."""

    def __init__(self, last: int) -> None:
        self.left = last

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if event in CHANGES or (event == "open" and isinstance(args[2], int) and args[2] & WRITING):
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def main(folder: Path, step: int) -> None:
    """Report what is found after an export was killed at every step-th point."""
    app_before = create_app({"PUBLIC_ADDRESS": "https://old.example", **_quiet(folder)})
    app_after = create_app({"PUBLIC_ADDRESS": "https://new.example", **_quiet(folder)})
    pristine, site = folder / "pristine", folder / "place" / "site"
    make_export(app_before, pristine)
    make_export(app_after, folder / "expected")
    old, new = tree(pristine), tree(folder / "expected")
    found: Counter[str] = Counter()
    point, was_killed = 1, True
    while was_killed:
        shutil.rmtree(site.parent, ignore_errors=True)
        shutil.copytree(pristine, site)
        was_killed = _killed_at(point, lambda: make_export(app_after, site))
        now = tree(site)
        found["old" if now == old else "new" if now == new else "broken"] += was_killed
        point += step
    _killed_at(found.total() * step // 2, lambda: make_export(app_before, site))
    debris = sum(path != site for path in site.parent.iterdir())
    make_export(app_after, site)
    left = [path.name for path in site.parent.iterdir() if path != site]
    whole = tree(site) == new
    print(json.dumps({"points": found, "debris": debris, "left": left, "whole": whole}))  # noqa: T201


def _killed_at(point: int, work) -> bool:  # type: ignore[no-untyped-def]
    """Do the work in a process that is killed at a point; tell whether it came so far."""
    child = os.fork()
    if child == 0:
        sys.addaudithook(Killer(point))
        work()
        os._exit(0)
    _child, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert status == 0
    return False


def _quiet(folder: Path) -> dict[str, str]:
    """Return the settings of the small guide, with two files for recordings."""
    return {"CONTENT_FOLDER": str(folder / "content"), "RECORDINGS_FOLDER": str(folder / "none")}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
