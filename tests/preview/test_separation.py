"""Nothing of the preview is in what readers get."""

import subprocess
import sys

from flask import Flask

from app.http.asset_build import load_assets
from app.http.assets import BUILD, STATIC_FOLDER
from app.pages.addresses import all_addresses
from tests.conftest import PROJECT

PREVIEW = PROJECT / "app" / "preview"
STARTED = """\
import sys, app
app.create_app()
print([name for name in sys.modules if "watchfiles" in name or "preview" in name])
"""
LACKING = """\
import sys
sys.modules["watchfiles"] = None
from app.preview.__main__ import main
main([])
"""


def test_no_file_of_the_preview_is_among_the_assets() -> None:
    bodies = [each["identity"] for each in load_assets(STATIC_FOLDER, BUILD).values()]
    assert len(bodies) > 5
    assert not any(b"/preview/" in body or b"preview-" in body for body in bodies)


def test_the_service_has_no_address_of_the_preview(app: Flask) -> None:
    with app.test_request_context():
        pages = all_addresses().pages
    assert pages
    rules = [rule.rule for rule in app.url_map.iter_rules()]
    assert not any("preview" in each for each in (*rules, *pages))
    client = app.test_client()
    for name in ("main.js", "banner.css", "sentences.js"):
        assert (PREVIEW / "static" / name).is_file()
        assert client.get(f"/preview/static/{name}").status_code == 404


def test_no_page_of_the_service_says_that_it_is_a_preview(app: Flask) -> None:
    client = app.test_client()
    for path in ("/nl/", "/nl/eenvoudig/", "/nl/eenvoudig/alles", "/nl/nergens/"):
        html = client.get(path).text
        assert "</html>" in html
        assert "preview" not in html.lower()


def test_the_service_starts_without_the_preview_and_without_watchfiles() -> None:
    done = subprocess.check_output([sys.executable, "-c", STARTED], cwd=PROJECT, text=True)
    assert done == "[]\n"


def test_without_watchfiles_the_preview_says_what_to_run() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LACKING], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    sentence = "the preview needs watchfiles, which is not installed: run 'make preview'"
    assert (done.returncode, done.stderr) == (1, f"Error: {sentence}\n")
