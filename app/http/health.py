"""Whether the service is up, for who watches over it."""

from flask import Blueprint, Response

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """Say ``ok``. This process is all there is; nothing behind it could be down."""
    response = Response("ok\n", mimetype="text/plain")
    response.cache_control.no_store = True
    return response
