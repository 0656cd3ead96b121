"""Pages that lead on where nobody reads the rules for redirects: on a disk, on a plain server."""

import re
from http import HTTPStatus

from markupsafe import Markup

from app.export.paths import relative_link
from app.export.service import Answer, Service

# What base.html begins with.
_HEAD = re.compile(
    r'<html lang="(?P<language_tag>[^"]*)" dir="(?P<text_direction>[^"]*)">.*?'
    r"<title>(?P<title>[^<]*)</title>",
    re.DOTALL,
)


def redirect_page(service: Service, file: str, path: str, target: str) -> Answer:
    """Return a page that leads to another at once; its one link has the title of that page.

    :param file: where it will stand.
    :param path: of the page that it leads to, and ``target``, its file.
    """
    head = _HEAD.search(service.ask(path).body.decode())
    if head is None:
        raise ValueError(path)
    html = service.redirect_page(
        **{name: Markup(text) for name, text in head.groupdict().items()},
        address=service.public_address + path,
        link=relative_link(file, target),
    )
    return Answer(HTTPStatus.OK, "text/html; charset=utf-8", html.encode())
