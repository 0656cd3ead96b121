"""Meepraten: an accessible guide, read and heard. ``create_app`` wires the parts together."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from app.guide.library import Library


def create_app(
    overrides: Mapping[str, object] | None = None, library: Library | None = None
) -> Flask:
    """Return the service, ready to serve.

    :param overrides: settings by name, see ``app.config``.
    :param library: the guide, where it was read already.
    :raises ContentErrors: with every fault in the content; nothing is served then.
    :raises ConfigError: if a setting cannot be used.
    :raises CatalogueError: if a message catalogue is not compiled.
    :raises ManifestError: if the list of recordings is damaged.
    """
    # Imported here, so that a worker that only makes sound does not load the pages.
    from flask import Flask

    from app.cli.content import content_commands
    from app.cli.export import export_command
    from app.cli.new import new_commands, rename_command
    from app.cli.speech import speech_commands
    from app.config import read_config
    from app.guide.library import load_library
    from app.i18n import init_i18n
    from app.pages import init_pages
    from app.speech.manifest import load_manifest

    app = Flask(__name__, static_folder=None)
    app.config.update(read_config(overrides))
    library = library or load_library(Path(app.config["CONTENT_FOLDER"]))
    app.extensions["library"] = library
    app.extensions["manifest"] = load_manifest(Path(app.config["RECORDINGS_FOLDER"]))
    init_i18n(app, library.site.locales, Path(app.config["TRANSLATIONS_FOLDER"]))
    init_pages(app)
    app.cli.add_command(content_commands)
    app.cli.add_command(export_command)
    app.cli.add_command(new_commands)
    app.cli.add_command(rename_command)
    app.cli.add_command(speech_commands)
    return app
