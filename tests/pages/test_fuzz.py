"""Requests that nobody would think of: none may bring the service down.

``make fuzz`` sends 100,000 of them; FUZZ_REQUESTS is the number.
"""

import io
import os
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import create_app
from tests.conftest import CONTENT
from tests.guides.paths import paths_in
from tests.pages.checker import HEADERS

pytestmark = pytest.mark.slow

REQUESTS = int(os.environ.get("FUZZ_REQUESTS", "3000"))
BATCH = 10
Environ = dict[str, Any]

KNOWN = [
    *paths_in(CONTENT, "nl"), "/", "/nl", "/health", "/robots.txt", "/favicon.ico", "/sitemap.xml",
    "/static/x/main.css", "/audio/proef.mp3", "/audio/proef.vtt",
]  # fmt: skip

# A server hands the bytes of a request over as Latin-1 (PEP 3333).
TEXT = st.text(st.characters(max_codepoint=255), max_size=30)
PIECES = st.sampled_from(
    ["..", ".", "", "nl", "eenvoudig", "alles", "audio", "static", "\0", "\\", "%2f", "a" * 2500,
     "proef.mp3", "manifest.json", "\xc3\xa9", "\xff", "\r\nX: y", "{{7*7}}", "' or 1=1", "$(id)"]
)  # fmt: skip
PATHS = st.one_of(
    st.sampled_from(KNOWN),
    st.sampled_from(["/audio/proef.mp3", "/audio/proef.vtt"]),
    st.builds("{}{}".format, st.sampled_from(KNOWN), PIECES | TEXT),
    st.lists(PIECES | TEXT, max_size=6).map(lambda pieces: "/" + "/".join(pieces)),
    TEXT,
)
NUMBER = st.integers(0, 1_500) | st.sampled_from(["", "0", "-1", "9" * 20, "9" * 5000, "a"])
RANGE = st.builds("{}{}-{}{}".format, st.sampled_from(["bytes="] * 4 + ["x=", ""]),
                  NUMBER, NUMBER, st.sampled_from(["", "", ",5-6", ","]))  # fmt: skip
TAG = st.sampled_from(["*", '"a"', 'W/"a"', '"a', "", ",,", '"proef.mp3-1000"'])
DATE = st.sampled_from(["Fri, 15 Jan 2027 08:00:00 GMT", "Fri, 99 Xxx 9999999 99:99", "0", "-1"])
WISHES = st.lists(
    st.builds(
        "{}{}".format,
        st.sampled_from(["br", "gzip", "*", "identity", "nl", "ar-EG", "en", "", "\xff"]),
        st.sampled_from(["", ";q=0", ";q=0.5", ";q=", ";q=nan", ";q=-1", ";q=1e9", ";;", ";q=inf"]),
    ),
    max_size=4,
).map(",".join)
FIELDS = {
    "HTTP_RANGE": RANGE | TEXT,
    "HTTP_IF_RANGE": TAG | DATE | TEXT,
    "HTTP_IF_NONE_MATCH": TAG | TEXT,
    "HTTP_IF_MATCH": TAG | TEXT,
    "HTTP_IF_MODIFIED_SINCE": DATE | TEXT,
    "HTTP_ACCEPT_LANGUAGE": WISHES | TEXT,
    "HTTP_ACCEPT_ENCODING": WISHES | TEXT,
    "HTTP_ACCEPT": WISHES | TEXT,
    "HTTP_COOKIE": TEXT,
    "HTTP_X_FORWARDED_HOST": TEXT,
    "CONTENT_LENGTH": st.sampled_from(["", "0", "-1", "a", "99999999999"]),
    "CONTENT_TYPE": st.sampled_from(["application/json", "multipart/form-data", "\xff"]),
}
USUAL = {
    "REQUEST_METHOD": st.sampled_from(["GET"] * 6 + ["HEAD", "POST", "OPTIONS", "TRACE", "x", ""]),
    "PATH_INFO": PATHS,
    "QUERY_STRING": TEXT,
    "HTTP_HOST": st.sampled_from(["localhost"] * 40 + ["", "a,localhost", "[::1", "\xff"]),
}
ENVIRONS = st.fixed_dictionaries(USUAL, optional=FIELDS)
SERVER = {
    "SCRIPT_NAME": "", "SERVER_NAME": "localhost", "SERVER_PORT": "80", "REMOTE_ADDR": "::1",
    "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.url_scheme": "http", "wsgi.version": (1, 0),
    "wsgi.multithread": False, "wsgi.multiprocess": False, "wsgi.run_once": False,
}  # fmt: skip


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    folder: Path = tmp_path_factory.mktemp("recordings")
    (folder / "proef.mp3").write_bytes(bytes(1_000))
    (folder / "proef.vtt").write_text("WEBVTT\n")
    return create_app({"RECORDINGS_FOLDER": str(folder)})


@pytest.fixture(scope="module")
def statuses() -> Counter[str]:
    """How often each status was the answer."""
    return Counter()


def answer(service: Flask, environ: Environ) -> tuple[str, dict[str, str], bytes]:
    heard: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> None:
        heard[:] = [status, dict(headers), exc_info]

    streams = {"wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO()}
    body = service.wsgi_app({**SERVER, **streams, **environ}, start)  # type: ignore[arg-type]
    try:
        content = b"".join(body)
    finally:
        getattr(body, "close", lambda: None)()
    return heard[0], heard[1], content


@settings(
    max_examples=REQUESTS // BATCH, deadline=None, suppress_health_check=list(HealthCheck),
    print_blob=True,
)  # fmt: skip
@given(environs=st.lists(ENVIRONS, min_size=BATCH, max_size=BATCH))
def test_no_request_makes_the_service_fail(
    service: Flask, statuses: Counter[str], environs: list[Environ]
) -> None:
    for environ in environs:
        status, headers, content = answer(service, environ)
        statuses[status[:3]] += 1
        assert int(status[:3]) < 500, environ
        assert {name: headers.get(name) for name in HEADERS} == HEADERS
        assert "\n" not in "".join(headers.values())
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            assert int(status[:3]) in {400, 405}
        if environ["REQUEST_METHOD"] == "HEAD" or status.startswith("304"):
            assert content == b""
        elif "Content-Length" in headers:
            assert len(content) == int(headers["Content-Length"])


def test_so_many_requests_were_sent(statuses: Counter[str]) -> None:
    sent = sum(statuses.values())
    sys.stdout.write(f"\n{sent:,} requests: {dict(sorted(statuses.items()))}\n")
    assert sent >= REQUESTS
    assert {"200", "400", "404", "405"} <= set(statuses)
