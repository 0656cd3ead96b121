"""Style sheets, scripts and pictures made ready to send, once for each change of their sources.

Style sheets of the page become one, in the order of their numbered names, and all its scripts
become one, so that a page needs one request for each. What only a script shows, and what only a
listener runs, come when they are first needed: decision 0007. The page of settings, which shows
the former from the start, has both styles in one.

All of it lies in one file; its comment is the digest of what it was made of, so that a stale one
is never used.
"""

import hashlib
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from app.http.codings import IDENTITY, encode
from app.http.script_bundle import join_modules

SCRIPTS = {"main.js": "main.js", "listening.js": "listening-main.js"}
_SHEETS = {
    "main.css": ("css",),
    "aids.css": ("css/aids",),
    "settings.css": ("css", "css/aids"),
}
_TYPES = {".css": "text/css", ".js": "text/javascript"}
_COMPRESSED = (".woff2", ".png", ".jpg", ".jpeg", ".webp")
_DIGEST_LENGTH = 12
_TOOLS = ("tdewolff-minify", "brotli")
_CODE = ("asset_build.py", "codings.py", "script_bundle.py")
_LINK = re.compile(r'url\("?([^")]+)"?\)')

Bodies = Mapping[str, bytes]
"""The content of a file in each coding that it is sent in."""


def load_assets(static: Path, build: Path) -> dict[str, Bodies]:
    """Return every asset by name; they are made anew where their sources have changed.

    :param build: the file that keeps them; where it cannot be written, each process makes its own.
    :raises BundleError: if the scripts cannot be joined.
    """
    sources = _read_sources(static)
    key = _digest_of_sources(sources)
    assets = _read(build, key)
    if assets is None:
        assets = make_assets(sources)
        with suppress(OSError):
            _write(build, key, assets)
    return assets


def make_assets(sources: Mapping[str, bytes]) -> dict[str, Bodies]:
    """Return what is sent of the sources, by name.

    :raises BundleError: if the scripts cannot be joined.
    """
    texts = {name: body.decode() for name, body in sources.items() if _is_source(name)}
    files = {name: body for name, body in sources.items() if not _is_source(name)}
    modules = {PurePosixPath(n).name: text for n, text in texts.items() if n.endswith(".js")}
    for script, entry in SCRIPTS.items():
        files[script] = _minified(script, join_modules(modules, entry))
    digests = {name: digest_of(body) for name, body in files.items()}
    for sheet, folders in _SHEETS.items():
        style = "\n".join(
            text
            for folder in folders
            for name, text in texts.items()
            if PurePosixPath(name).match(f"{folder}/*.css")
        )
        files[sheet] = _minified(sheet, _with_digests(style, digests))
    return {name: encode_asset(name, body) for name, body in files.items()}


def digest_of(body: bytes) -> str:
    """Return what stands in the address of an asset, so that it changes when its bytes do."""
    return hashlib.sha256(body).hexdigest()[:_DIGEST_LENGTH]


def _with_digests(style: str, digests: Mapping[str, str]) -> str:
    """Return a style sheet whose links lead to other assets from its own address."""
    return _LINK.sub(lambda link: f'url("../{digests[link[1]]}/{link[1]}")', style)


def _is_source(name: str) -> bool:
    return PurePosixPath(name).suffix in _TYPES


def _minified(name: str, source: str) -> bytes:
    import minify  # a seventeenth of a second, for who makes something

    return str(minify.string(_TYPES[PurePosixPath(name).suffix], source)).encode()


def encode_asset(name: str, body: bytes) -> Bodies:
    """Return a file in each coding that is worth it."""
    # What is compressed as it is gains nothing, and WOFF2 takes a quarter of a second.
    return {IDENTITY: body} if name.endswith(_COMPRESSED) else encode(body)


def _read_sources(static: Path) -> dict[str, bytes]:
    return {
        path.relative_to(static).as_posix(): path.read_bytes()
        for path in sorted(static.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def _digest_of_sources(sources: Mapping[str, bytes]) -> str:
    """Return what a build depends on: the files, the code that makes it, and its tools."""
    code = {name: Path(__file__).with_name(name).read_bytes() for name in _CODE}
    tools = {tool: version(tool).encode() for tool in _TOOLS}
    digest = hashlib.sha256()
    for name, body in (*sources.items(), *code.items(), *tools.items()):
        digest.update(f"{name} {len(body)} ".encode() + body)
    return digest.hexdigest()


def _read(build: Path, key: str) -> dict[str, Bodies] | None:
    """Return what was built; ``None`` if it cannot be read, or is of other sources."""
    assets: dict[str, dict[str, bytes]] = {}
    try:
        with ZipFile(build) as archive:
            if archive.comment.decode() != key:
                return None
            for entry in archive.namelist():
                coding, _slash, name = entry.partition("/")
                assets.setdefault(name, {})[coding] = archive.read(entry)
    except (OSError, BadZipFile, UnicodeDecodeError):
        return None
    return dict(assets)


def _write(build: Path, key: str, assets: Mapping[str, Bodies]) -> None:
    """Put a build in place in one step, whoever else does the same."""
    build.parent.mkdir(parents=True, exist_ok=True)
    part = build.with_name(f".{build.name}.{os.getpid()}")
    try:
        with ZipFile(part, "w") as archive:
            archive.comment = key.encode()
            for name, bodies in assets.items():
                for coding, body in bodies.items():
                    archive.writestr(f"{coding}/{name}", body)
        part.replace(build)
    finally:
        part.unlink(missing_ok=True)
