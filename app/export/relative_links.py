"""The links of a page, rewritten so that they hold in any folder and from a disk."""

import re
from collections.abc import Mapping

from app.export import ExportError
from app.export.paths import relative_link

# Text and values are escaped: what begins with "<" is a tag, and the next ">" ends it.
_TAG = re.compile(r"<[a-z][^>]*>")
_OWN_LINK = re.compile(r'(?<= )((?:href|src|data-(?:style|listening))=")(/[^"#]*)(?=[#"])')


def with_relative_links(html: str, file: str, files: Mapping[str, str], prefix: str) -> str:
    """Return a page whose links lead to files, seen from its own.

    :param file: of the page, relative to the export.
    :param files: of every path of the service.
    :param prefix: of every link to one of them.
    :raises ExportError: if a link leads to what the export does not hold.
    """

    def link(found: re.Match[str]) -> str:
        path = found[2].removeprefix(prefix)
        if path not in files:
            raise ExportError(f"{file} has a link to {path}, which is not there")
        return found[1] + relative_link(file, files[path])

    return _TAG.sub(lambda tag: _OWN_LINK.sub(link, tag[0]), html)
