"""What is written down when the service fails, and the id by which it is found again.

Who asked is not written down: no address, no header.
"""

import logging
import secrets

from flask import Flask, g, has_request_context

_ID_BYTES = 4


class _AddsErrorId(logging.Filter):
    """Adds the id that the reader sees to the record of an exception."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and has_request_context():
            record.msg = f"Error {current_error_id()}: {record.msg}"
        return True


_ADDS_ERROR_ID = _AddsErrorId()


def init_error_ids(app: Flask) -> None:
    app.logger.addFilter(_ADDS_ERROR_ID)


def current_error_id() -> str:
    """Return the id of what fails in this request: 8 hexadecimal characters."""
    return str(g.setdefault("error_id", secrets.token_hex(_ID_BYTES)))
