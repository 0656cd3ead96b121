"""What a request must be before anything is looked up for it: its host, its path and its method.

An answer to another host could be cached, here or on the way, as if it were that host's; so the
middleware asks before it looks for a page.
"""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, Response, request
from werkzeug.exceptions import MethodNotAllowed

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

READING_METHODS = ("GET", "HEAD")
_HOST = re.compile(r"([a-z0-9.-]*[a-z0-9]|\[[0-9a-f:.]+\])\.?(?::[0-9]{1,5})?", re.IGNORECASE)
_MAX_PATH_LENGTH = 2_000
_NOT_PLAIN = re.compile(r"[\x00-\x1f\x7f\\]|//|/\.\.?(/|$)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_ENCODED_SEPARATOR = re.compile(r"%(2f|5c)", re.IGNORECASE)


def init_request_checks(app: Flask) -> None:
    app.before_request(_refuse_other_methods)
    app.after_request(_leave_out_host)


def is_for_us(environ: "WSGIEnvironment", hosts: Collection[str]) -> bool:
    """Tell whether the host of a request is one of ours, in ``Host`` and in its target.

    A doubled field reaches us as one with a comma, a missing one as ``None`` or empty.
    Source: RFC 9110, 7.2, and RFC 9112, 3.2: both are answered with 400.
    """
    if not is_host(environ.get("HTTP_HOST"), hosts):
        return False
    target = _target(environ)
    # RFC 9112, 3.2.2: a target in absolute form goes before Host. granian does not pass it on.
    return target[:1] == "/" or "://" not in target or is_host(_authority(target), hosts)


def is_host(host: str | None, hosts: Collection[str]) -> bool:
    """Tell whether a host, with or without its port, is among these."""
    found = _HOST.fullmatch(host or "")
    return found is not None and found[1].lower() in hosts


def is_plain(environ: "WSGIEnvironment") -> bool:
    """Tell whether a path could be one of ours: no dots for folders, no signs out of sight.

    Flask takes ``//nl/`` for ``/nl/``: here it is no path, so that a page has one address only.
    A slash that was sent as ``%2F`` can be seen only where the server passes the path as it came
    (gunicorn does, granian does not); elsewhere it is a slash like any other.
    """
    path = environ.get("PATH_INFO", "")
    if not path.startswith("/") or len(path) > _MAX_PATH_LENGTH or _NOT_PLAIN.search(path):
        return False
    # A redirect repeats the query, and a header takes no line break.
    if _CONTROL.search(environ.get("QUERY_STRING", "")):
        return False
    return not _ENCODED_SEPARATOR.search(_target(environ).partition("?")[0])


def _target(environ: "WSGIEnvironment") -> str:
    """Return what the request line asked for, as it came; empty where the server does not tell."""
    target: str = environ.get("RAW_URI") or environ.get("REQUEST_URI") or ""
    return target


def _authority(target: str) -> str:
    try:
        return urlsplit(target).netloc
    except ValueError:
        return ""


def _refuse_other_methods() -> None:
    """Answer all but reading with 405, where there is no page too. Source: RFC 9110, 15.5.6."""
    if request.method not in READING_METHODS:
        raise MethodNotAllowed(READING_METHODS)


def _leave_out_host(response: Response) -> Response:
    """Give a redirect the path only: behind a proxy we know neither scheme nor port for certain.

    Source: RFC 9110, 10.2.2.
    """
    if location := response.location:
        response.location = location.removeprefix(request.host_url.rstrip("/"))
    return response
