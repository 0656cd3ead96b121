"""nginx, really run with ``deploy/nginx.conf``, serves an export as the app serves the guide."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.export.exports import address_of, tree
from tests.export.test_writer import served_files
from tests.pages.checker import HEADERS

pytestmark = pytest.mark.slow

PROJECT = Path(__file__).resolve().parents[2]
PLACES = ("client_body", "fastcgi", "proxy", "scgi", "uwsgi")
PAGES = ("/nl/", "/nl/eenvoudig/", "/nl/eenvoudig/adviesraad", "/nl/standaard/alles",
         "/nl/leesinstellingen", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt",
         "/favicon.ico")  # fmt: skip
WRONG = ("/nl/nergens/", "/nl/eenvoudig/nergens", "/nergens/a/b", "/audio/nergens.mp3",
         "/nl/eenvoudig/adviesraad/", "/static/x/nergens.css")  # fmt: skip
REDIRECTS = ("/", "/nl", "/nl/eenvoudig", "/nl/eenvoudig/start")


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    data: bytes


@dataclass
class Nginx:
    port: int

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=named)
        response = connection.getresponse()
        answer = Answer(response.status, dict(response.getheaders()), response.read())
        connection.close()
        return answer


@pytest.fixture(scope="session")
def nginx(export: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "nginx is missing: run scripts/install_test_tools.sh (Debian: nginx-light)"
    folder, port = tmp_path_factory.mktemp("nginx"), _free_port()
    (folder / "nginx.conf").write_text(_configuration(export, folder, port))
    command = [program, "-p", str(folder), "-c", "nginx.conf", "-e", "stderr", "-g", "daemon off;"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        _wait_for(port, running)
        yield Nginx(port)
        running.terminate()


def _configuration(export: Path, folder: Path, port: int) -> str:
    """Return the configuration of ``deploy`` with the folders and the port of this test."""
    text = (PROJECT / "deploy/nginx.conf").read_text()
    text = text.replace("/srv/meepraten", str(export)).replace(
        "127.0.0.1:8080", f"127.0.0.1:{port}"
    )
    paths = "".join(f"  {name}_temp_path {folder}/{name};\n" for name in PLACES)
    # Started by root, nginx would read the export as another user.
    user = "user root;\n" if os.geteuid() == 0 else ""
    return user + text.replace("http {\n", "http {\n" + paths, 1)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_for(port: int, running: subprocess.Popen[str]) -> None:
    for _try in range(100):
        assert running.poll() is None, running.stderr and running.stderr.read()
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("nginx does not answer")


def ask_app(app: Flask, path: str, **options: str) -> TestResponse:
    return app.test_client().get(path, buffered=True, headers=options)


def check_headers(answer: Answer) -> None:
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_every_address_has_the_bytes_of_its_file_and_the_type_of_the_app(
    app: Flask, export: Path, nginx: Nginx
) -> None:
    for name in sorted(served_files(export)):
        if re.search(r"(^index|/start|404|500)\.html$", name):
            continue
        path = address_of(name)
        answer, expected = nginx.get(path), ask_app(app, path)
        assert (answer.status, path) == (200, path)
        assert answer.data == (export / name).read_bytes(), path
        assert answer.headers["Content-Type"] == expected.headers["Content-Type"], path
        cache = expected.headers.get("Cache-Control", "no-cache")
        assert answer.headers["Cache-Control"] == cache, path
        check_headers(answer)


@pytest.mark.parametrize("path", WRONG)
def test_what_is_not_there_gets_the_page_that_says_so(app: Flask, nginx: Nginx, path: str) -> None:
    answer, expected = nginx.get(path), ask_app(app, path)
    assert answer.status == expected.status_code == 404
    assert answer.data == expected.data
    assert answer.headers["Content-Type"] == expected.headers["Content-Type"]
    assert answer.headers["Cache-Control"] == "no-store"
    check_headers(answer)


@pytest.mark.parametrize("path", REDIRECTS)
def test_what_leads_on_leads_to_the_same_place(app: Flask, nginx: Nginx, path: str) -> None:
    answer, expected = nginx.get(path), ask_app(app, path)
    assert answer.status == expected.status_code
    assert answer.headers["Location"] == expected.headers["Location"]
    check_headers(answer)


@pytest.mark.parametrize(
    "wanted",
    ["bytes=0-0", "bytes=100-299", "bytes=-10", "bytes=999999999-", "bytes=0-1,5-6", "x=0-1"],
)
def test_parts_of_a_recording_are_those_of_the_app(
    app: Flask, export: Path, nginx: Nginx, wanted: str
) -> None:
    path = f"/audio/{next((export / 'audio').glob('adviesraad.*.mp3')).name}"
    answer, expected = nginx.get(path, Range=wanted), ask_app(app, path, Range=wanted)
    assert answer.status == expected.status_code
    assert answer.headers.get("Content-Range") == expected.headers.get("Content-Range")
    if answer.status != 416:
        assert answer.data == expected.data
    check_headers(answer)


@pytest.mark.parametrize("path", PAGES)
def test_who_takes_gzip_gets_it_and_who_has_it_hears_so(
    export: Path, nginx: Nginx, path: str
) -> None:
    answer = nginx.get(path, Accept_Encoding="gzip")
    coded = [name for name in tree(export) if address_of(name.removesuffix(".gz")) == path]
    if f"{path[1:]}.gz" in coded or any(name.endswith(".html.gz") for name in coded):
        assert answer.headers["Content-Encoding"] == "gzip"
        assert answer.headers["Vary"] == "Accept-Encoding"
    again = nginx.get(path, Accept_Encoding="gzip", If_None_Match=answer.headers["ETag"])
    assert again.status == 304
    assert again.data == b""


@pytest.mark.parametrize("name", ["main.css", "main.js", "mark.svg"])
def test_a_page_from_before_an_update_gets_the_new_file(
    app: Flask, nginx: Nginx, name: str
) -> None:
    path = f"/static/000000000000/{name}"
    answer = nginx.get(path)
    assert answer.data == ask_app(app, path).data
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    ["/_nginx.conf", "/_headers", "/_files.sha256", "/nl/index.html.gz", "/404.html",
     "/nl/500.html", "/audio/", "/static/", "//nl/", "/../etc/passwd",
     "/nl/%2e%2e/%2e%2e/etc/passwd", "/nl/../nl/", "/nl/%2E/", "/nl/.."],
)  # fmt: skip
def test_nothing_but_the_service_can_be_asked_for(nginx: Nginx, path: str) -> None:
    answer = nginx.get(path)
    assert answer.status in {400, 404}
    assert b"root:" not in answer.data


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_the_guide_can_only_be_read(nginx: Nginx, method: str) -> None:
    assert nginx.get("/nl/", method).status == 405


def test_another_name_gets_no_guide(nginx: Nginx) -> None:
    answer = nginx.get("/nl/", Host="evil.example")
    assert answer.status == 400
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("host", ["localhost.", "[::1]", "127.0.0.1:80"])
def test_every_name_of_this_machine_gets_the_guide(nginx: Nginx, host: str) -> None:
    assert nginx.get("/nl/", Host=host).status == 200


def test_it_says_that_it_is_up(app: Flask, nginx: Nginx) -> None:
    answer, expected = nginx.get("/health"), ask_app(app, "/health")
    assert answer.data == expected.data
    assert answer.headers["Content-Type"] == expected.headers["Content-Type"]
    assert answer.headers["Cache-Control"] == "no-store"
    check_headers(answer)
