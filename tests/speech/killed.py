"""Kill speech builds at every point where they touch the disk: ``killed.py FOLDER``.

Prints a JSON object: at how many points the list of recordings was the old or the new one, and at
how many something was wrong, with the first of those told.

The real engine speaks every text once. In the builds that are killed a stand-in for the worker
writes the same bytes, with the same function, in the process that is killed.
"""

import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from app.guide.library import Library, load_library
from app.speech.atomic_files import write_atomically
from app.speech.build import BuildOptions, BuildReport, Selection, build
from app.speech.manifest import MANIFEST_NAME, Manifest, Recording, digest_of_file, load_manifest
from app.speech.recording_files import read_recording
from app.speech.script import Job
from tests.conftest import SITE
from tests.killing import killed_at
from tests.speech.conftest import tree, write_guide, write_talk

MORE_TOPICS = ("een", "twee", "drie")
WORK = "app.speech.worker.work"


def main(folder: Path) -> None:
    """Kill a build after all texts changed, once at each point, and look at what is there."""
    content, spoken = write_larger_guide(folder / "content"), folder / "spoken"
    before = load_library(content)
    make(before, folder / "old")
    for path in content.glob("topics/*/*.md"):
        path.write_text(path.read_text().replace("gemeente", "stad") + "\nDit is er nieuw bij.\n")
    after = load_library(content)
    shutil.copytree(folder / "old", spoken)
    make(after, spoken)
    old, new = (load_manifest(folder / name) for name in ("old", "spoken"))
    found: Counter[str] = Counter()
    faults: list[str] = []
    point, was_killed, place = 1, True, folder / "place"
    while was_killed:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(folder / "old", place)
        was_killed = killed_at(point, lambda: make(after, place, spoken))
        now = load_manifest(place)
        found["old" if now == old else "new" if now == new else "other"] += was_killed
        faults += [f"point {point}: {fault}" for fault in damage(now, place)]
        make(after, place, spoken)
        if tree(place) != tree(spoken):
            faults.append(f"point {point}: the next build gave other files")
        point += 1
    print(json.dumps({"points": found, "faults": faults}))  # noqa: T201


def write_larger_guide(folder: Path) -> Path:
    """Write the small guide with some topics more, so that there are a hundred points."""
    write_talk(write_guide(folder))
    for topic in MORE_TOPICS:
        shutil.copytree(folder / "topics" / "contact", folder / "topics" / topic)
    topics = ", ".join(("start", "contact", *MORE_TOPICS))
    (folder / "site.yaml").write_text(SITE.replace("[start, contact]", f"[{topics}]"))
    return folder


def make(library: Library, folder: Path, spoken: Path | None = None) -> BuildReport:
    """Build; with a folder of files that were spoken already, write those instead of speaking."""

    def write(jobs: Sequence[Job], folder: Path, _processes: int) -> Iterator[Recording]:
        assert spoken is not None
        for job in jobs:
            for suffix in (".mp3", ".vtt"):
                name = job.name + suffix
                write_atomically(folder / name, (spoken / name).read_bytes())
            yield read_recording(folder, job)

    if spoken is None:
        return build(library, folder, Selection(), BuildOptions(processes=2, prune=True))
    with patch(WORK, write):
        return build(library, folder, Selection(), BuildOptions(prune=True))


def damage(manifest: Manifest, folder: Path) -> Iterator[str]:
    """Yield what a reader could not hear as it was made."""
    if not (folder / MANIFEST_NAME).is_file():
        yield "the list is gone"
    for recording in manifest.recordings.values():
        for name, digest in recording.digests.items():
            if not (folder / name).is_file() or digest_of_file(folder / name) != digest:
                yield f"{name} is gone or damaged"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
