"""What a reader's first view weighs."""

import re
from collections.abc import Iterable, Iterator

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from bench.commands import all_paths, is_long
from bench.rows import Row

BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}
_FIRST_WINDOW_KB = 14.6  # RFC 6928: what arrives in the first round trip
_LONG_PAGE_KB = 45
_SHEET = re.compile(r'rel="?stylesheet"? href="?([^" >]+)')
_SCRIPTS = re.compile(r'<script src="([^"]+)".* data-listening="([^"]+)"')


def weight() -> list[Row]:
    """Return what the heaviest first views weigh (HTML and style, with headers), and scripts."""
    client = create_app().test_client()
    weights = sorted(((_first_view(client, path), path) for path in all_paths()), reverse=True)
    long = [each for each in weights if is_long(each[1])]
    usual = [each for each in weights if not is_long(each[1])]
    return [
        *_rows(long[:2], _LONG_PAGE_KB),
        *_rows(usual[:3], _FIRST_WINDOW_KB),
        *_script_rows(client, usual[0][1]),
    ]


def _rows(weights: Iterable[tuple[int, str]], at_most: float) -> Iterator[Row]:
    for size, path in weights:
        yield Row(f"first view of {path}", size / 1000, "kB", at_most=at_most)


def _script_rows(client: FlaskClient, path: str) -> list[Row]:
    found = _SCRIPTS.search(client.get(path).get_data(as_text=True))
    if found is None:
        raise RuntimeError(f"{path} names no scripts")
    first, later = (len(client.get(each, headers=BROWSER).data) for each in found.groups())
    return [
        Row("JavaScript before the reader asks for anything", first / 1000, "kB", at_most=3),
        Row("JavaScript, all of it", (first + later) / 1000, "kB", at_most=10),
    ]


def _first_view(client: FlaskClient, path: str) -> int:
    sheets = _SHEET.findall(client.get(path).get_data(as_text=True))
    return sum(_on_the_wire(client.get(each, headers=BROWSER)) for each in (path, *sheets))


def _on_the_wire(response: TestResponse) -> int:
    return len(str(response.headers)) + len(response.data)
