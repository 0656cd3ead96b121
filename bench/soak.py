"""Serve under steady load for ten minutes: ``python -m bench.soak``; SOAK_SECONDS is the time.

Exits 1 if memory or descriptors grow, or any answer is an error of ours. What a process holds is
counted after a time of warming up, in which every page was asked for in every coding: pages that
are kept are no leak.
"""

import os
import random
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from app import create_app
from app.pages.addresses import all_addresses
from bench.rows import Row, table
from bench.servers import Server, granian

_WORKERS = 2
_ASKERS = 8
_REQUESTS_OF_A_CONNECTION = 50
_WARM_UP_SHARE = 0.1
_MOST_GROWTH_PERCENT = 2
_LETTING_GO_SECONDS = 1  # until the server has closed what its readers closed
_CODINGS = ("br", "gzip", "identity")
_BAD = (
    "/nl/nergens", "/nl/eenvoudig/nergens", "/audio/nergens.mp3", "/static/x/nergens.js",
    "/nl/../etc", "/%00", "/nl%2Feenvoudig", "/" + "a" * 3000,
)  # fmt: skip
Request = tuple[str, str, dict[str, str]]
"""Method, path and headers."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What the processes of a server hold: kilobytes of their own, and open descriptors."""

    kilobytes: int
    descriptors: int


@dataclass(slots=True)
class Tally:
    """How the requests were answered. Without an answer is ``refused``."""

    statuses: Counter[int] = field(default_factory=Counter)
    refused: int = 0

    @property
    def failed(self) -> int:
        return sum(count for status, count in self.statuses.items() if status >= 500)

    def add(self, other: "Tally") -> None:
        self.statuses += other.statuses
        self.refused += other.refused


def soak(seconds: float) -> list[Row]:
    """Return what was measured, with the budgets of a service that may run for months."""
    requests = _requests()
    with granian("wsgi:app", _WORKERS) as server:
        warm = _load(server, requests, seconds * _WARM_UP_SHARE)
        before = holding(server.process)
        tally = _load(server, requests, seconds * (1 - _WARM_UP_SHARE))
        after = holding(server.process)
    tally.add(warm)
    return rows(seconds, tally, before, after)


def rows(seconds: float, tally: Tally, before: Holding, after: Holding) -> list[Row]:
    """Return the table of a soak."""
    growth = (after.kilobytes - before.kilobytes) * 100 / before.kilobytes
    return [
        Row("time", seconds, "s"),
        Row("requests", tally.statuses.total(), ""),
        *(Row(f"answered {status}", n, "") for status, n in sorted(tally.statuses.items())),
        Row("errors of ours", tally.failed, "", at_most=0),
        Row("without an answer", tally.refused, "", at_most=0),
        Row("memory after warming up", before.kilobytes / 1000, "MB"),
        Row("memory at the end", after.kilobytes / 1000, "MB"),
        Row("growth of memory", growth, "%", at_most=_MOST_GROWTH_PERCENT),
        Row("growth of descriptors", after.descriptors - before.descriptors, "", at_most=0),
    ]


def holding(server: int) -> Holding:
    """Return what a server and its workers hold. Source: proc(5), Linux."""
    processes = [server, *_children(server)]
    return Holding(
        kilobytes=sum(map(_own_kilobytes, processes)),
        descriptors=sum(len(list(Path(f"/proc/{each}/fd").iterdir())) for each in processes),
    )


def _children(process: int) -> list[int]:
    children = Path(f"/proc/{process}/task/{process}/children").read_text()
    return [int(child) for child in children.split()]


def _own_kilobytes(process: int) -> int:
    """Return the share of memory that is a process's own: what two share counts half for each."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _requests() -> list[Request]:
    """Return every kind of request: pages, parts of recordings, assets, and what is not there."""
    with create_app().test_request_context():
        found = all_addresses()
    pages = [*found.pages, *found.well_known, *found.redirects]
    asked = [("GET", path, {"Accept-Encoding": coding}) for path in pages for coding in _CODINGS]
    asked += [("HEAD", path, {}) for path in found.pages]
    asked += [("GET", path, {"If-None-Match": "*"}) for path in found.pages]
    asked += [("GET", path, {"Accept-Encoding": "br"}) for path in found.assets]
    asked += [("GET", path, {"Range": "bytes=0-65535"}) for path in found.digests]
    asked += [("GET", path, {"Range": "bytes=-1000"}) for path in found.digests]
    asked += [("GET", path, {}) for path in _BAD]
    return [*asked, ("POST", "/nl/", {}), ("GET", "/nl/", {"Host": "elsewhere.example"})]


def _load(server: Server, requests: list[Request], seconds: float) -> Tally:
    """Ask for every request at least once, in turn and then at random, for so many seconds."""
    end = time.monotonic() + seconds
    tallies = [Tally() for _ in range(_ASKERS)]
    shares = [requests[number::_ASKERS] for number in range(_ASKERS)]
    askers = [
        threading.Thread(
            target=_ask, args=(server.port, _in_turn_then_at_random(requests, share, end), tally)
        )
        for share, tally in zip(shares, tallies, strict=True)
    ]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    time.sleep(_LETTING_GO_SECONDS)
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total


def _ask(port: int, waiting: Iterator[Request], tally: Tally) -> None:
    for first in waiting:
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        _send(connection, first, tally)
        for _number, request in zip(range(_REQUESTS_OF_A_CONNECTION), waiting, strict=False):
            _send(connection, request, tally)
        connection.close()


def _in_turn_then_at_random(
    requests: list[Request], share: list[Request], end: float
) -> Iterator[Request]:
    yield from share * _WORKERS * 2  # so that each worker very likely made each page
    choice = random.Random(share[0][1])  # noqa: S311 - the same load each time
    while time.monotonic() < end:
        yield choice.choice(requests)


def _send(connection: HTTPConnection, request: Request, tally: Tally) -> None:
    method, path, headers = request
    try:
        connection.request(method, path, headers=headers)
        response = connection.getresponse()
        response.read()
    except (OSError, HTTPException):
        connection.close()
        tally.refused += 1
    else:
        tally.statuses[response.status] += 1


def main() -> int:
    measured = soak(float(os.environ.get("SOAK_SECONDS", "600")))
    print(table(measured))
    return 0 if all(row.is_met for row in measured) else 1


if __name__ == "__main__":
    sys.exit(main())
