"""The guides that the tests look at: Dutch, right to left, and one that is translated in part."""

from dataclasses import dataclass

import pytest
from selenium import webdriver

from tests.browser.conftest import PATHS, Browser
from tests.guides.arabic.guide import arabic_paths


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a guide; ``server`` is the fixture that serves it."""

    server: str
    path: str

    def __str__(self) -> str:
        return self.path

    def browser(self, request: pytest.FixtureRequest, driver: webdriver.Chrome) -> Browser:
        return Browser(driver, request.getfixturevalue(self.server))


STAND_INS = [
    f"/en/{path}"
    for path in ("eenvoudig/contact", "eenvoudig/kaartje", "eenvoudig/woorden", "standaard/alles")
]
"""Pages of the guide that is translated in part: they show the nearest form of what is missing."""


def _is_template(path: str) -> bool:
    """Tell whether a page is the one that stands for its template."""
    ends = ("/", "/alles", "/woorden", "/leesinstellingen", "/nergens", "/toegankelijkheid")
    return path.endswith(ends) or path.endswith("standaard/adviesraad")


EVERY_PAGE = [
    *(Page("server", path) for path in PATHS),
    *(Page("arabic_server", path) for path in arabic_paths()),
    *(Page("partial_server", path) for path in STAND_INS),
]
EVERY_TEMPLATE = [page for page in EVERY_PAGE if _is_template(page.path)]
