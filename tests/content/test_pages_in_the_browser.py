"""Every check of accessibility on every page of the guide, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from app.guide.site import load_site
from tests.browser.checks import ON_EVERY_PAGE, by_layer, faults_of, faults_on_a_phone
from tests.browser.checks.criteria import Check, held_by
from tests.browser.checks.markup import nu_faults
from tests.browser.conftest import Browser, serving, start_driver
from tests.content.conftest import GUIDE

pytestmark = pytest.mark.browser
LOCALES = load_site(GUIDE / "site.yaml").locales
CHECKS = {name: check for layer in ON_EVERY_PAGE.values() for name, check in layer.items()}


@pytest.fixture(scope="module")
def browser(app: Flask) -> Iterator[Browser]:
    driver = start_driver()
    with serving(app) as base:
        yield Browser(driver, base)
    driver.quit()


@pytest.mark.parametrize("checks", by_layer(ON_EVERY_PAGE))
def test_every_check_passes_on_every_page(
    browser: Browser, paths: list[str], checks: dict[str, Check]
) -> None:
    in_first = [path for path in paths if path.startswith(f"/{LOCALES[0]}/")]
    found = {path: faults_of(browser, path, checks) for path in in_first}
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.wcag(checks=held_by(CHECKS))
@pytest.mark.parametrize("locale", LOCALES[1:])
def test_every_check_passes_on_every_translated_page_on_a_phone(
    browser: Browser, paths: list[str], locale: str
) -> None:
    """The pages have the same templates as those of the first language: only their words differ."""
    translated = [path for path in paths if path.startswith(f"/{locale}/")]
    assert translated
    found = {path: faults_on_a_phone(browser, path, CHECKS) for path in translated}
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.nu
@pytest.mark.wcag("1.3.1", "4.1.2")
def test_the_html_of_every_page_is_valid(app: Flask, paths: list[str], tmp_path: Path) -> None:
    for number, path in enumerate(paths):
        (tmp_path / f"{number}.html").write_bytes(app.test_client().get(path).data)
    assert nu_faults(tmp_path) == []
