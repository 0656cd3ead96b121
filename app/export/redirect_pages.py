"""Pages that lead on where nobody reads the rules for redirects: on a disk, on a plain server."""

import re
from http import HTTPStatus

from app.export.paths import relative_link
from app.export.service import Answer, Service

_TITLE = re.compile(r"<title>[^<]*</title>")
_LANGUAGE = re.compile(r"<html [^>]*>")


def redirect_page(service: Service, file: str, path: str, target: str) -> Answer:
    """Return a page that leads to another at once; its one link has the title of that page.

    :param file: where it will stand, ``target``: the file that it leads to.
    :param path: the address of what it leads to.
    """
    page = service.ask(path).body.decode()
    title = _found(_TITLE, page)
    link = relative_link(file, target)
    text = title.removeprefix("<title>").removesuffix("</title>")
    html = (
        f"<!DOCTYPE html>\n{_found(_LANGUAGE, page)}\n<head>\n"
        '  <meta charset="utf-8">\n'
        '  <meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"  {title}\n"
        f'  <link rel="canonical" href="{service.public_address}{path}">\n'
        f'  <meta http-equiv="refresh" content="0; url={link}">\n'
        f'</head>\n<body>\n<main><h1><a href="{link}">{text}</a></h1></main>\n</body>\n</html>\n'
    )
    return Answer(HTTPStatus.OK, "text/html; charset=utf-8", html.encode())


def _found(pattern: re.Pattern[str], page: str) -> str:
    """Return what every page has."""
    found = pattern.search(page)
    if found is None:
        raise ValueError(pattern.pattern)
    return found[0]
