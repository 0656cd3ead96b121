"""Shows the texts as they are on the disk, if they are whole; else what is wrong with them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any

from app import create_app
from app.catalogues import CatalogueError
from app.config import read_config
from app.guide.errors import ContentErrors
from app.guide.library import Library, load_library
from app.plain_language.findings import INTERFACE, Finding, structural_finding
from app.preview.parse_cache import ParseCache
from app.preview.state import Snapshot, State
from app.speech.manifest import ManifestError


class Reloader:
    """Makes the service anew when something changed.

    :param overrides: settings by name, see ``app.config``.
    """

    def __init__(self, state: State, overrides: Mapping[str, object]) -> None:
        self.state = state
        # Nothing is kept: a page may change at any moment.
        self.overrides = {**overrides, "PAGE_CACHE_SIZE": 0}
        self.config: dict[str, Any] = read_config(self.overrides)
        self._parse = ParseCache()
        self._library: Library | None = None
        self._one_at_a_time = Lock()

    def renew(self) -> None:
        """Show the texts of now; where they are not whole, keep the last ones and say so."""
        with self._one_at_a_time:
            try:
                library = load_library(Path(self.config["CONTENT_FOLDER"]), self._parse)
                app = create_app(self.overrides, library)
            except (ContentErrors, CatalogueError, ManifestError) as error:
                self.tell(error)
            else:
                self._library = library
                self.state.update(lambda now: now.next_edition(app))

    def show_recordings(self, change: Callable[[Snapshot], Snapshot]) -> None:
        """Show the recordings of now with the same texts.

        :param change: what else changes.
        """
        with self._one_at_a_time:
            try:
                app = create_app(self.overrides, self._library)
            except (CatalogueError, ManifestError) as error:
                self.tell(error)
            else:
                self.state.update(lambda now: replace(change(now), app=app))

    def tell(self, error: Exception) -> None:
        """Say what is wrong; what is shown stays as it is."""
        faults = self._faults(error)
        self.state.update(lambda now: replace(now, faults=faults))

    def _faults(self, error: Exception) -> tuple[Finding, ...]:
        if isinstance(error, ContentErrors):
            return tuple(map(structural_finding, error.errors))
        folder = Path(self.config["TRANSLATIONS_FOLDER"])
        return (Finding(folder, None, INTERFACE, str(error), ""),)
