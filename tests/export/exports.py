"""Exports made by tests, and what is in them."""

import hashlib
import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from flask import Flask

from app.cli.export import running_service
from app.export.folder import replacing
from app.export.writer import write_files

BASE = "https://export.example/"
LINK = re.compile(r'(?<=[ ;])(?:href="|src="|data-(?:style|listening)="|url=)([^"]*)(?=")')
STYLE_LINK = re.compile(r'url\("?([^")]+)"?\)')


def make_export(app: Flask, folder: Path) -> int:
    with replacing(folder) as part:
        return write_files(part, running_service(app))


def tree(folder: Path) -> dict[str, str]:
    """Return the digest of every file in a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def links(text: str) -> set[str]:
    """Return the links of a page or a style sheet that lead to this service."""
    found = {urldefrag(link).url for link in [*LINK.findall(text), *STYLE_LINK.findall(text)]}
    return {link for link in found if link and not re.match(r"[a-z]+:", link)}


def crawl(folder: Path, first: str = "index.html") -> set[str]:
    """Return every file of an export that links lead to; one that is not there fails."""
    seen: set[str] = set()
    waiting = [first]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        assert (folder / name).is_file(), f"a link leads to {name}, which is not there"
        if name.endswith((".html", ".css")):
            for link in links((folder / name).read_text()):
                assert not link.startswith("/"), f"{name} has a link from the root: {link}"
                waiting.append(urljoin(BASE + name, link).removeprefix(BASE))
    return seen


def address_of(file: str) -> str:
    """Return the address of a file, as decision 0009 has it."""
    name = file.removesuffix("index.html")
    return "/" + (name.removesuffix(".html") if name == file else name)


def with_addresses(html: str, file: str) -> str:
    """Return a page of the export with the links that it has in the service."""

    def address(found: re.Match[str]) -> str:
        link, hash_sign, anchor = found[1].partition("#")
        if not link or re.match(r"[a-z]+:", link):
            return found[0]
        target = urljoin(BASE + file, link).removeprefix(BASE)
        return found[0].replace(found[1], address_of(target) + hash_sign + anchor)

    return LINK.sub(address, html)
