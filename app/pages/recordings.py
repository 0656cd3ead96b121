"""Recordings: the sound of a page and its cues."""

from pathlib import Path

from flask import Blueprint, Response, abort, current_app, send_from_directory

blueprint = Blueprint("recordings", __name__)
MIME_TYPES = {".mp3": "audio/mpeg", ".vtt": "text/vtt; charset=utf-8"}


@blueprint.get("/audio/<filename>")
def file(filename: str) -> Response:
    """Send a recording or its cues; its name holds its digest, so it never changes.

    :raise 404: if it is neither sound nor cues, or is not there.
    """
    mime_type = MIME_TYPES.get(Path(filename).suffix)
    if mime_type is None:
        abort(404)
    folder = Path(current_app.config["RECORDINGS_FOLDER"])
    max_age = current_app.config["RECORDING_MAX_AGE"]
    response = send_from_directory(folder, filename, mimetype=mime_type, max_age=max_age)
    response.cache_control.immutable = True
    return response
