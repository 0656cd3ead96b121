"""Recordings: the sound of a page and its cues."""

from pathlib import Path

from flask import Blueprint, Response, abort, current_app, request

from app.http.error_ids import current_error_id
from app.http.files import send_file
from app.pages.integrity import IntegrityCheck

blueprint = Blueprint("recordings", __name__)
MIME_TYPES = {".mp3": "audio/mpeg", ".vtt": "text/vtt"}


@blueprint.get("/audio/<filename>")
def file(filename: str) -> Response:
    """Send a recording or its cues; its name holds its digest, so it never changes.

    :raise 404: if it is neither sound nor cues, or is not there.
    :raise 416: if it ends before the part that was asked for.
    :raise 500: if it is not what was made.
    """
    mime_type = MIME_TYPES.get(Path(filename).suffix)
    if mime_type is None:
        abort(404)
    _refuse_damaged(filename)
    return send_file(
        Path(current_app.config["RECORDINGS_FOLDER"]) / filename,
        request.environ,
        mimetype=mime_type,
        max_age_seconds=current_app.config["RECORDING_MAX_AGE"],
    )


def _refuse_damaged(filename: str) -> None:
    check: IntegrityCheck = current_app.extensions["integrity_check"]
    try:
        is_damaged = check.is_damaged(filename)
    except FileNotFoundError:
        abort(404)
    if is_damaged:
        what = f"{check.folder / filename} is damaged: run 'flask speech build'"
        current_app.logger.error("Error %s: %s", current_error_id(), what)
        abort(500)
