"""What holds for every page, whichever test fetches it."""

import re
from html.parser import HTMLParser

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), "
        "encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), "
        "idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), "
        "picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), "
        "storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
POLICY = ("default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")


class _Outline(HTMLParser):
    """Collects what a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.language = ""
        self.mains = 0
        self.anchors: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "html":
            self.language = given.get("lang") or ""
        self.mains += tag == "main"
        href = given.get("href") or ""
        if href.startswith("#"):
            self.anchors.append(href[1:])


def text_of(client: FlaskClient, path: str) -> str:
    return client.get(path).get_data(as_text=True)


def outline(response: TestResponse) -> _Outline:
    parser = _Outline()
    parser.feed(response.get_data(as_text=True))
    return parser


def check_page(response: TestResponse) -> None:
    """Title, one h1, headings that skip no level, unique ids, anchors that exist, headers."""
    page = outline(response)
    assert re.search(r"<title>[^<]+</title>", response.get_data(as_text=True))
    assert page.headings.count(1) == 1
    assert page.headings[0] == 1
    steps = zip(page.headings, page.headings[1:], strict=False)
    assert all(after - before <= 1 for before, after in steps), page.headings
    assert len(page.ids) == len(set(page.ids)), "ids are not unique"
    assert set(page.anchors) <= set(page.ids), "an anchor leads nowhere"
    assert page.language
    assert page.mains == 1
    check_headers(response)


def check_headers(response: TestResponse) -> None:
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS
    policy = response.headers["Content-Security-Policy"].split("; ")
    assert set(POLICY) <= set(policy)
    assert "unsafe" not in " ".join(policy)
    assert "Set-Cookie" not in response.headers
