"""How many pages a second, as ratios to Flask and to nginx."""

import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from app import create_app
from bench.commands import FLASK, all_paths, timed
from bench.machine import program
from bench.rows import Row
from bench.servers import Server, granian, nginx

ROUNDS = 9
_SECONDS = 3
_WORKERS = 2
_BROTLI = {"Accept-Encoding": "br"}
Round = dict[str, float]
"""Requests a second by target."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked, and the answer that it must give."""

    server: Server
    path: str
    status: int
    size_bytes: int
    headers: dict[str, str] = field(default_factory=dict)

    def check(self) -> None:
        status, _headers, body = self.server.get(self.path, self.headers)
        if (status, len(body)) != (self.status, self.size_bytes):
            raise RuntimeError(f"{self} answered {status} with {len(body)} bytes")

    def measure(self, seconds: int) -> float:
        """Return requests a second."""
        headers = [f"--header={name}: {value}" for name, value in self.headers.items()]
        address = f"http://127.0.0.1:{self.server.port}{self.path}"
        command = [program("wrk"), "-t2", "-c48", f"-d{seconds}s", *headers, address]
        return read_wrk(subprocess.check_output(command, text=True))


def throughput() -> list[Row]:
    path, body, kind, etag = _middle_page()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "body").write_bytes(body)
        site = folder / "site"
        timed(*FLASK, "export", str(site))
        gzipped = site / f"{path[1:]}.html.gz"
        asked = {"BENCH_BODY": str(folder / "body"), "BENCH_TYPE": kind}
        with (
            granian("wsgi:app", _WORKERS) as ours,
            granian("bench.flask_bytes:app", _WORKERS, **asked) as flask,
            nginx(site, folder) as files,
        ):
            targets = {
                "page": Target(ours, path, 200, len(body), _BROTLI),
                "304": Target(ours, path, 304, 0, {**_BROTLI, "If-None-Match": etag}),
                "flask": Target(flask, path, 200, len(body), _BROTLI),
                "nginx": Target(
                    files, path, 200, gzipped.stat().st_size, {"Accept-Encoding": "gzip"}
                ),
            }
            return _rows(_rounds(targets))


def _middle_page() -> tuple[str, bytes, str, str]:
    """Return path, Brotli bytes, type and entity tag of the topic page of middle weight."""
    client = create_app().test_client()
    paths = [path for path in all_paths() if not path.endswith("/")]
    answers = sorted(
        ((client.get(path, headers=_BROTLI), path) for path in paths),
        key=lambda answer: len(answer[0].data),
    )
    page, path = answers[len(answers) // 2]
    return path, page.data, page.headers["Content-Type"], page.headers["ETag"]


def _rounds(targets: dict[str, Target]) -> list[Round]:
    """Measure every target in each round, in turning order, after a short warming up."""
    for target in targets.values():
        target.check()
        target.measure(1)
    names = list(targets)
    return [
        {name: targets[name].measure(_SECONDS) for name in names[:: -1 if number % 2 else 1]}
        for number in range(ROUNDS)
    ]


def _rows(rounds: Sequence[Round]) -> list[Row]:
    return [
        ratio_row(rounds, "page", "flask", "cached page ÷ Flask returning its bytes", 2),
        ratio_row(rounds, "304", "flask", "304 ÷ Flask returning the bytes"),
        ratio_row(rounds, "page", "nginx", "cached page ÷ nginx serving the exported file", 0.9),
        ratio_row(rounds, "304", "nginx", "304 ÷ nginx serving the exported file"),
        *(
            Row(what, median(each[name] for each in rounds), "requests/s")
            for name, what in (("page", "cached page"), ("flask", "Flask"), ("nginx", "nginx"))
        ),
    ]


def ratio_row(
    rounds: Sequence[Round], over: str, under: str, what: str, at_least: float | None = None
) -> Row:
    """Return the median ratio of two targets, each taken within one round."""
    ratios = sorted(each[over] / each[under] for each in rounds)
    spread = f"({ratios[0]:.2f} to {ratios[-1]:.2f} in {len(ratios)} rounds)"
    return Row(f"{what} {spread}", median(ratios), "×", at_least=at_least)


def read_wrk(output: str) -> float:
    """Return the requests a second that wrk tells of.

    :raises RuntimeError: if an answer was wrong or none came.
    """
    found = re.search(r"^Requests/sec: +([0-9.]+)$", output, re.MULTILINE)
    if not found or "Non-2xx" in output or "Socket errors" in output:
        raise RuntimeError(f"wrk did not get what it asked for:\n{output}")
    return float(found[1])
