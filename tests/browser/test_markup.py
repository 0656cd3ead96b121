from pathlib import Path

import pytest
from flask import Flask

from tests.browser.checks.markup import nu_faults, readable
from tests.browser.conftest import PATHS
from tests.guides.arabic.guide import arabic_paths

pytestmark = [pytest.mark.browser, pytest.mark.nu]


@pytest.mark.wcag("1.3.1", "4.1.2")
def test_html_and_css_of_every_page_are_valid(
    app: Flask, arabic_app: Flask, tmp_path: Path
) -> None:
    dutch, arabic = app.test_client(), arabic_app.test_client()
    pages = dict.fromkeys(PATHS, dutch) | dict.fromkeys(arabic_paths(), arabic)
    for path, client in pages.items():
        name = path.strip("/").replace("/", ".")
        (tmp_path / f"{name}.html").write_bytes(client.get(path).data)
    for sheet in ("main.css", "aids.css"):
        style = dutch.get(f"/static/any/{sheet}").get_data(as_text=True)
        (tmp_path / sheet).write_text(readable(style), encoding="utf-8")
    assert len(list(tmp_path.iterdir())) == len(pages) + 2
    assert nu_faults(tmp_path) == []


def test_the_checker_sees_a_fault(tmp_path: Path) -> None:
    (tmp_path / "broken.html").write_text("<!DOCTYPE html><title>x</title><p><div></p>")
    (tmp_path / "broken.css").write_text("p { colour: red }")
    found = "\n".join(nu_faults(tmp_path))
    assert "broken.html" in found
    assert "broken.css" in found
