import json
import re
import subprocess
from pathlib import Path

import pytest
from flask import Flask

from tests.browser.conftest import PATHS, PROJECT
from tests.guides.arabic.guide import arabic_paths

pytestmark = [pytest.mark.browser, pytest.mark.nu]

CHECKER = PROJECT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

HIGHLIGHT = re.compile(r"::highlight\(\w+\)")
"""Of CSS Custom Highlight API, which the checker does not know yet."""


def faults(folder: Path) -> list[str]:
    """Return the errors that the Nu checker finds in the HTML and CSS files of a folder."""
    command = ["java", "-jar", str(CHECKER), "--also-check-css", "--format", "json", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{Path(each['url']).name}:{each.get('lastLine', 0)}: {each['message']}"
        for each in messages
        if each["type"] in {"error", "non-document-error"}
    ]


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
        (tmp_path / sheet).write_text(HIGHLIGHT.sub(".highlight", style), encoding="utf-8")
    assert len(list(tmp_path.iterdir())) == len(pages) + 2
    assert faults(tmp_path) == []


def test_the_checker_sees_a_fault(tmp_path: Path) -> None:
    (tmp_path / "broken.html").write_text("<!DOCTYPE html><title>x</title><p><div></p>")
    (tmp_path / "broken.css").write_text("p { colour: red }")
    found = "\n".join(faults(tmp_path))
    assert "broken.html" in found
    assert "broken.css" in found
