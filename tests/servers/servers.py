"""The servers that the guide is run with, really run: each as its own document says.

``deploy/serve.sh`` starts granian; ``docs/operations.md`` has gunicorn behind nginx.
"""

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PUBLIC_NAME = "gids.example"
SECONDS_TO_WAIT = 60
_PLACES = ("client_body", "fastcgi", "proxy", "scgi", "uwsgi")


@dataclass(frozen=True)
class Server:
    """A server that answers on a port of this machine.

    :param processes: the first process of each program; the one with the workers is the first.
    :param log: what all of them wrote.
    """

    name: str
    port: int
    processes: list[subprocess.Popen[bytes]]
    log: Path

    def workers(self) -> list[int]:
        """Return the processes that answer requests."""
        return children(self.processes[0].pid)

    def tree(self) -> list[int]:
        """Return every process of the server."""
        found = [process.pid for process in self.processes]
        for process in found:
            found += children(process)
        return found

    def stop(self) -> list[int]:
        """Ask every program to stop, the last one first, and return how each ended."""
        for process in reversed(self.processes):
            process.terminate()
            process.wait(SECONDS_TO_WAIT)
        return [process.returncode for process in self.processes]


def granian_command(port: int) -> list[str]:
    """Return how ``make run``, systemd and the container start the service."""
    return [str(PROJECT / "deploy" / "serve.sh"), "--port", str(port)]


def gunicorn_command(port: int) -> list[str]:
    """Return the command of ``docs/operations.md``."""
    found = re.search(r"^gunicorn (.*wsgi:app)$", _operations(), re.MULTILINE)
    assert found
    return [_program("gunicorn"), *shlex.split(found[1].replace(":8000", f":{port}"))]


def nginx_configuration(port: int, behind: int, folder: Path) -> str:
    """Return the configuration of ``docs/operations.md``, without TLS.

    :param behind: the port of what nginx stands in front of.
    :param folder: where nginx may write.
    """
    found = re.search(r"^```nginx\n(.*?)^```$", _operations(), re.MULTILINE | re.DOTALL)
    assert found
    text = found[1].replace("443 ssl", f"127.0.0.1:{port}").replace(":8000", f":{behind}")
    assert f"listen 127.0.0.1:{port};" in text
    paths = "".join(f"{name}_temp_path {folder}/{name};\n" for name in _PLACES)
    return f"pid {folder}/nginx.pid;\nevents {{}}\nhttp {{\n{paths}{text}}}\n"


@contextmanager
def granian(folder: Path) -> Iterator[Server]:
    port = free_port()
    server = Server("granian", port, [], folder / "log")
    with _running(server, [granian_command(port)], folder):
        yield server


@contextmanager
def gunicorn_behind_nginx(folder: Path) -> Iterator[Server]:
    port, behind = free_port(), free_port()
    (folder / "nginx.conf").write_text(nginx_configuration(port, behind, folder))
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "nginx is missing: run scripts/install_test_tools.sh (Debian: nginx-light)"
    nginx = [program, "-p", str(folder), "-c", "nginx.conf", "-e", "stderr", "-g", "daemon off;"]
    commands = [gunicorn_command(behind), nginx]
    server = Server("gunicorn", port, [], folder / "log")
    with _running(server, commands, folder):
        yield server


SERVERS = {"granian": granian, "gunicorn behind nginx": gunicorn_behind_nginx}


def children(process: int) -> list[int]:
    """Return the processes that a process started. Source: proc(5), Linux."""
    try:
        return [int(each) for each in _task(process).joinpath("children").read_text().split()]
    except FileNotFoundError:
        return []


def command_line(process: int) -> str:
    """Return the command of a process; empty if it has ended."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def wait_until(is_so: Callable[[], object], what: str) -> None:
    """Wait, a minute at most, for what depends on how busy the machine is."""
    deadline = time.monotonic() + SECONDS_TO_WAIT
    while not is_so():
        assert time.monotonic() < deadline, f"waited in vain: {what}"
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def _running(server: Server, commands: list[list[str]], folder: Path) -> Iterator[Server]:
    environment = {
        **os.environ,
        "MEEPRATEN_PUBLIC_ADDRESS": f"https://{PUBLIC_NAME}",
        "MEEPRATEN_RECORDINGS_FOLDER": str(folder),
    }
    with ExitStack() as stack, server.log.open("wb") as log:
        for command in commands:
            process = subprocess.Popen(
                command, cwd=PROJECT, env=environment, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
            server.processes.append(process)
            stack.callback(_end, process)
        wait_until(lambda: _is_up(server), f"{commands} answer")
        yield server


def _is_up(server: Server) -> bool:
    """Tell whether it answers; fail if one of its programs has ended."""
    for process in server.processes:
        assert process.poll() is None, server.log.read_text()
    try:
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            connection.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            return connection.recv(12) == b"HTTP/1.1 200"
    except OSError:
        return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program with its workers, all that are in its session, at once."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _task(process: int) -> Path:
    return Path(f"/proc/{process}/task/{process}")


def _program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _operations() -> str:
    return (PROJECT / "docs/operations.md").read_text()
