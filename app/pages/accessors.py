"""What this request works with: the library and the manifest of the running app."""

from flask import current_app

from app.guide.library import Library
from app.speech.manifest import Manifest


def current_library() -> Library:
    library: Library = current_app.extensions["library"]
    return library


def current_manifest() -> Manifest:
    manifest: Manifest = current_app.extensions["manifest"]
    return manifest
