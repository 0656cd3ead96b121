"""The score that HTTP Observatory gives, from its published table. It reads headers and one page.

Source: developer.mozilla.org, HTTP Observatory, tests and scoring. What cannot be seen from here
(redirects from plain HTTP, the list of preloaded names) is left out of the sum.
"""

import re

from werkzeug.test import TestResponse

BASE = 100
BONUSES_FROM = 90
"""Bonuses count only where so much is left after the penalties."""
SIX_MONTHS_SECONDS = 15_768_000


def score(page: TestResponse) -> int:
    modifiers = [
        _policy(page), _cookies(page), _sharing(page), _transport(page), _referrer(page),
        _framing(page), _sniffing(page), _resources(page), _integrity(page),
    ]  # fmt: skip
    after_penalties = BASE + sum(modifier for modifier in modifiers if modifier < 0)
    if after_penalties < BONUSES_FROM:
        return max(after_penalties, 0)
    return BASE + sum(modifiers)


def _directives(page: TestResponse) -> dict[str, str]:
    policy = page.headers.get("Content-Security-Policy", "")
    parts = (part.strip().partition(" ") for part in policy.split(";"))
    return {name: value for name, _space, value in parts}


def _policy(page: TestResponse) -> int:
    directives = _directives(page)
    if "unsafe" in " ".join(directives.values()) or "script-src" not in directives:
        return -20 if directives.get("default-src") else -25
    strict = directives.get("default-src") == "'none'"
    return 10 if strict and {"base-uri", "form-action"} <= set(directives) else 5


def _cookies(page: TestResponse) -> int:
    return -20 if "Set-Cookie" in page.headers else 0


def _sharing(page: TestResponse) -> int:
    return -50 if page.headers.get("Access-Control-Allow-Origin") == "*" else 0


def _transport(page: TestResponse) -> int:
    found = re.search(r"max-age=(\d+)", page.headers.get("Strict-Transport-Security", ""))
    if found is None:
        return -20
    return 0 if int(found[1]) >= SIX_MONTHS_SECONDS else -10


def _referrer(page: TestResponse) -> int:
    private = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
    policy = page.headers.get("Referrer-Policy")
    return 0 if policy is None else (5 if policy in private else -5)


def _framing(page: TestResponse) -> int:
    if "frame-ancestors" in _directives(page):
        return 5
    return 0 if page.headers.get("X-Frame-Options") in {"DENY", "SAMEORIGIN"} else -20


def _sniffing(page: TestResponse) -> int:
    return 0 if page.headers.get("X-Content-Type-Options") == "nosniff" else -5


def _resources(page: TestResponse) -> int:
    policy = page.headers.get("Cross-Origin-Resource-Policy")
    return 10 if policy in {"same-origin", "same-site"} else 0


def _integrity(page: TestResponse) -> int:
    scripts = re.findall(r"<script[^>]*>", page.get_data(as_text=True))
    return 5 if scripts and all(" integrity=" in script for script in scripts) else 0
