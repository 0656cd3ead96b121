"""What an export asks of the service."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.pages.addresses import Addresses


@dataclass(frozen=True, slots=True)
class Answer:
    """What the service says at an address.

    :param location: where a redirect leads; empty elsewhere.
    :param cache: ``Cache-Control``; empty where there is none.
    """

    status: int
    content_type: str
    body: bytes
    location: str = ""
    cache: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """The running service.

    :param ask: returns the answer at a path.
    :param server_error_page: returns the page for an error of ours in a locale.
    """

    addresses: Addresses
    public_address: str
    ask: Callable[[str], Answer]
    server_error_page: Callable[[str], str]

    @property
    def prefix(self) -> str:
        """Return the path under which readers find the service, without a slash at its end."""
        return urlsplit(self.public_address).path.rstrip("/")
