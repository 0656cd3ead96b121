"""Each server ends when it is asked to, whoever is still connected."""

import socket
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.servers.servers import SERVERS, command_line

pytestmark = pytest.mark.slow

SECONDS_TO_STOP = 10
LEFT_OPEN = (
    b"",
    b"GET /nl/ HTTP/1.1\r\nHost: loc",
    b"GET /nl/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /audio/lang.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n",
)


@pytest.mark.parametrize("name", SERVERS)
def test_it_ends_cleanly_and_leaves_no_process(name: str, tmp_path: Path) -> None:
    (tmp_path / "lang.mp3").write_bytes(bytes(30_000_000))
    with SERVERS[name](tmp_path) as server, ExitStack() as stack:
        for sent in LEFT_OPEN:
            address = ("127.0.0.1", server.port)
            stack.enter_context(socket.create_connection(address, timeout=10)).sendall(sent)
        tree = server.tree()
        assert len(tree) >= 3
        started = time.monotonic()
        codes = server.stop()
        assert set(codes) == {0}, server.log.read_text()
        assert time.monotonic() - started < SECONDS_TO_STOP
        assert [each for each in tree if command_line(each)] == []
        assert "Traceback" not in server.log.read_text()
