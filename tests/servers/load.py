"""Readers who ask again and again, each over a connection of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException

from tests.servers.servers import PUBLIC_NAME, SECONDS_TO_WAIT

PATHS = ("/nl/", "/nl/eenvoudig/adviesraad", "/audio/proef.mp3", "/health")
FAILURES_TO_GIVE_UP = 100


class Load:
    """What some readers ask, and what they hear.

    :param port: of the server.
    """

    def __init__(self, port: int) -> None:
        self.port = port
        self.answered = 0
        self.failures: list[str] = []
        self.is_over = threading.Event()
        self._lock = threading.Lock()

    def ask_until_it_is_over(self) -> None:
        """Ask one thing after the other; after a failure, over a new connection."""
        while not self.is_over.is_set() and len(self.failures) < FAILURES_TO_GIVE_UP:
            connection = HTTPConnection("127.0.0.1", self.port, timeout=SECONDS_TO_WAIT)
            try:
                self._ask_on(connection)
            except (OSError, HTTPException) as failure:
                self._note(repr(failure))
            finally:
                connection.close()

    def _ask_on(self, connection: HTTPConnection) -> None:
        number = 0
        while not self.is_over.is_set():
            connection.request("GET", PATHS[number % len(PATHS)], headers={"Host": PUBLIC_NAME})
            response = connection.getresponse()
            response.read()
            self._note("" if response.status == 200 else str(response.status))
            number += 1

    def _note(self, failure: str) -> None:
        with self._lock:
            if failure:
                self.failures.append(failure)
            else:
                self.answered += 1


@contextmanager
def asked_by(readers: int, port: int) -> Iterator[Load]:
    """Let so many readers ask; they stop at the end."""
    load = Load(port)
    threads = [threading.Thread(target=load.ask_until_it_is_over) for _reader in range(readers)]
    for thread in threads:
        thread.start()
    try:
        yield load
    finally:
        load.is_over.set()
        for thread in threads:
            thread.join()
