"""How often a first visit of a page asks the server for something."""

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from werkzeug.serving import WSGIRequestHandler, make_server

from app import create_app
from bench.commands import all_paths
from bench.machine import program
from bench.rows import Row

_LATE_SECONDS = 0.5  # the icon is asked for when the page is ready
_ARGUMENTS = ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
              "--no-first-run", "--disable-background-networking", "--disable-sync")  # fmt: skip


def page_loads() -> list[Row]:
    """Return how often the server is asked, for the three pages that ask most."""
    asked: list[str] = []
    counts = []
    with _serving(_noting(create_app().wsgi_app, asked)) as base:
        for path in all_paths():
            asked.clear()
            _visit(base + path)
            counts.append((len(asked), path))
    most = sorted(counts, key=lambda count: count[0], reverse=True)[:3]
    return [Row(f"requests for {path}", count, "", at_most=4) for count, path in most]


class _Quiet(WSGIRequestHandler):
    def log(self, *words: object) -> None:
        """Say nothing of requests."""


def _noting(
    app: Callable[..., Iterable[bytes]], asked: list[str]
) -> Callable[..., Iterable[bytes]]:
    def noting(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        asked.append(environ["PATH_INFO"])
        return app(environ, start)

    return noting


@contextmanager
def _serving(app: Callable[..., Iterable[bytes]]) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def _visit(address: str) -> None:
    """Open a page in a browser that was never there before."""
    with start_browser() as driver:
        driver.get(address)
        time.sleep(_LATE_SECONDS)


def start_browser() -> webdriver.Chrome:
    """Return Chromium with a profile of its own; as a context, it quits at the end."""
    os.environ["SE_OFFLINE"] = "true"
    options = webdriver.ChromeOptions()
    options.binary_location = program("chromium")
    for argument in _ARGUMENTS:
        options.add_argument(argument)
    return webdriver.Chrome(options=options, service=Service(program("chromedriver")))
