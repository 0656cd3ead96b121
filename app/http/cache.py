"""Pages that were made once and are cached as bytes, the ones asked for last."""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from threading import Lock
from typing import TYPE_CHECKING, ParamSpec
from weakref import WeakValueDictionary

from flask import Flask, current_app, make_response, request
from flask.typing import ResponseReturnValue

from app.http.codings import encode
from app.http.representations import Resource, make_resource

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

Parts = ParamSpec("Parts")
# A browser asks each time, mostly hears "not modified", and so never shows an old text.
_CACHE = "no-cache"
_ENTRY_BYTES = 4_000  # what a page takes besides its bodies: measured, rounded up
_BYTES_PER_MEGABYTE = 1_000_000


class PageCache:
    """Pages by path, in at most so many bytes; the one not asked for longest goes first."""

    def __init__(self, limit_bytes: int) -> None:
        self.limit_bytes = limit_bytes
        self.size_bytes = 0
        self._pages: OrderedDict[str, Resource] = OrderedDict()
        self._lock = Lock()
        self._making: WeakValueDictionary[str, Lock] = WeakValueDictionary()

    def get(self, path: str) -> Resource | None:
        """Return the page of a path if it is there."""
        with self._lock:
            page = self._pages.get(path)
            if page is not None:
                self._pages.move_to_end(path)
            return page

    def making(self, path: str) -> Lock:
        """Return what one at a time holds while the page of a path is made."""
        with self._lock:
            return self._making.setdefault(path, Lock())

    def put(self, path: str, page: Resource) -> None:
        """Cache a page, and let go of others to make room; one over the limit is not cached."""
        if _weight(page) > self.limit_bytes:
            return
        with self._lock:
            if (before := self._pages.pop(path, None)) is not None:
                self.size_bytes -= _weight(before)
            self._pages[path] = page
            self.size_bytes += _weight(page)
            while self.size_bytes > self.limit_bytes:
                _path, oldest = self._pages.popitem(last=False)
                self.size_bytes -= _weight(oldest)

    def __len__(self) -> int:
        return len(self._pages)


def init_page_cache(app: Flask) -> None:
    limit_bytes = app.config["PAGE_CACHE_SIZE"] * _BYTES_PER_MEGABYTE
    app.extensions["page_cache"] = PageCache(limit_bytes)


def cache_key(environ: "WSGIEnvironment") -> str:
    """Return what a page depends on: its path, and where the service is mounted."""
    return f"{environ.get('SCRIPT_NAME', '')}{environ['PATH_INFO']}"


def cached(view: Callable[Parts, ResponseReturnValue]) -> Callable[Parts, ResponseReturnValue]:
    """Return the view, run once for each path whose page it finds; redirects are not cached.

    Of many who ask at once for a page, one makes it and the others wait. The page may depend on
    nothing but the path: a query, which says nothing here, is not shown to the view.
    """

    @wraps(view)
    def cached_view(*args: Parts.args, **kwargs: Parts.kwargs) -> ResponseReturnValue:
        cache: PageCache = current_app.extensions["page_cache"]
        key = cache_key(request.environ)
        request.query_string = b""
        with cache.making(key):
            return cache.get(key) or _cache(view(*args, **kwargs), cache, key)

    return cached_view


def _cache(answer: ResponseReturnValue, cache: PageCache, key: str) -> ResponseReturnValue:
    """Return what a view answers, ready to send again if it is a page."""
    response = make_response(answer)
    if response.status_code != HTTPStatus.OK:
        return response
    bodies = encode(response.get_data())
    page = make_resource(bodies, content_type=response.content_type, cache=_CACHE)
    cache.put(key, page)
    return page


def _weight(page: Resource) -> int:
    return page.size_bytes + _ENTRY_BYTES
