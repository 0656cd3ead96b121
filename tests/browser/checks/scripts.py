"""The scripts that checks run in a page: ``scripts/<name>.js``, each the body of a function."""

from functools import cache
from pathlib import Path
from typing import Any

from tests.browser.conftest import Browser

_FOLDER = Path(__file__).parent / "scripts"


def run(browser: Browser, name: str, *arguments: object) -> Any:
    """Return what a script returns."""
    return browser.run(script(name), *arguments)


@cache
def script(name: str) -> str:
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")
