"""The service with a guide of the tests in place of ``content/``."""

from pathlib import Path

from flask import Flask

from app import create_app


def serve_guide(content: Path, catalogues: Path, recordings: Path) -> Flask:
    """Return the service with a guide.

    :param catalogues: the folder of the compiled messages.
    :param recordings: a folder, which may be empty or missing.
    """
    return create_app(
        {
            "TESTING": True,
            "CONTENT_FOLDER": str(content),
            "TRANSLATIONS_FOLDER": str(catalogues),
            "RECORDINGS_FOLDER": str(recordings),
        }
    )
