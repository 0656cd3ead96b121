"""The names under which the service answers.

An answer to any other name could be kept by a cache or a browser as if it were that name's.
"""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")
_HOST = re.compile(r"([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?", re.IGNORECASE)


def allowed_hosts(public_address: str, others: str) -> frozenset[str]:
    """Return the names that may stand in ``Host``, without port.

    :param others: names besides those of the public address and this machine, with commas.
    """
    public = urlsplit(public_address).netloc.rpartition("@")[2]
    named = (public, *others.split(","), *LOCAL_HOSTS)
    return frozenset(_name(host) for host in named if host.strip())


def is_allowed(host: str | None, allowed: Collection[str]) -> bool:
    """Tell whether a ``Host`` field is one allowed name.

    A doubled field reaches us as one with a comma, a missing one as ``None`` or empty.
    Source: RFC 9110, 7.2, and RFC 9112, 3.2: both are answered with 400.
    """
    found = _HOST.fullmatch(host or "")
    return found is not None and found[1].lower() in allowed


def _name(host: str) -> str:
    """Return a host as browsers send it: lower case, ASCII, without its port."""
    ascii_host = host.strip().encode("idna").decode().lower()
    found = _HOST.fullmatch(ascii_host)
    return found[1] if found else ascii_host
