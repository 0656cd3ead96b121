"""What one worker holds in memory."""

from pathlib import Path

from bench.commands import all_paths
from bench.rows import Row
from bench.servers import granian

_BROTLI = {"Accept-Encoding": "br"}


def memory() -> list[Row]:
    paths = all_paths()
    with granian("wsgi:app", workers=1) as server:
        server.get("/health", {})
        started = _worker_kilobytes(server.process)
        for path in paths:
            server.get(path, _BROTLI)
        filled = _worker_kilobytes(server.process)
    return [
        Row("memory of one worker after the start", started / 1000, "MB"),
        Row(f"memory of it with all {len(paths)} pages cached", filled / 1000, "MB"),
    ]


def held_kilobytes(process: int | str = "self") -> int:
    """Return what a process holds. Source: proc(5), Linux."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0])


def _worker_kilobytes(process: int) -> int:
    """Return what the worker of a server holds: its largest child."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return max(map(held_kilobytes, children))
