"""Servers for these tests, and the one recording they have."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.servers import SERVERS, Server

RECORDING = bytes(range(256)) * 1_000


@pytest.fixture(scope="session")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a server may read recordings from and write to."""
    folder = tmp_path_factory.mktemp("server")
    (folder / "proef.mp3").write_bytes(RECORDING)
    return folder


@pytest.fixture(scope="module", params=SERVERS)
def server(request: pytest.FixtureRequest, recordings: Path) -> Iterator[Server]:
    with SERVERS[request.param](recordings) as server:
        yield server


@pytest.fixture(scope="session")
def recording() -> bytes:
    return RECORDING
