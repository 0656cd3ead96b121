"""Which part of a file a request gets. Source: RFC 9110, 13.1.5 and 14.

Werkzeug sends a part rightly, but answers 416 to what is to be ignored: several ranges, a unit it
does not know, a field it cannot read. So it is only told of a range that it is to send.
"""

import re
from collections.abc import Mapping
from http import HTTPStatus

from flask import Response
from werkzeug.exceptions import PreconditionFailed, RequestedRangeNotSatisfiable

# RFC 9110, 5.6.1: a list may hold empty elements. More than one range is ignored, as is allowed.
# With 18 digits a number stays small; a longer one is no place in any recording.
_ONE_RANGE = re.compile(r"bytes=[ \t,]*([0-9]{0,18})-([0-9]{0,18})[ \t,]*", re.IGNORECASE)
_RANGE_FIELDS = ("HTTP_RANGE", "HTTP_IF_RANGE")

Span = tuple[int, int]
"""First and last byte, counted from 0."""


def send_conditionally(response: Response, environ: Mapping[str, str]) -> Response:
    """Return the response of a whole file, made to fit what the browser has and wants.

    :raise 412: if the browser wants another version of the file.
    :raise 416: if the file has no such part.
    """
    size_bytes = response.content_length or 0
    try:
        # RFC 9110, 13.2.2: what the browser has goes before which part it wants.
        whole = {name: value for name, value in environ.items() if name not in _RANGE_FIELDS}
        response.make_conditional(whole, accept_ranges=True, complete_length=size_bytes)
        if response.status_code == HTTPStatus.PRECONDITION_FAILED:
            raise PreconditionFailed
        if response.status_code == HTTPStatus.OK:
            _cut(response, environ, size_bytes)
    except (PreconditionFailed, RequestedRangeNotSatisfiable):
        response.close()
        raise
    return response


def find_span(field: str, size_bytes: int) -> Span | None:
    """Return the part that a ``Range`` field names; ``None`` if the field is to be ignored.

    :raises RequestedRangeNotSatisfiable: if the file has nothing of that part.
    """
    found = _ONE_RANGE.fullmatch(field)
    if found is None or not any(found.groups()):
        return None
    end = size_bytes - 1
    first, last = (int(number) if number else None for number in found.groups())
    if first is None:
        first, last = max(size_bytes - (last or 0), 0), end
    elif last is not None and last < first:
        return None
    if first > end:
        raise RequestedRangeNotSatisfiable(size_bytes)
    return first, end if last is None else min(last, end)


def _cut(response: Response, environ: Mapping[str, str], size_bytes: int) -> None:
    """Leave of a whole file what was asked for."""
    field, condition = (environ.get(name) for name in _RANGE_FIELDS)
    # RFC 9110, 14.2: a range is for GET only.
    if field is None or environ["REQUEST_METHOD"] != "GET":
        return
    # Letter for letter: an entity tag must be strong and a date exact (RFC 9110, 13.1.5).
    same = (response.headers["ETag"], response.headers["Last-Modified"])
    if condition is not None and condition.strip() not in same:
        return
    if span := find_span(field, size_bytes):
        part = {"REQUEST_METHOD": "GET", "HTTP_RANGE": f"bytes={span[0]}-{span[1]}"}
        response.make_conditional(part, accept_ranges=True, complete_length=size_bytes)
