"""Work that would keep the pages waiting, or that needs an engine, in a process of its own."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
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
                self._pool = ProcessPoolExecutor(1, spawn, os.setpgrp)
            return self._pool


def end_helpers() -> None:
    """End every helper process at once, with the processes that it started itself."""
    for process in multiprocessing.active_children():
        if process.pid:
            with suppress(ProcessLookupError):  # one that has only just begun has no group yet
                os.killpg(process.pid, signal.SIGTERM)
        process.terminate()
