"""granian stands alone: readers who are slow, or only pretend to read, keep nobody waiting.

Before gunicorn stands nginx, which is made for this.
"""

import socket
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.servers.client import ask
from tests.servers.servers import Server, granian

pytestmark = pytest.mark.slow

CONNECTIONS = 200
REQUESTS = 20
SECONDS_BETWEEN_BYTES = 0.2
HEADER = b"GET /nl/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: "


@pytest.fixture
def server(recordings: Path) -> Iterator[Server]:
    # More than the system takes in for a reader who does not.
    (recordings / "lang.mp3").write_bytes(bytes(20_000_000))
    with granian(recordings) as server:
        yield server


@contextmanager
def slow_senders(port: int) -> Iterator[list[socket.socket]]:
    """Keep connections open that send one more byte of a header now and then."""
    with ExitStack() as stack:
        senders = [
            stack.enter_context(socket.create_connection(("127.0.0.1", port), timeout=30))
            for _sender in range(CONNECTIONS)
        ]
        for sender in senders:
            sender.sendall(HEADER)
        is_over = threading.Event()
        sending = threading.Thread(target=send_now_and_then, args=(senders, is_over))
        sending.start()
        try:
            yield senders
        finally:
            is_over.set()
            sending.join()


def send_now_and_then(senders: list[socket.socket], is_over: threading.Event) -> None:
    while not is_over.wait(SECONDS_BETWEEN_BYTES):
        for sender in senders:
            sender.sendall(b"a")


@contextmanager
def slow_readers(port: int, field: str = "") -> Iterator[list[socket.socket]]:
    """Keep connections open that ask for a recording and take nothing in.

    :param field: of the header, with its line break.
    """
    request = f"GET /audio/lang.mp3 HTTP/1.1\r\nHost: localhost\r\n{field}\r\n".encode()
    with ExitStack() as stack:
        readers = []
        for _reader in range(CONNECTIONS):
            reader = stack.enter_context(socket.socket())
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            reader.settimeout(30)
            reader.connect(("127.0.0.1", port))
            reader.sendall(request)
            readers.append(reader)
        yield readers


def slow_listeners(port: int) -> AbstractContextManager[list[socket.socket]]:
    """As browsers do it that play a recording."""
    return slow_readers(port, "Range: bytes=0-\r\n")


def is_open(connection: socket.socket) -> bool:
    """Tell whether the server has not ended it."""
    connection.settimeout(0)
    try:
        return connection.recv(1, socket.MSG_PEEK) != b""
    except BlockingIOError:
        return True


@pytest.mark.parametrize("slow", [slow_senders, slow_readers, slow_listeners])
def test_slow_connections_keep_nobody_waiting(slow: object, server: Server) -> None:
    with slow(server.port) as connections:  # type: ignore[operator]
        statuses = [ask(server.port, "/nl/").status for _time in range(REQUESTS)]
        statuses += [ask(server.port, "/audio/proef.mp3").status for _time in range(REQUESTS)]
        assert statuses == [200] * (2 * REQUESTS)
        assert sum(map(is_open, connections)) == CONNECTIONS


def test_listeners_hear_the_next_part_while_others_keep_all_there_is_for_large_files(
    server: Server,
) -> None:
    with slow_readers(server.port):
        for _time in range(REQUESTS):
            answer = ask(server.port, "/audio/lang.mp3", Range="bytes=1000000-")
            assert (answer.status, len(answer.data)) == (206, 262_144)
