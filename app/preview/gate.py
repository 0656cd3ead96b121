"""Who may ask the preview, and who answers: its own pages, or the service with a banner.

It answers on this machine only, and only to its own pages: a page from elsewhere that is open in
the same browser neither reads a draft nor sets anything to work.
"""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.wrappers import Response

from app.config import LOCAL_HOSTS
from app.http.request_checks import READING_METHODS, is_for_us
from app.preview.state import Snapshot, State

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

OWN_PATH = "/preview/"
_OWN_SITES = (None, "none", "same-origin")
# A page is made whole each time: the banner stands in it.
_LEFT_OUT = ("HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")

Banner = Callable[[Snapshot, str, bytes], bytes]
"""From what is shown, the path of a page and its HTML to the HTML with the banner in it."""


class Gate:
    """A WSGI application around the pages of the preview and the service.

    :param own: the pages of the preview, which answer everything while there is no service.
    :param banner: puts the banner on a page of the service.
    """

    def __init__(self, state: State, own: Flask, banner: Banner) -> None:
        self.state = state
        self.own = own
        self.banner = banner

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        return self._answer(environ)(environ, start)

    def _answer(self, environ: "WSGIEnvironment") -> Callable[..., Iterable[bytes]]:
        if not is_for_us(environ, LOCAL_HOSTS):
            return _refusal(HTTPStatus.BAD_REQUEST, "The preview is for this machine only.")
        if environ["REQUEST_METHOD"] not in READING_METHODS:
            return _refusal(HTTPStatus.METHOD_NOT_ALLOWED, "The preview can only be read.")
        if not is_own(environ):
            return _refusal(HTTPStatus.FORBIDDEN, "Type the address of the preview to come in.")
        now = self.state.now
        if now.app is None or environ["PATH_INFO"].startswith(OWN_PATH):
            return self.own
        return self._page(now, now.app, environ)

    def _page(self, now: Snapshot, app: Flask, environ: "WSGIEnvironment") -> Response:
        """Return a page of the service; its banner is of the same moment as its text."""
        asked = {name: value for name, value in environ.items() if name not in _LEFT_OUT}
        response = Response.from_app(app, asked)
        if response.mimetype == "text/html" and environ["REQUEST_METHOD"] == "GET":
            response.data = self.banner(now, environ["PATH_INFO"], response.data)
            response.headers.pop("ETag", None)
            response.headers["Cache-Control"] = "no-store"
        return response


def is_own(environ: "WSGIEnvironment") -> bool:
    """Tell whether a request comes from a page of the preview, or from who typed its address.

    Source: W3C Fetch Metadata, ``Sec-Fetch-Site``; RFC 6454, 7 (``Origin``).
    """
    own = f"{environ['wsgi.url_scheme']}://{environ['HTTP_HOST']}"
    is_own_site = environ.get("HTTP_SEC_FETCH_SITE") in _OWN_SITES
    return is_own_site and environ.get("HTTP_ORIGIN", own) == own


def _refusal(status: HTTPStatus, sentence: str) -> Response:
    return Response(sentence + "\n", status, mimetype="text/plain")
