"""Files, whole or in parts, sent so that slow readers keep nobody waiting.

A server has a few threads, and each is busy until the file that it reads bit by bit is taken in. A
part is given to the server at once, which then sends it by itself, however slowly; so a part is
small. Whoever listens asks for parts, and for the next one in time: RFC 9110, 15.3.7, lets a server
send less than was asked for. A large file asked for as a whole keeps a thread, and only so many
are sent at a time. Figures: decision 0018.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from threading import BoundedSemaphore

from flask import Response
from werkzeug.exceptions import (
    NotFound,
    PreconditionFailed,
    RequestedRangeNotSatisfiable,
    ServiceUnavailable,
)
from werkzeug.http import parse_range_header

PART_BYTES = 262_144  # a minute of speech
MOST_STREAMS = 4
_BLOCK_BYTES = 65_536
_RETRY_AFTER_SECONDS = 10
_RANGE_FIELDS = ("HTTP_RANGE", "HTTP_IF_RANGE")
_streams = BoundedSemaphore(MOST_STREAMS)


def send_file(
    path: Path, environ: Mapping[str, str], *, mimetype: str, max_age_seconds: int
) -> Response:
    """Return a file that never changes, or what the browser lacks and wants of it.

    :raise 404: if there is no such file.
    :raise 412: if the browser wants another version of the file.
    :raise 416: if the file has no such part.
    :raise 503: if so many large files are being sent as a whole that this one has to wait.
    """
    try:
        found = path.stat()
    except OSError as error:
        raise NotFound from error
    response = Response(mimetype=mimetype)
    # The same on every machine that serves the same file; its date is not.
    response.set_etag(f"{path.name}-{found.st_size}")
    response.last_modified = datetime.fromtimestamp(found.st_mtime, UTC)
    response.content_length = found.st_size
    response.accept_ranges = "bytes"
    response.cache_control.public = True
    response.cache_control.max_age = max_age_seconds
    response.cache_control.immutable = True
    return _send_conditionally(response, path, environ)


def _send_conditionally(response: Response, path: Path, environ: Mapping[str, str]) -> Response:
    # RFC 9110, 13.2.2: what the browser has goes before which part it wants.
    whole = {name: value for name, value in environ.items() if name not in _RANGE_FIELDS}
    response.make_conditional(whole)
    if response.status_code == HTTPStatus.PRECONDITION_FAILED:
        raise PreconditionFailed
    if response.status_code == HTTPStatus.OK and environ["REQUEST_METHOD"] == "GET":
        _fill(response, path, environ)
    return response


def find_part(field: str, size_bytes: int) -> range | None:
    """Return the bytes that a ``Range`` field names; ``None`` if the field is to be ignored.

    That is any field but one of one range in bytes (RFC 9110, 14.2).

    :raises RequestedRangeNotSatisfiable: if the file has nothing of that part.
    """
    found = parse_range_header(field)
    if found is None or found.units != "bytes" or len(found.ranges) != 1:
        return None
    first, end = found.ranges[0]
    # RFC 9110, 14.1.2: the last n bytes of a shorter file are all of it; Werkzeug finds none.
    first = max(first + size_bytes, 0) if first < 0 else first
    if first >= size_bytes:
        raise RequestedRangeNotSatisfiable(size_bytes)
    return range(first, min(end or size_bytes, size_bytes))


def _fill(response: Response, path: Path, environ: Mapping[str, str]) -> None:
    size_bytes = response.content_length or 0
    part = _wanted_part(response, environ, size_bytes)
    if part is not None:
        part = part[:PART_BYTES]
        response.status_code = HTTPStatus.PARTIAL_CONTENT
        response.headers["Content-Range"] = f"bytes {part[0]}-{part[-1]}/{size_bytes}"
        response.set_data(_read(path, part))
    elif size_bytes <= PART_BYTES:
        response.set_data(path.read_bytes())
    else:
        _stream(response, path)


def _wanted_part(response: Response, environ: Mapping[str, str], size_bytes: int) -> range | None:
    field, condition = (environ.get(name) for name in _RANGE_FIELDS)
    # Letter for letter: an entity tag must be strong and a date exact (RFC 9110, 13.1.5).
    same = (None, response.headers["ETag"], response.headers["Last-Modified"])
    if field is None or (condition and condition.strip()) not in same:
        return None
    return find_part(field, size_bytes)


def _read(path: Path, part: range) -> bytes:
    with path.open("rb") as file:
        file.seek(part[0])
        return file.read(len(part))


def _stream(response: Response, path: Path) -> None:
    """Let the server read the file block by block; its thread is busy until the last one."""
    if not _streams.acquire(blocking=False):
        raise ServiceUnavailable(retry_after=_RETRY_AFTER_SECONDS)
    response.call_on_close(_streams.release)
    response.response = _blocks(path)


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK_BYTES):
            yield block
