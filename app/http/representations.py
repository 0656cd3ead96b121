"""What stands at an address, ready to send: its bytes in each coding, with an entity tag each.

The words are those of RFC 9110: a resource has representations, one for each content coding.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.http.codings import IDENTITY, accepted_codings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_TAG_LENGTH = 20
_NOT_MODIFIED_FIELDS = frozenset({"ETag", "Vary", "Cache-Control"})  # RFC 9110, 15.4.5


@dataclass(frozen=True, slots=True)
class Representation:
    """The bytes of a resource in one coding, and the header fields that go with them.

    :param etag: strong and in quotes; it differs between codings (RFC 9110, 8.8.3.3).
    :param not_modified_headers: those of them that are sent when the browser has the bytes already.
    """

    body: bytes
    etag: str
    headers: list[tuple[str, str]]
    not_modified_headers: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Resource:
    """A page or an asset, always in ``identity`` too. It is a WSGI application for GET and HEAD."""

    representations: Mapping[str, Representation]

    @property
    def size_bytes(self) -> int:
        """How many bytes its bodies take in memory."""
        return sum(len(each.body) for each in self.representations.values())

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        chosen = self.choose(environ.get("HTTP_ACCEPT_ENCODING", ""))
        if matches(chosen.etag, environ.get("HTTP_IF_NONE_MATCH")):
            start("304 Not Modified", list(chosen.not_modified_headers))
            return []
        start("200 OK", list(chosen.headers))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [chosen.body]

    def choose(self, accept_encoding: str) -> Representation:
        """Return the representation that a browser likes best."""
        for coding in accepted_codings(accept_encoding):
            if coding in self.representations:
                return self.representations[coding]
        raise KeyError(IDENTITY)


def make_resource(bodies: Mapping[str, bytes], *, content_type: str, cache: str) -> Resource:
    """Return a resource.

    :param bodies: the same content by coding, see ``encode``.
    :param cache: for ``Cache-Control``.
    """
    return Resource(
        {coding: _represent(body, coding, content_type, cache) for coding, body in bodies.items()}
    )


def matches(etag: str, if_none_match: str | None) -> bool:
    """Tell whether the browser has these bytes. Source: RFC 9110, 13.1.2, weak comparison."""
    if not if_none_match:
        return False
    if if_none_match.strip() == "*":
        return True
    return any(tag.strip().removeprefix("W/") == etag for tag in if_none_match.split(","))


def _represent(body: bytes, coding: str, content_type: str, cache: str) -> Representation:
    etag = f'"{hashlib.sha256(body).hexdigest()[:_TAG_LENGTH]}"'
    headers = [
        ("Content-Type", content_type),
        ("Content-Length", str(len(body))),
        ("ETag", etag),
        ("Vary", "Accept-Encoding"),
        ("Cache-Control", cache),
    ]
    if coding != IDENTITY:
        headers.append(("Content-Encoding", coding))
    not_modified = [pair for pair in headers if pair[0] in _NOT_MODIFIED_FIELDS]
    return Representation(body, etag, headers, not_modified)
