"""Style sheets, scripts and pictures of the service, each under an address with its digest."""

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flask import Blueprint, Flask, abort, current_app, url_for

from app.config import PROJECT_FOLDER
from app.http.asset_build import Bodies, digest_of, encode_asset, load_assets
from app.http.codings import IDENTITY
from app.http.representations import Resource, make_resource

blueprint = Blueprint("assets", __name__)
STATIC_FOLDER = PROJECT_FOLDER / "static"
BUILD = PROJECT_FOLDER / "build" / "assets.zip"
MAX_AGE_SECONDS = 31_536_000
_IMMUTABLE = f"public, max-age={MAX_AGE_SECONDS}, immutable"
_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that a page uses.

    :param digest: of its bytes.
    :param immutable: what the address with that digest leads to: it never changes.
    :param revalidated: what any other address leads to; browsers ask for it anew.
    """

    digest: str
    immutable: Resource
    revalidated: Resource


Assets = dict[str, Asset]
"""Every asset by its path below ``static``."""


def init_assets(app: Flask, own: Mapping[str, Path]) -> None:
    """Give the app its assets.

    :param own: more files, such as the guide's, each by the name of the asset that it is.
    """
    bodies = load_assets(STATIC_FOLDER, BUILD)
    bodies |= {name: encode_asset(name, path.read_bytes()) for name, path in own.items()}
    app.extensions["assets"] = {name: _make_asset(name, bodies[name]) for name in sorted(bodies)}
    app.register_blueprint(blueprint)
    app.jinja_env.globals["asset_url"] = asset_url


def asset_url(name: str) -> str:
    """Return the path of an asset, with its digest in it.

    :raises KeyError: if there is no such asset; a template names something that is gone.
    """
    return url_for("assets.file", digest=current_assets()[name].digest, name=name)


@blueprint.get("/static/<digest>/<path:name>")
def file(digest: str, name: str) -> Resource:
    """Send an asset. A page from before an update asks with an old digest and gets the new file.

    :raise 404: if there is no asset of that name.
    """
    asset = current_assets().get(name)
    if asset is None:
        abort(404)
    return asset.immutable if digest == asset.digest else asset.revalidated


def current_assets() -> Assets:
    assets: Assets = current_app.extensions["assets"]
    return assets


def _make_asset(name: str, bodies: Bodies) -> Asset:
    content_type = _content_type(name)
    return Asset(
        digest_of(bodies[IDENTITY]),
        make_resource(bodies, content_type=content_type, cache=_IMMUTABLE),
        make_resource(bodies, content_type=content_type, cache="no-cache"),
    )


def _content_type(name: str) -> str:
    kind = _TYPES.get(Path(name).suffix) or mimetypes.guess_type(name)[0]
    if kind is None:
        return "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
