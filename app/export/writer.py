"""The files of an export."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path, PurePosixPath

from app.export import ExportError
from app.export.folder import MARK, writing
from app.export.paths import page_file
from app.export.redirect_pages import redirect_page
from app.export.relative_links import with_relative_links
from app.export.service import Answer, Service
from app.export.web_servers import HEADERS_FILE, NGINX_FILE, REDIRECTS_FILE, Rules, write_rules
from app.http.codings import encode

CODED_SUFFIXES = {"br": ".br", "gzip": ".gz"}
_PRESSED = ("audio/", "font/")  # pressed by their own formats already
_RULES = frozenset({HEADERS_FILE, REDIRECTS_FILE, NGINX_FILE})
_DIGEST_LENGTH = 16


def write_files(folder: Path, service: Service) -> int:
    """Write the service into an empty folder.

    :return: how many addresses are in it.
    :raises ExportError: if the service lacks what it names itself, a recording is damaged, or the
        disk is full.
    """
    rules = Rules(service.headers, tuple(service.addresses.missing))
    sums = {}
    for name, body in _contents(service, rules):
        _write(folder / name, body)
        sums[name] = hashlib.sha256(body).hexdigest()
    lines = (f"{digest}  {name}\n" for name, digest in sorted(sums.items()))
    _write(folder / MARK, "".join(lines).encode())
    return len(rules.types)


def files_of(service: Service) -> dict[str, str]:
    """Return the file of every path, relative to the export."""
    found = service.addresses
    plain = (*found.assets, *found.well_known, *found.digests)
    return {path: page_file(path) for path in found.pages} | {path: path[1:] for path in plain}


def _contents(service: Service, rules: Rules) -> Iterator[tuple[str, bytes]]:
    """Yield the name of each file and what is in it; rules for web servers come last."""
    for file, answer in _files(service, rules):
        yield from _codings(file, answer).items()
    for name, text in write_rules(rules).items():
        yield name, text.encode()


def _files(service: Service, rules: Rules) -> Iterator[tuple[str, Answer]]:
    """Yield what the service has; note what a web server must know."""
    files = files_of(service)
    for path, file in files.items():
        answer = _answer(service, path, HTTPStatus.OK)
        rules.note(path, file, answer)
        yield file, _placed(answer, file, files, service.prefix)
    for path in service.addresses.redirects:
        answer = service.ask(path)
        target = answer.location.removeprefix(service.prefix)
        rules.redirects[path] = (answer.status, target)
        # A folder of that name leads on by itself.
        if f"{path}/" not in files:
            yield page_file(path), redirect_page(service, page_file(path), target, files[target])
    yield from _error_pages(service)


def _answer(service: Service, path: str, status: HTTPStatus) -> Answer:
    answer = service.ask(path)
    if answer.status != status:
        hint = ": run 'flask speech build'" if path in service.addresses.digests else ""
        raise ExportError(f"{path} is named but not there{hint}")
    expected = service.addresses.digests.get(path)
    if expected not in {None, hashlib.sha256(answer.body).hexdigest()[:_DIGEST_LENGTH]}:
        raise ExportError(f"{path} is damaged: run 'flask speech verify'")
    return answer


def _placed(answer: Answer, file: str, files: dict[str, str], prefix: str) -> Answer:
    """Return a page with links that hold in its file; anything else as it is."""
    if not answer.content_type.startswith("text/html"):
        return answer
    html = with_relative_links(answer.body.decode(), file, files, prefix)
    return replace(answer, body=html.encode())


def _error_pages(service: Service) -> Iterator[tuple[str, Answer]]:
    """Yield the pages for errors: in each locale, and at the root those in the first."""
    pages = {}
    for locale, path in service.addresses.missing.items():
        answer = _answer(service, path, HTTPStatus.NOT_FOUND)
        pages[f"{locale}/404.html"] = answer.body
        pages[f"{locale}/500.html"] = service.server_error_page(locale).encode()
    first = next(iter(service.addresses.missing))
    pages |= {name: pages[f"{first}/{name}"] for name in ("404.html", "500.html")}
    for file, body in pages.items():
        yield file, Answer(HTTPStatus.OK, "text/html; charset=utf-8", body)


def _codings(file: str, answer: Answer) -> dict[str, bytes]:
    """Return the file, and beside it the same in codings that a web server can send at once."""
    if answer.content_type.startswith(_PRESSED):
        return {file: answer.body}
    coded = encode(answer.body)
    return {file + CODED_SUFFIXES.get(coding, ""): body for coding, body in coded.items()}


def _write(path: Path, body: bytes) -> None:
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)


def is_served(file: str) -> bool:
    """Tell whether a file of an export has an address; the others tell servers what to do."""
    suffix = PurePosixPath(file).suffix
    return file not in {*_RULES, MARK} and suffix not in CODED_SUFFIXES.values()
