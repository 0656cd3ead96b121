"""An export is the same service as the app: a crawl of both proves it."""

import gzip
import json
import re
import shutil
import subprocess
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urljoin
from urllib.request import urlopen

import brotli
import pytest
from flask import Flask

from app import create_app
from app.export import ExportError
from app.export.folder import MARK
from app.export.writer import is_served
from tests.export.exports import address_of, crawl, links, make_export, tree, with_addresses
from tests.guides.pictures import SHEET, guide_with_picture

pytestmark = pytest.mark.slow

UNLINKED = {
    "robots.txt", "sitemap.xml", ".well-known/security.txt", "favicon.ico", "404.html", "500.html",
    "nl/404.html", "nl/500.html", "nl/eenvoudig/start.html", "nl/standaard/start.html",
}  # fmt: skip


def addresses(app: Flask) -> dict[str, bytes]:
    """Return every address to which the pages of the app lead, and those that machines know."""
    client, found = app.test_client(), {}
    waiting = ["/nl/", *(f"/{name}" for name in UNLINKED if not name.endswith(".html"))]
    for recording in app.extensions["manifest"].recordings.values():
        waiting += [f"/audio/{recording.audio}", f"/audio/{recording.cues}"]
    assets = app.extensions["assets"]
    waiting += [f"/static/{asset.digest}/{name}" for name, asset in assets.items()]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        with client.get(path) as response:
            assert response.status_code == 200, path
            found[path] = response.get_data()
            if response.mimetype in {"text/html", "text/css"}:
                waiting += [urljoin(path, link) for link in links(response.get_data(as_text=True))]
    return found


@pytest.fixture(scope="module")
def served(app: Flask) -> dict[str, bytes]:
    return addresses(app)


def served_files(export: Path) -> set[str]:
    return {name for name in tree(export) if is_served(name)}


def is_linked_to(name: str) -> bool:
    """Cues of a single word are for checks, licences for who looks for them."""
    return not (
        name in UNLINKED
        or name.endswith(".LICENSE")
        or re.fullmatch(r"audio/woorden\..*\.vtt", name)
    )


def test_every_link_leads_to_a_file_and_every_file_is_found(export: Path) -> None:
    assert {name for name in served_files(export) if is_linked_to(name)} == crawl(export)


def test_every_address_of_the_service_is_in_the_export(
    export: Path, served: dict[str, bytes]
) -> None:
    there = {address_of(name) for name in served_files(export)}
    more = {"/", "/nl/eenvoudig/start", "/nl/standaard/start", "/404", "/500", "/nl/404", "/nl/500"}
    assert there == set(served) | more


def test_every_file_has_the_bytes_of_its_address(export: Path, served: dict[str, bytes]) -> None:
    for name in sorted(served_files(export)):
        if (address := address_of(name)) not in served:
            continue  # the test above knows which these are
        body, expected = (export / name).read_bytes(), served[address]
        if name.endswith(".html"):
            body = with_addresses(body.decode(), name).encode()
        assert body == expected, name


def test_pages_for_errors_are_those_of_the_service(app: Flask, export: Path) -> None:
    assert (export / "nl/404.html").read_bytes() == app.test_client().get("/nl/a/b").data
    assert (export / "404.html").read_bytes() == (export / "nl/404.html").read_bytes()
    failure = (export / "500.html").read_text()
    assert "<h1>Er ging bij ons iets mis</h1>" in failure
    assert "code-of-this-error" not in failure


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export for a service below a path."""
    folder = tmp_path_factory.mktemp("below") / "site"
    make_export(create_app({"PUBLIC_ADDRESS": "https://gemeente.example/gids"}), folder)
    return folder


def test_links_on_pages_for_errors_hold_below_the_public_address(below: Path) -> None:
    text = (below / "nl/404.html").read_text()
    own = [link for link in links(text) if link.startswith("/")]
    assert own
    assert all(re.match(r"/gids/(?!gids)", link) for link in own)


def test_an_export_for_below_a_path_has_the_same_files_and_names_its_address_once(
    below: Path, export: Path
) -> None:
    assert served_files(below) == served_files(export)
    assert crawl(below) == crawl(export)
    page = (below / "nl/eenvoudig/start.html").read_text()
    assert 'rel="canonical" href="https://gemeente.example/gids/nl/eenvoudig/"' in page


def test_a_page_that_leads_on_speaks_as_the_page_that_it_leads_to(export: Path) -> None:
    page, target = (
        (export / f"nl/eenvoudig/{name}.html").read_text() for name in ("start", "index")
    )
    title = re.search(r"<title>[^<]+</title>", target)
    assert title
    assert title[0] in page
    assert '<html lang="nl" dir="ltr">' in page
    assert '<meta http-equiv="refresh" content="0; url=index.html">' in page
    assert page.count('<a href="index.html">') == 1


def test_every_coding_holds_the_same_bytes(export: Path) -> None:
    coded = [name for name in tree(export) if name.endswith((".br", ".gz"))]
    assert len(coded) > 50
    for name in coded:
        whole, bytes_ = (export / name[:-3]).read_bytes(), (export / name).read_bytes()
        decoded = brotli.decompress(bytes_) if name.endswith(".br") else gzip.decompress(bytes_)
        assert decoded == whole, name


def test_only_recordings_of_the_manifest_are_in_it(app: Flask, export: Path) -> None:
    manifest = json.loads((Path(app.config["RECORDINGS_FOLDER"]) / "manifest.json").read_text())
    named = {each[key] for each in manifest["recordings"] for key in ("audio", "cues")}
    assert named
    there = {name for name in tree(export / "audio") if not name.endswith((".br", ".gz"))}
    assert there == named


def test_it_works_below_a_subfolder(export: Path) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _quiet(export.parent.parent))
    Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/{export.parent.name}/site/"
    try:
        seen, waiting = set(), [base]
        while waiting:
            if (address := waiting.pop()) in seen:
                continue
            seen.add(address)
            assert address.startswith(base), address
            with urlopen(address) as answer:  # noqa: S310
                kind, body = answer.headers["Content-Type"], answer.read()
            if kind in {"text/html", "text/css"}:
                waiting += [urljoin(address, link) for link in links(body.decode())]
        assert {each.removeprefix(base) or "index.html" for each in seen} == crawl(export)
    finally:
        server.shutdown()
        server.server_close()


def _quiet(folder: Path) -> partial[SimpleHTTPRequestHandler]:
    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_args: object) -> None:
            pass

    return partial(Handler, directory=str(folder))


def test_two_exports_are_the_same_bytes(app: Flask, export: Path, tmp_path: Path) -> None:
    make_export(app, tmp_path / "again")
    assert tree(tmp_path / "again") == tree(export)


def check_sums(site: Path) -> "subprocess.CompletedProcess[str]":
    check = ["sha256sum", "--check", "--quiet", MARK]
    return subprocess.run(check, cwd=site, capture_output=True, text=True, check=False)


def test_a_changed_byte_is_found_by_the_list_of_digests(export: Path, tmp_path: Path) -> None:
    shutil.copytree(export, site := tmp_path / "site")
    assert check_sums(site).returncode == 0
    for kind in ("html", "html.br", "css", "js", "woff2", "mp3", "vtt", "xml", "conf"):
        path = next(site.rglob(f"*.{kind}"))
        whole = path.read_bytes()
        middle = len(whole) // 2
        path.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
        checked = check_sums(site)
        assert (checked.returncode, checked.stdout) == (1, f"{path.relative_to(site)}: FAILED\n")
        path.write_bytes(whole)
    listed = (site / MARK).read_text()
    assert {line.split("  ")[1] for line in listed.splitlines()} | {MARK} == set(tree(site))
    (site / MARK).write_text(listed.replace("a", "b", 1))
    assert check_sums(site).returncode == 1


@pytest.mark.parametrize("damage", ["flip", "remove"])
def test_a_damaged_or_missing_recording_is_never_exported(
    app: Flask, tmp_path: Path, damage: str
) -> None:
    folder = tmp_path / "recordings"
    folder.mkdir()
    for path in Path(app.config["RECORDINGS_FOLDER"]).iterdir():
        (folder / path.name).symlink_to(path)
    name = json.loads((folder / "manifest.json").read_text())["recordings"][0]["cues"]
    whole = (folder / name).read_bytes()
    (folder / name).unlink()
    if damage == "flip":
        (folder / name).write_bytes(whole[:-1] + b"X")
    broken = create_app({"RECORDINGS_FOLDER": str(folder)})
    with pytest.raises(ExportError, match=re.escape(name)):
        make_export(broken, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_an_arabic_guide_is_exported_whole(
    arabic_app_with_recordings: Flask, tmp_path: Path
) -> None:
    make_export(arabic_app_with_recordings, tmp_path / "site")
    assert "ar/index.html" in crawl(tmp_path / "site")
    assert 'dir="rtl"' in (tmp_path / "site/index.html").read_text()


def test_the_old_name_of_a_topic_leads_on_in_an_export(
    content_folder: Path, tmp_path: Path
) -> None:
    site = content_folder / "site.yaml"
    site.write_text(f"{site.read_text()}redirects: {{hulp: contact}}\n")
    folder = tmp_path / "site"
    make_export(create_app({"TESTING": True, "CONTENT_FOLDER": content_folder}), folder)
    for level in ("eenvoudig", "standaard"):
        page = (folder / f"nl/{level}/hulp.html").read_text()
        assert '<meta http-equiv="refresh" content="0; url=contact.html">' in page
        rule = f"/nl/{level}/hulp /nl/{level}/contact 301\n"
        assert rule in (folder / "_redirects").read_text()
        assert f"location = /nl/{level}/hulp {{ return 301" in (folder / "_nginx.conf").read_text()
    crawl(folder, "nl/eenvoudig/hulp.html")


def test_a_picture_of_the_guide_is_in_an_export(tmp_path: Path) -> None:
    content, folder = guide_with_picture(tmp_path), tmp_path / "site"
    silence = {"RECORDINGS_FOLDER": tmp_path / "silence"}
    make_export(create_app({"TESTING": True, "CONTENT_FOLDER": content, **silence}), folder)
    page = (folder / "nl/eenvoudig/over.html").read_text()
    source = re.search(
        r'<img class="picture"[^>]+src="\.\./\.\./(static/\w+/pictures/blad.svg)"', page
    )
    assert source
    assert (folder / source[1]).read_text() == SHEET
