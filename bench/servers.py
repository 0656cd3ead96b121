"""Servers, run for as long as something is measured."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from bench.commands import PROJECT
from bench.machine import program

_PLACES = ("client_body", "fastcgi", "proxy", "scgi", "uwsgi")


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers."""

    port: int
    process: int

    def get(self, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and body of an answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        answer = response.status, dict(response.getheaders()), response.read()
        connection.close()
        return answer


@contextmanager
def granian(app: str, workers: int, **environment: str) -> Iterator[Server]:
    """Run an app as ``make run`` runs the service."""
    port = _free_port()
    command = [str(PROJECT / "deploy" / "serve.sh"), "--port", str(port), "--log-level", "error"]
    chosen = {"SERVED_APP": app, "WORKERS": str(workers), **environment}
    with _running(command, port, chosen) as process:
        yield Server(port, process)


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[Server]:
    """Run nginx with ``deploy/nginx.conf``.

    :param site: what ``flask export`` wrote.
    :param folder: where nginx may write.
    """
    port = _free_port()
    text = (PROJECT / "deploy/nginx.conf").read_text().replace("/srv/meepraten", str(site))
    text = text.replace("127.0.0.1:8080", f"127.0.0.1:{port}")
    text = text.replace("/run/meepraten-nginx.pid", str(folder / "nginx.pid"))
    paths = "".join(f"  {name}_temp_path {folder}/{name};\n" for name in _PLACES)
    # Started by root, nginx would read the export as another user.
    user = "user root;\n" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(user + text.replace("http {\n", "http {\n" + paths, 1))
    command = [program("nginx"), "-p", str(folder), "-c", "nginx.conf", "-e", "stderr", "-g",
               "daemon off;"]  # fmt: skip
    with _running(command, port, {}) as process:
        yield Server(port, process)


@contextmanager
def _running(command: list[str], port: int, environment: dict[str, str]) -> Iterator[int]:
    with subprocess.Popen(command, cwd=PROJECT, env={**os.environ, **environment}) as process:
        try:
            _wait_for(port, process)
            yield process.pid
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _try in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
        if process.poll() is not None:
            break
    raise RuntimeError(f"{process.args!r} does not answer")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
