import json
import subprocess
from pathlib import Path

import pytest
from flask import Flask

from tests.browser.conftest import PATHS, PROJECT

pytestmark = pytest.mark.browser

CHECKER = PROJECT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


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
def test_html_and_css_of_every_page_are_valid(app: Flask, tmp_path: Path) -> None:
    client = app.test_client()
    for path in PATHS:
        name = path.strip("/").replace("/", ".") or "root"
        (tmp_path / f"{name}.html").write_bytes(client.get(path).data)
    (tmp_path / "main.css").write_bytes(client.get("/static/any/main.css").data)
    assert faults(tmp_path) == []


def test_the_checker_sees_a_fault(tmp_path: Path) -> None:
    (tmp_path / "broken.html").write_text("<!DOCTYPE html><title>x</title><p><div></p>")
    (tmp_path / "broken.css").write_text("p { colour: red }")
    found = "\n".join(faults(tmp_path))
    assert "broken.html" in found
    assert "broken.css" in found
