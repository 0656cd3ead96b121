"""What stands before Flask: who may ask, for what, and the pages that are cached.

It is the outermost part, so that nothing gets past the check of the host, and no response, not
even of a failing part, leaves without its headers.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import Flask

from app.http.cache import PageCache, cache_key
from app.http.headers import response_headers
from app.http.request_checks import READING_METHODS, is_for_us, is_plain

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_UNKNOWN_HOST = "This service has another name. Operators: see MEEPRATEN_ALLOWED_HOSTS.\n"
_NO_PATH = "There can be no page of this address.\n"


class Middleware:
    """A WSGI application around another.

    :param inside: what answers where no cached page does.
    :param hosts: the names that may stand in ``Host``.
    :param prefix: of every path that readers see, such as ``/gids``; empty at the root.
    :param headers: of every response.
    """

    def __init__(
        self,
        inside: "WSGIApplication",
        pages: PageCache,
        hosts: frozenset[str],
        prefix: str,
        headers: list[tuple[str, str]],
    ) -> None:
        self.inside = inside
        self.pages = pages
        self.hosts = hosts
        self.prefix = prefix
        self.headers = headers

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        start = self._with_headers(start)
        if not is_for_us(environ, self.hosts):
            return _refuse(_UNKNOWN_HOST, environ, start)
        if not is_plain(environ):
            return _refuse(_NO_PATH, environ, start)
        if self.prefix:
            self._mount(environ)
        if environ["REQUEST_METHOD"] in READING_METHODS:
            page = self.pages.get(cache_key(environ))
            if page is not None:
                return page(environ, start)
        return self.inside(environ, start)

    def _mount(self, environ: "WSGIEnvironment") -> None:
        """Put the service below its prefix, whether a proxy passes that on or takes it off.

        A server that was told of a prefix of its own knows better (PEP 3333, ``SCRIPT_NAME``).
        """
        if environ.get("SCRIPT_NAME"):
            return
        environ["SCRIPT_NAME"] = self.prefix
        path = environ["PATH_INFO"]
        if f"{path}/".startswith(f"{self.prefix}/"):
            environ["PATH_INFO"] = path.removeprefix(self.prefix) or "/"

    def _with_headers(self, start: "StartResponse") -> "StartResponse":
        def start_with_headers(status, headers, exc_info=None):  # type: ignore[no-untyped-def]
            return start(status, [*headers, *self.headers], exc_info)

        return start_with_headers


def init_middleware(app: Flask) -> None:
    config = app.config
    prefix = config["APPLICATION_ROOT"].rstrip("/")
    headers = response_headers(config["PUBLIC_ORIGIN"], config["STRICT_TRANSPORT_SECURITY"])
    app.extensions["response_headers"] = headers
    app.wsgi_app = Middleware(  # type: ignore[method-assign, assignment]
        app.wsgi_app, app.extensions["page_cache"], config["HOSTS"], prefix, headers
    )


def _refuse(text: str, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
    body = text.encode()
    headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))]
    start("400 Bad Request", headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
