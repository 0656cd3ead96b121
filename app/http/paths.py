"""Which paths the service looks at at all."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

MAX_LENGTH = 2_000
_NOT_PLAIN = re.compile(r"[\x00-\x1f\x7f\\]|//|/\.\.?(/|$)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_ENCODED_SEPARATOR = re.compile(r"%(2f|5c)", re.IGNORECASE)


def is_plain(environ: "WSGIEnvironment") -> bool:
    """Tell whether a path could be one of ours: no dots for folders, no signs out of sight.

    Flask takes ``//nl/`` for ``/nl/``: here it is no path, so that a page has one address only.
    A slash that was sent as ``%2F`` can be seen only where the server passes the path as it came
    (gunicorn does, granian does not); elsewhere it is a slash like any other.
    """
    path = environ.get("PATH_INFO", "")
    if not path.startswith("/") or len(path) > MAX_LENGTH or _NOT_PLAIN.search(path):
        return False
    # Nothing here reads a query, but a redirect repeats it, and a header takes no line break.
    if _CONTROL.search(environ.get("QUERY_STRING", "")):
        return False
    sent = environ.get("RAW_URI") or environ.get("REQUEST_URI") or ""
    return not _ENCODED_SEPARATOR.search(sent.partition("?")[0])
