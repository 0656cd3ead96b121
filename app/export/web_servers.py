"""Rules for who serves an export: for nginx, and for static hosts that read two small files.

Sources: nginx.org, modules core, headers, gzip_static; the files ``_headers`` and ``_redirects``
of Netlify and Cloudflare Pages.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from app.export.service import Answer

HEADERS_FILE = "_headers"
REDIRECTS_FILE = "_redirects"
NGINX_FILE = "_nginx.conf"


@dataclass(slots=True)
class Rules:
    """What a web server must know, filled while the files are written.

    :param headers: of every response.
    :param locales: the first is that of error pages outside a locale.
    :param types: the type at each path.
    :param suffix_types: the type of each kind of file.
    :param immutable: ``Cache-Control`` of the folders whose files never change.
    :param redirects: status and target.
    """

    headers: list[tuple[str, str]]
    locales: tuple[str, ...]
    types: dict[str, str] = field(default_factory=dict)
    suffix_types: dict[str, str] = field(default_factory=dict)
    immutable: dict[str, str] = field(default_factory=dict)
    redirects: dict[str, tuple[int, str]] = field(default_factory=dict)

    def note(self, path: str, file: str, answer: Answer) -> None:
        """Note the type of an address, and for how long it may be cached."""
        self.types[path] = answer.content_type
        if suffix := PurePosixPath(file).suffix[1:]:
            self.suffix_types[suffix] = answer.content_type
        if "immutable" in answer.cache:
            depth = 2 if path.startswith("/static/") else 1
            self.immutable["/".join(path.split("/")[: depth + 1]) + "/"] = answer.cache


def write_rules(rules: Rules) -> dict[str, str]:
    """Return the text of each file of rules."""
    return {
        HEADERS_FILE: _headers(rules),
        REDIRECTS_FILE: _redirects(rules),
        NGINX_FILE: _nginx(rules),
    }


def _headers(rules: Rules) -> str:
    lines = ["/*", *_indented(rules.headers)]
    for folder, cache in rules.immutable.items():
        lines += [f"{folder}*", *_indented([("Cache-Control", cache)])]
    if kind := rules.types.get("/favicon.ico"):
        lines += ["/favicon.ico", *_indented([("Content-Type", kind)])]
    return "\n".join(lines) + "\n"


def _indented(headers: list[tuple[str, str]]) -> list[str]:
    return [f"  {name}: {value}" for name, value in headers]


def _redirects(rules: Rules) -> str:
    """Return those that are more than a slash; hosts set slashes right themselves, or loop."""
    return "".join(
        f"{path} {target} {status}\n"
        for path, (status, target) in rules.redirects.items()
        if target != f"{path}/"
    )


def _nginx(rules: Rules) -> str:
    lines = [
        "# Written by 'flask export' for the server block of nginx: see deploy/nginx.conf.",
        "types {",
        *(f'  "{kind}" {suffix};' for suffix, kind in sorted(rules.suffix_types.items())),
        "}",
        "default_type application/octet-stream;",
        "set $cache no-cache;",
        *(f'add_header {name} "{value}" always;' for name, value in rules.headers),
        "add_header Cache-Control $cache always;",
        # As the service has it: a page has one address, without dots for folders.
        'if ($request_uri ~* "^[^?]*/(\\.|%2e){1,2}([/?]|$)") { return 400; }',
        *_nginx_errors(rules),
        *_nginx_places(rules),
        "location / { try_files $uri $uri.html ${uri}index.html =404; }",
        'location ~ "^/_|//|\\.(br|gz)$" { return 404; }',
        "location = /health {",
        '  set $cache no-store; default_type "text/plain; charset=utf-8"; return 200 "ok\\n";',
        "}",
    ]
    return "\n".join(lines) + "\n"


def _nginx_errors(rules: Rules) -> list[str]:
    return [
        f"set $locale {rules.locales[0]};",
        *(f"if ($uri ~ ^/{locale}(/|$)) {{ set $locale {locale}; }}" for locale in rules.locales),
        "error_page 404 /$locale/404.html;",
        "error_page 500 502 503 504 /$locale/500.html;",
        'location ~ "/(404|500)\\.html$" { internal; set $cache no-store; }',
    ]


def _nginx_places(rules: Rules) -> list[str]:
    redirects = (
        f"location = {path} {{ return {status} {target}; }}"
        for path, (status, target) in rules.redirects.items()
    )
    immutable = (
        f'location ^~ {folder} {{ set $cache "{cache}"; try_files $uri =404; }}'
        for folder, cache in rules.immutable.items()
    )
    return [*redirects, *immutable, *_nginx_old_assets(rules)]


def _nginx_old_assets(rules: Rules) -> Iterator[str]:
    """Yield where a page from before an update, which asks with an old digest, finds the new."""
    for path in rules.types:
        if path.startswith("/static/"):
            name = re.escape(path.split("/", 3)[3])
            yield f'location ~ "^/static/[^/]+/{name}$" {{ try_files {path} =404; }}'
