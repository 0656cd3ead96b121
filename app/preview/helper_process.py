"""Work that would keep the pages waiting, or that needs an engine, in a process of its own."""

import multiprocessing
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Lock
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


class HelperProcess:
    """One process, started when there is work for it, and again if it broke.

    It is spawned: a fork of a process with threads may hang.
    """

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._lock = Lock()

    def run(
        self, work: Callable[Given, Result], *args: Given.args, **kwargs: Given.kwargs
    ) -> Result:
        """Return what the work returns, and raise what it raises.

        :raises BrokenProcessPool: if the process ended instead.
        """
        try:
            return self._started().submit(work, *args, **kwargs).result()
        except BrokenProcessPool:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop the process; what it was at work on is lost."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                spawn = multiprocessing.get_context("spawn")
                self._pool = ProcessPoolExecutor(1, spawn, _end_at_ctrl_c)
            return self._pool


def _end_at_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
