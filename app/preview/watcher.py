"""Watches the texts and the words of the interface, and shows them anew when they change."""

from collections.abc import Iterable
from pathlib import Path

from watchfiles import DefaultFilter, watch

from app.catalogues import CatalogueError, compile_catalogue
from app.preview.checker import Checker
from app.preview.reloader import Reloader


class _WrittenByPeople(DefaultFilter):
    """Leaves out what editors of text keep beside a file, and compiled messages."""

    def __init__(self) -> None:
        super().__init__(ignore_entity_patterns=(*DefaultFilter.ignore_entity_patterns, r"\.mo$"))


def keep_watching(reloader: Reloader, checker: Checker) -> None:
    """Show the guide anew at each change; returns at Ctrl+C."""
    folders = (reloader.config["CONTENT_FOLDER"], reloader.config["TRANSLATIONS_FOLDER"])
    for changes in watch(*folders, watch_filter=_WrittenByPeople(), raise_interrupt=False):
        show(reloader, checker, (Path(path) for _kind, path in changes))


def show(reloader: Reloader, checker: Checker, changed: Iterable[Path] = ()) -> None:
    """Show the guide as it is on the disk."""
    try:
        for path in changed:
            if path.suffix == ".po" and path.exists():
                compile_catalogue(path)
    except CatalogueError as error:
        reloader.tell(error)
        return
    reloader.renew()
    checker.ask()
