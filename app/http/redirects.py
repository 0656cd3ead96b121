"""Redirects that lead to the same place whichever way the reader came."""

from flask import Flask, Response, request


def init_redirects(app: Flask) -> None:
    app.after_request(_leave_out_host)


def _leave_out_host(response: Response) -> Response:
    """Give a redirect the path only: behind a proxy we know neither scheme nor port for certain.

    Source: RFC 9110, 10.2.2.
    """
    if location := response.location:
        response.location = location.removeprefix(request.host_url.rstrip("/"))
    return response
