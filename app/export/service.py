"""What an export asks of the service."""

from collections.abc import Callable
from dataclasses import dataclass

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

    :param prefix: of every address, such as ``/gids``; empty at the root.
    :param headers: of every response.
    :param ask: returns the answer at an address.
    :param server_error_page: returns the page for an error of ours in a locale.
    :param redirect_page: renders ``redirect.html``.
    """

    addresses: Addresses
    origin: str
    prefix: str
    headers: list[tuple[str, str]]
    ask: Callable[[str], Answer]
    server_error_page: Callable[[str], str]
    redirect_page: Callable[..., str]
