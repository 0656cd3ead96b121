"""The service for a WSGI server and for the ``flask`` command.

What an editor or operator can mend is told without a traceback, and the exit code is 1.
"""

from app import create_app
from app.catalogues import CatalogueError
from app.config import ConfigError
from app.guide.errors import ContentErrors
from app.speech.manifest import ManifestError

try:
    app = create_app()
except (ConfigError, ContentErrors, CatalogueError, ManifestError) as error:
    raise SystemExit(str(error)) from None
