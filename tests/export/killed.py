"""Kill exports at every point where they touch the disk: ``killed.py FOLDER STEP``.

Prints a JSON object: at how many points what was there afterwards; what one kill left behind, and
what the next export left of that.
"""

import json
import shutil
import sys
from collections import Counter
from pathlib import Path

from app import create_app
from tests.export.exports import make_export, tree
from tests.killing import killed_at


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
        was_killed = killed_at(point, lambda: make_export(app_after, site))
        now = tree(site)
        found["old" if now == old else "new" if now == new else "broken"] += was_killed
        point += step
    killed_at(found.total() * step // 2, lambda: make_export(app_before, site))
    debris = sum(path != site for path in site.parent.iterdir())
    make_export(app_after, site)
    left = [path.name for path in site.parent.iterdir() if path != site]
    whole = tree(site) == new
    print(json.dumps({"points": found, "debris": debris, "left": left, "whole": whole}))  # noqa: T201


def _quiet(folder: Path) -> dict[str, str]:
    """Return the settings of the small guide, with two files for recordings."""
    return {"CONTENT_FOLDER": str(folder / "content"), "RECORDINGS_FOLDER": str(folder / "none")}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
