"""The service is there to be read: what a browser may ask of an address, whichever it is."""

from flask import Flask, request
from werkzeug.exceptions import MethodNotAllowed

READING_METHODS = ("GET", "HEAD")


def init_methods(app: Flask) -> None:
    app.before_request(_refuse_other_methods)


def _refuse_other_methods() -> None:
    """Answer everything else with 405, where there is no page too. Source: RFC 9110, 15.5.6."""
    if request.method not in READING_METHODS:
        raise MethodNotAllowed(READING_METHODS)
