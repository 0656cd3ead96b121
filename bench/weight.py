"""What a reader's first view weighs."""

import re

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from bench.commands import all_paths
from bench.rows import Row

BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}
_FIRST_WINDOW_KB = 14.6  # RFC 6928: what arrives in the first round trip
_SHEET = re.compile(r'rel="?stylesheet"? href="?([^" >]+)')


def weight() -> list[Row]:
    """Return the weight of HTML and style sheets with headers, of the heaviest three pages."""
    client = create_app().test_client()
    weights = sorted((_first_view(client, path), path) for path in all_paths())
    page = client.get(weights[0][1]).get_data(as_text=True)
    script = client.get(page.split('<script src="')[1].split('"')[0], headers=BROWSER)
    return [
        *(
            Row(f"first view of {path}", size / 1000, "kB", at_most=_FIRST_WINDOW_KB)
            for size, path in reversed(weights[-3:])
        ),
        Row("JavaScript, all of it", len(script.data) / 1000, "kB", at_most=6),
    ]


def _first_view(client: FlaskClient, path: str) -> int:
    sheets = _SHEET.findall(client.get(path).get_data(as_text=True))
    return sum(_on_the_wire(client.get(each, headers=BROWSER)) for each in (path, *sheets))


def _on_the_wire(response: TestResponse) -> int:
    return len(str(response.headers)) + len(response.data)
