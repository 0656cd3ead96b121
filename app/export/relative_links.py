"""The links of a page, rewritten so that they hold in any folder and from a disk."""

import re
from collections.abc import Callable, Mapping

from app.export.export_error import ExportError
from app.export.paths import relative_link

# Text and values are escaped: what begins with "<" is a tag, and the next ">" ends it.
_TAG = re.compile(r"<[a-z][^>]*>")
_OWN_LINK = re.compile(r'(?<= )((?:href|src|data-(?:style|listening))=")(/[^"#]*)(#[^"]*)?(?=")')
# Chromium blocks every file with a digest on a page from a disk: it cannot ask for it by CORS.
_INTEGRITY = re.compile(r' (?:data-)?integrity="[^"]*"')


def with_relative_links(html: str, file: str, files: Mapping[str, str]) -> str:
    """Return a page whose links lead to files, seen from its own, and which names no digests.

    :param file: of the page, relative to the export.
    :param files: of every address of the service.
    :raises ExportError: if a link leads to what the export does not hold.
    """

    def link(path: str) -> str:
        if path not in files:
            raise ExportError(f"{file} has a link to {path}, which is not there")
        return relative_link(file, files[path])

    return _in_tags(html, lambda tag: _rewritten(_INTEGRITY.sub("", tag), link))


def with_prefix(html: str, prefix: str) -> str:
    """Return an error page, which has no place of its own: it is shown at any address.

    :param prefix: path under which the service stands, without a slash at its end.
    """
    return _in_tags(html, lambda tag: _rewritten(tag, lambda path: prefix + path))


def _in_tags(html: str, change: Callable[[str], str]) -> str:
    return _TAG.sub(lambda found: change(found[0]), html)


def _rewritten(tag: str, link: Callable[[str], str]) -> str:
    return _OWN_LINK.sub(lambda found: f"{found[1]}{link(found[2])}{found[3] or ''}", tag)
