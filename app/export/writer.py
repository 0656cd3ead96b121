"""The files of an export."""

import hashlib
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path, PurePosixPath

from app.export import ExportError
from app.export.folder import MARK, writing
from app.export.paths import page_file, plain_file
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
    for file, answer in _files(service, rules):
        for name, body in _codings(file, answer).items():
            _write(folder / name, body)
            sums[name] = hashlib.sha256(body).hexdigest()
    for name, text in write_rules(rules).items():
        _write(folder / name, text.encode())
        sums[name] = hashlib.sha256(text.encode()).hexdigest()
    lines = (f"{digest}  {name}\n" for name, digest in sorted(sums.items()))
    _write(folder / MARK, "".join(lines).encode())
    return len(rules.types)


def files_of(service: Service) -> dict[str, str]:
    """Return the file of every address, relative to the export."""
    found = service.addresses
    plain = (*found.assets, *found.well_known, *found.digests)
    files = {address: page_file(_path(service, address)) for address in found.pages}
    return files | {address: plain_file(_path(service, address)) for address in plain}


def _files(service: Service, rules: Rules) -> Iterator[tuple[str, Answer]]:
    """Yield each file and what is in it; note what a web server must know."""
    files = files_of(service)
    for address, file in files.items():
        answer = _answer(service, address, HTTPStatus.OK)
        rules.note(_path(service, address), file, answer)
        yield file, _placed(answer, file, files)
    yield from _redirects(service, rules, files)
    yield from _error_pages(service)


def _redirects(
    service: Service, rules: Rules, files: dict[str, str]
) -> Iterator[tuple[str, Answer]]:
    """Note each redirect, and yield a page for it where no folder of that name leads on."""
    for address in service.addresses.redirects:
        answer, path = service.ask(address), _path(service, address)
        rules.redirects[path] = (answer.status, _path(service, answer.location))
        if f"{address}/" not in files:
            file, target = page_file(path), files[answer.location]
            yield file, redirect_page(service, file, answer.location, target)


def _path(service: Service, address: str) -> str:
    """Return the path of an address within the service."""
    return address.removeprefix(service.prefix)


def _answer(service: Service, path: str, status: HTTPStatus) -> Answer:
    answer = service.ask(path)
    if answer.status != status:
        hint = ": run 'flask speech build'" if path in service.addresses.digests else ""
        raise ExportError(f"{path} is named but not there{hint}")
    expected = service.addresses.digests.get(path)
    if expected not in {None, hashlib.sha256(answer.body).hexdigest()[:_DIGEST_LENGTH]}:
        raise ExportError(f"{path} is damaged: run 'flask speech verify'")
    return answer


def _placed(answer: Answer, file: str, files: dict[str, str]) -> Answer:
    """Return a page with links that hold in its file; anything else as it is."""
    if not answer.content_type.startswith("text/html"):
        return answer
    html = with_relative_links(answer.body.decode(), file, files)
    return Answer(answer.status, answer.content_type, html.encode())


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
