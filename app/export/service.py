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

    :param public_address: of the service; each path follows it.
    :param headers: of every response.
    :param ask: returns the answer at a path.
    :param server_error_page: returns the page for an error of ours in a locale.
    :param redirect_page: renders ``redirect.html``.
    """

    addresses: Addresses
    public_address: str
    headers: list[tuple[str, str]]
    ask: Callable[[str], Answer]
    server_error_page: Callable[[str], str]
    redirect_page: Callable[..., str]

    @property
    def prefix(self) -> str:
        """Return what stands before each path in links, such as ``/gids``; empty at the root."""
        return urlsplit(self.public_address).path
