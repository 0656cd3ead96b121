"""What is written down when the service fails, and the id by which it is found again.

Who asked is not written down, nor what for: no address, no header, and of the path only its rule,
because answers may stand in a path, and health may be among them.
"""

import logging
import secrets

from flask import Flask, g, has_request_context, request

_ID_BYTES = 4


class _AddsErrorId(logging.Filter):
    """Names an exception by the id that the reader sees and the rule of the page."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and has_request_context():
            where = f"Exception on {request.url_rule or 'no page'} [{request.method}]"
            record.msg, record.args = f"Error {current_error_id()}: {where}", ()
        return True


_ADDS_ERROR_ID = _AddsErrorId()


def init_error_ids(app: Flask) -> None:
    app.logger.addFilter(_ADDS_ERROR_ID)


def current_error_id() -> str:
    """Return the id of what fails in this request: 8 hexadecimal characters."""
    return str(g.setdefault("error_id", secrets.token_hex(_ID_BYTES)))
