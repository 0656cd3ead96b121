"""The service for a WSGI server and for the ``flask`` command.

What an editor or operator can mend is told without a traceback, and the exit code is 1. While the
content is broken, ``flask content check`` is there all the same, and tells it in any format.
"""

import os

from flask import Flask

from app import create_app
from app.catalogues import CatalogueError
from app.cli.unpublished import UnpublishedGuide, refusal
from app.config import ConfigError
from app.guide.errors import ContentErrors
from app.speech.manifest import ManifestError

IS_COMMAND = os.environ.get("FLASK_RUN_FROM_CLI") == "true"
"""Whether the ``flask`` command loads it, and no server."""

app: Flask
try:
    app = create_app()
except ContentErrors as found:
    if not IS_COMMAND:
        raise SystemExit(refusal(found)) from None
    app = UnpublishedGuide(found)
except (ConfigError, CatalogueError, ManifestError) as error:
    raise SystemExit(str(error)) from None
