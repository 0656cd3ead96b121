"""A real browser on a real server."""

import json
import os
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from werkzeug.serving import make_server
from werkzeug.wsgi import ClosingIterator

from app import create_app
from tests.conftest import CONTENT
from tests.guides.partial.guide import CONTENT as PARTIAL
from tests.guides.partial.guide import write_catalogues
from tests.guides.paths import paths_in
from tests.guides.service import serve_guide

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PROJECT = Path(__file__).resolve().parents[2]
AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"
TURKISH = PROJECT / "tests" / "guides" / "turkish" / "content"
ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


PATHS = [*paths_in(CONTENT, "nl"), "/nl/eenvoudig/nergens"]
"""Every page that the service can serve, and one that it cannot."""


class Browser:
    """Chromium, set to a view, at an address of the service."""

    def __init__(self, driver: webdriver.Chrome, base: str) -> None:
        self.driver = driver
        self.base = base
        self.stops: list[dict[str, Any]] | None = None
        """Where the Tab key leads on the open page, once somebody walked it."""

    def view(self, width: int, height: int = 900, **features: str) -> None:
        """Set the size in CSS pixels and media features, such as ``prefers_color_scheme``."""
        self.stops = None
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        given = [
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()
        ]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": given})

    def open(self, path: str) -> None:
        self.stops = None
        self.driver.get(self.base + path if path.startswith("/") else path)

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)


def _closing_bodies(app: Flask) -> "WSGIApplication":
    """Close what is sent as soon as it was sent, as other servers do.

    Werkzeug forgets to where it finds the connection reset afterwards, as when Chromium seeks in a
    recording: the file would stay open.
    """

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterator[bytes]:
        with closing(ClosingIterator(app(environ, start_response))) as body:
            yield from body

    return answer


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """Serve an app in the background and give its base address."""
    server = make_server("127.0.0.1", 0, _closing_bodies(app), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The base address of the service, served for the length of the tests."""
    with serving(create_app()) as base:
        yield base


@pytest.fixture(scope="session")
def arabic_server(arabic_app_with_recordings: Flask) -> Iterator[str]:
    """The base address of the Arabic test guide, with its recordings."""
    with serving(arabic_app_with_recordings) as base:
        yield base


@pytest.fixture(scope="session")
def partial_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base address of the guide that is translated in part, without recordings."""
    catalogues = write_catalogues(tmp_path_factory.mktemp("partial-catalogues"))
    with serving(serve_guide(PARTIAL, catalogues, tmp_path_factory.mktemp("silence"))) as base:
        yield base


@pytest.fixture(scope="session")
def turkish_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base address of the small Turkish guide, without recordings."""
    folder = tmp_path_factory.mktemp("turkish-silence")
    with serving(serve_guide(TURKISH, PROJECT / "translations", folder)) as base:
        yield base


def start_driver() -> webdriver.Chrome:
    """Return Chromium with a profile of its own."""
    os.environ["SE_OFFLINE"] = "true"
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    for argument in ARGUMENTS:
        options.add_argument(argument)
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


@pytest.fixture(scope="session")
def driver() -> Iterator[webdriver.Chrome]:
    driver = start_driver()
    yield driver
    driver.quit()


@pytest.fixture
def first_visit(server: str) -> Iterator[Browser]:
    """A browser that never saw the service: from earlier visits Chromium guesses what to fetch."""
    driver = start_driver()
    yield Browser(driver, server)
    driver.quit()


@pytest.fixture
def browser(driver: webdriver.Chrome, server: str) -> Browser:
    return Browser(driver, server)


@pytest.fixture(scope="session")
def axe_version() -> str:
    package = json.loads((PROJECT / "package.json").read_text())
    return str(package["devDependencies"]["axe-core"])


@pytest.fixture
def forgetful(browser: Browser) -> Browser:
    """A browser that remembers nothing of the service."""
    browser.view(1280)
    browser.open("/robots.txt")
    browser.run("localStorage.clear()")
    return browser
