"""A client that sends what it is told to, letter for letter; others tidy addresses up."""

import socket
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPResponse

from tests.servers.servers import PUBLIC_NAME


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Message
    data: bytes


def ask(port: int, path: str, method: str = "GET", **fields: str | None) -> Answer:
    """Ask once and return the answer.

    :param path: one letter for each byte (Latin-1).
    :param fields: of the header, with ``_`` for ``-``; ``None`` leaves one out.
    """
    header = {"Host": PUBLIC_NAME, "Connection": "close"}
    sent = {**header, **{name.replace("_", "-"): value for name, value in fields.items()}}
    lines = [f"{name}: {value}\r\n" for name, value in sent.items() if value is not None]
    return send(port, f"{method} {path} HTTP/1.1\r\n{''.join(lines)}\r\n", method)


def send(port: int, request: str, method: str = "GET") -> Answer:
    """Send a request as it is and return the answer."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(request.encode("latin-1"))
        with HTTPResponse(connection, method=method) as response:
            response.begin()
            return Answer(response.status, response.headers, response.read())
