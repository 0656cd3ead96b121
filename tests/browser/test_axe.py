import pytest

from tests.browser.accessibility import axe_results, told
from tests.browser.conftest import PATHS, Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_narrow_or_wide_light_or_dark(
    browser: Browser, path: str, axe_version: str
) -> None:
    for width in (320, 1280):
        for scheme in ("light", "dark"):
            browser.view(width, prefers_color_scheme=scheme)
            browser.open(path)
            results = axe_results(browser)
            assert results["testEngine"]["version"] == axe_version
            assert told(results) == [], f"{width} px, {scheme}"
