"""A worker is killed while people read: they hardly notice, and there is a new one."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.load import Load, asked_by
from tests.servers.servers import SERVERS, Server, wait_until

pytestmark = pytest.mark.slow

CONNECTIONS = 8
# Each worker of granian has a queue of its own, which ends a moment after its connections: who asks
# again within those few milliseconds may be unlucky once more.
UNLUCKY_REQUESTS = 2 * CONNECTIONS
WORKERS = 2


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest, recordings: Path) -> Iterator[Server]:
    """One of its own for each test: granian takes two deaths within 5 seconds for a fault."""
    with SERVERS[request.param](recordings) as server:
        yield server


def ask_so_often(load: Load, times: int) -> None:
    enough = load.answered + times
    wait_until(lambda: load.answered >= enough, f"{times} more answers after {load.failures}")


def test_a_killed_worker_costs_the_requests_of_that_moment_only(server: Server) -> None:
    before = server.workers()
    assert len(before) == WORKERS
    with asked_by(CONNECTIONS, server.port) as load:
        ask_so_often(load, 400)
        os.kill(before[0], signal.SIGKILL)
        wait_until(lambda: len(set(server.workers()) - {before[0]}) == WORKERS, "a new worker")
        ask_so_often(load, 200)
        of_that_moment = len(load.failures)
        ask_so_often(load, 1_300)
    assert len(load.failures) == of_that_moment <= UNLUCKY_REQUESTS, load.failures
    after = server.workers()
    assert len(after) == WORKERS
    assert before[1] in after
    assert before[0] not in after
