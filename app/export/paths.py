"""In which file the export keeps a page, and how files lead to each other (decision 0009)."""

import posixpath

INDEX = "index.html"
PAGE_SUFFIX = ".html"


def page_file(path: str) -> str:
    """Return the file of a page.

    :param path: such as ``/nl/eenvoudig/`` or ``/nl/eenvoudig/adviesraad``.
    :return: relative to the export: ``nl/eenvoudig/index.html``, ``nl/eenvoudig/adviesraad.html``.
    """
    name = path.removeprefix("/")
    return name + (INDEX if path.endswith("/") else PAGE_SUFFIX)


def relative_link(from_file: str, to_file: str) -> str:
    """Return the link that leads from one file of the export to another, wherever both lie."""
    return posixpath.relpath(to_file, posixpath.dirname(from_file) or ".")
