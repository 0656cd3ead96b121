"""Style sheets, scripts and pictures of the service, under a path that changes when they change.

Style sheets of the page are sent as one, in the order of their numbered names, and all its scripts
as one, so that a page needs one request for each. What only a script shows, and what only a
listener runs, come when they are first needed: decision 0007. The page of settings, which shows
the former from the start, has both styles in one.
All are minified and compressed once, when the service starts.
"""

import base64
import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path

import minify
from flask import Blueprint, Flask, abort, current_app, url_for

from app.config import PROJECT_FOLDER
from app.http.codings import IDENTITY, encode
from app.http.representations import Resource, make_resource
from app.http.script_bundle import join_modules

blueprint = Blueprint("assets", __name__)
STATIC_FOLDER = PROJECT_FOLDER / "static"
_SHEETS = {
    "main.css": ("css",),
    "aids.css": ("css/aids",),
    "settings.css": ("css", "css/aids"),
}
SCRIPTS = {"main.js": "main.js", "listening.js": "listening-main.js"}
MAX_AGE_SECONDS = 31_536_000
_IMMUTABLE = f"public, max-age={MAX_AGE_SECONDS}, immutable"
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_DIGEST_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that a page uses.

    :param immutable: what an address with the digest of now leads to: it never changes.
    :param revalidated: what any other address leads to; browsers ask for it anew.
    :param integrity: of its bytes, for a page that names it (W3C Subresource Integrity).
    """

    immutable: Resource
    revalidated: Resource
    integrity: str


@dataclass(frozen=True, slots=True)
class Assets:
    """Every asset by its path below ``static``, and the digest of them all."""

    files: dict[str, Asset]
    digest: str


def load_assets(folder: Path) -> Assets:
    """Read every asset once; the style sheets become three files, the scripts two, all minified.

    :raises ScriptError: if the scripts cannot be joined.
    """
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
    sources = {name: files.pop(name).decode() for name in list(files) if _is_source(name)}
    modules = {Path(n).name: text for n, text in sources.items() if n.endswith(".js")}
    for script, entry in SCRIPTS.items():
        files[script] = _minified(script, join_modules(modules, entry))
    for sheet, places in _SHEETS.items():
        parts = (
            text
            for place in places
            for name, text in sources.items()
            if Path(name).match(f"{place}/*.css")
        )
        files[sheet] = _minified(sheet, "\n".join(parts))
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(name.encode() + b"\0" + content + b"\0")
    assets = {name: _make_asset(name, content) for name, content in files.items()}
    return Assets(assets, digest.hexdigest()[:_DIGEST_LENGTH])


def _is_source(name: str) -> bool:
    return name.endswith((".css", ".js"))


def _minified(name: str, source: str) -> bytes:
    return str(minify.string(_TYPES[Path(name).suffix], source)).encode()


def init_assets(app: Flask) -> None:
    app.extensions["assets"] = load_assets(STATIC_FOLDER)
    app.register_blueprint(blueprint)
    app.jinja_env.globals["asset_url"] = asset_url
    app.jinja_env.globals["integrity_of"] = integrity_of


def asset_url(name: str) -> str:
    """Return the path of an asset, with the digest of all assets in it.

    :raises KeyError: if there is no such asset; a template names something that is gone.
    """
    assets = _assets()
    if name not in assets.files:
        raise KeyError(name)
    return url_for("assets.file", digest=assets.digest, name=name)


def integrity_of(name: str) -> str:
    """Return the digest by which a browser knows that an asset is ours, for ``integrity=``.

    :raises KeyError: if there is no such asset; a template names something that is gone.
    """
    return _assets().files[name].integrity


@blueprint.get("/static/<digest>/<path:name>")
def file(digest: str, name: str) -> Resource:
    """Send an asset. A page from before an update asks with an old digest and gets the new file.

    :raise 404: if there is no asset of that name.
    """
    assets = _assets()
    asset = assets.files.get(name)
    if asset is None:
        abort(404)
    return asset.immutable if digest == assets.digest else asset.revalidated


def _make_asset(name: str, content: bytes) -> Asset:
    content_type = _content_type(name)
    # WOFF2 is compressed as it is: doing it again takes a quarter of a second and gains nothing.
    bodies = {IDENTITY: content} if name.endswith(".woff2") else encode(content)
    immutable = make_resource(bodies, content_type=content_type, cache=_IMMUTABLE)
    revalidated = make_resource(bodies, content_type=content_type, cache="no-cache")
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return Asset(immutable, revalidated, f"sha256-{digest}")


def _content_type(name: str) -> str:
    kind = _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0]
    if kind is None:
        return "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _assets() -> Assets:
    assets: Assets = current_app.extensions["assets"]
    return assets
