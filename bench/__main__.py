"""Measure the service against its budgets and print a table; exit 1 where a budget is missed.

Figures of one run on one machine; ratios say more than seconds.
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from app import create_app
from app.formats.spoken import spoken_blocks
from app.guide.library import Library, load_library
from app.pages.site import page_paths

PROJECT = Path(__file__).resolve().parent.parent
FLASK = (sys.executable, "-m", "flask", "--app", "wsgi")
BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}
FIRST_WINDOW_BYTES = 14_600  # RFC 6928: what arrives in the first round trip


@dataclass(frozen=True, slots=True)
class Row:
    """One figure and its budget; ``budget`` is ``None`` where a figure is for information."""

    what: str
    figure: float
    unit: str
    budget: float | None = None

    @property
    def is_met(self) -> bool:
        return self.budget is None or self.figure <= self.budget

    def __str__(self) -> str:
        budget = "" if self.budget is None else f"≤ {self.budget:g}"
        verdict = "" if self.budget is None else ("yes" if self.is_met else "NO")
        return f"| {self.what} | {self.figure:.3g} {self.unit} | {budget} | {verdict} |"


def timed(*command: str, **environment: str) -> tuple[float, float]:
    """Return wall and CPU seconds of a command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(
        command, cwd=PROJECT, env={**os.environ, **environment}, check=True, capture_output=True
    )
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def start() -> list[Row]:
    script = (
        "import time; t = time.perf_counter(); from app import create_app; create_app();"
        "print(time.perf_counter() - t)"
    )
    runs = [
        float(subprocess.check_output([sys.executable, "-c", script], cwd=PROJECT))
        for _ in range(5)
    ]
    return [Row("start: imports and create_app", sorted(runs)[2], "s", 0.5)]


def weight() -> list[Row]:
    """Return the weight of the first view, HTML and CSS with their headers: the worst pages."""
    client = create_app().test_client()
    with client.application.test_request_context():
        paths = page_paths()
    page = client.get(paths[0]).get_data(as_text=True)
    sheet = page.split('rel="stylesheet" href="')[1].split('"')[0]
    css = _on_the_wire(client.get(sheet, headers=BROWSER))
    weights = sorted(
        (_on_the_wire(client.get(path, headers=BROWSER)) + css, path) for path in paths
    )
    script = client.get(page.split('<script src="')[1].split('"')[0], headers=BROWSER)
    size = len(script.data) / 1000
    return [Row("JavaScript, all of it", size, "kB", 6)] + [
        Row(f"first view of {path}", size / 1000, "kB", FIRST_WINDOW_BYTES / 1000)
        for size, path in reversed(weights[-3:])
    ]


def _on_the_wire(response) -> int:  # type: ignore[no-untyped-def]
    return len(str(response.headers)) + len(response.data)


def speech(library: Library) -> list[Row]:
    if not shutil.which("espeak-ng"):
        print("speech not measured: espeak-ng is not on this machine (apt install espeak-ng)")
        return []
    with tempfile.TemporaryDirectory() as folder:
        wall, cpu = timed(*FLASK, "speech", "build", MEEPRATEN_RECORDINGS_FOLDER=folder)
        again, _ = timed(*FLASK, "speech", "build", MEEPRATEN_RECORDINGS_FOLDER=folder)
        texts = Path(folder) / "texts"
        texts.mkdir()
        for document in library.recorded_documents():
            rate = library.site.voices[document.locale].rates[document.level]
            blocks = spoken_blocks(document, library.hard_words(document))
            said = (u.text for block in blocks for u in block.utterances)
            name = f"{document.topic}-{document.level}.{rate}.txt"
            (texts / name).write_text("\n\n".join(said))
        _, baseline = timed(sys.executable, str(PROJECT / "bench" / "baseline.py"), str(texts))
    return [
        Row("whole guide spoken, wall", wall, "s"),
        Row("whole guide spoken, CPU", cpu, "s"),
        Row("espeak-ng -w and MP3 of the same texts, CPU", baseline, "s"),
        Row("ratio of the two", cpu / baseline, "×", 1.3),
        Row("second build, nothing changed", again, "s", 1.0),
    ]


def growth(library: Library) -> list[Row]:
    """Return how loading grows from 100 to 10,000 small files, as cost per file."""
    costs = []
    for topics in (50, 500, 5000):
        with tempfile.TemporaryDirectory() as folder:
            _copy_topics(library, Path(folder), topics)
            found = subprocess.check_output(
                [sys.executable, "-m", "bench.growth", folder], cwd=PROJECT
            )
        costs.append(json.loads(found))
    rows = [Row(f"loading {cost['files']} files: CPU", cost["seconds"], "s") for cost in costs] + [
        Row(f"loading {cost['files']} files: memory", cost["kilobytes"] / 1000, "MB")
        for cost in costs
    ]
    small, large = costs[1], costs[2]
    for key in ("seconds", "kilobytes"):
        ratio = (large[key] / large["files"]) / (small[key] / small["files"])
        rows.append(Row(f"growth of {key} per file, 1,000 to 10,000", ratio, "×", 1.25))
    return rows


def _copy_topics(library: Library, folder: Path, topics: int) -> None:
    source = library.folder / "topics" / "contact"
    names = ["start", *(f"topic-{number}" for number in range(1, topics))]
    for name in names:
        shutil.copytree(source, folder / "topics" / name)
    text = (library.folder / "site.yaml").read_text()
    head, rest = text.split("topics:\n", 1)
    tail = rest.split("# Pages about", 1)[1].split("service_topics:\n", 1)[1].split("\n\n", 1)[1]
    listed = "".join(f"  - {name}\n" for name in names)
    service = f"  - {names[-1]}\n"
    listed = listed.removesuffix(service)
    (folder / "site.yaml").write_text(
        f"{head}topics:\n{listed}\nservice_topics:\n{service}\n{tail}"
    )


def main() -> int:
    library = load_library(PROJECT / "content")
    rows = [*start(), *weight(), *speech(library), *growth(library)]
    print("| What | Figure | Budget | Met |\n| --- | --- | --- | --- |")
    for row in rows:
        print(row)
    return 0 if all(row.is_met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
