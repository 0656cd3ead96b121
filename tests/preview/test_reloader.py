"""What is shown follows the disk; what is not whole is told and not shown."""

from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from app.preview.wiring import Preview
from tests.preview.conftest import PAGE, rewrite


def test_a_saved_text_is_shown(shown: Preview, client: Client, simple_text: Path) -> None:
    assert "Dit is een zin." in client.get(PAGE).text
    rewrite(simple_text, "Dit is een zin.", "Dit is een nieuwe zin.")
    shown.reloader.renew()
    assert "Dit is een nieuwe zin." in client.get(PAGE).text


def test_a_broken_text_leaves_the_last_whole_page_with_what_is_wrong_on_top(
    shown: Preview, client: Client, simple_text: Path
) -> None:
    whole = simple_text.read_text()
    rewrite(simple_text, "title: De titel\n", "")
    rewrite(simple_text, "Dit is een zin.", "Dit is een nieuwe zin.")
    shown.reloader.renew()
    page = client.get(PAGE)
    assert page.status_code == 200
    assert "Dit is een zin." in page.text
    assert "'title' is missing → write 'title: …'" in page.text.replace("&#39;", "'")
    assert f"<code>{simple_text}" in page.text
    simple_text.write_text(whole)
    shown.reloader.renew()
    assert "is missing" not in client.get(PAGE).text


def test_every_fault_is_told(shown: Preview, client: Client, content_folder: Path) -> None:
    for topic in ("start", "contact"):
        rewrite(content_folder / "topics" / topic / "nl.simple.md", "title: De titel\n", "")
    shown.reloader.renew()
    assert client.get(PAGE).text.count("is missing") == 2


def test_a_guide_that_never_was_whole_gives_a_page_with_its_faults(
    preview: Preview, content_folder: Path
) -> None:
    site = content_folder / "site.yaml"
    whole = site.read_text()
    site.write_text(whole.replace("name: Proef\n", ""))
    preview.reloader.renew()
    client = Client(preview.gate)
    for path in ("/", PAGE, "/preview/texts"):
        page = client.get(path)
        assert "The guide cannot be shown yet" in page.text
        assert "'name' is missing" in page.text.replace("&#39;", "'")
    assert client.get(PAGE).status_code == 503
    site.write_text(whole)
    preview.reloader.renew()
    assert client.get(PAGE).status_code == 200


def test_a_page_that_was_made_before_a_change_is_known_to_be_old(
    shown: Preview, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = shown.reloader.state.now.edition
    put_banner = shown.gate.banner

    def change_then_put_banner(*page: Any) -> bytes:
        shown.reloader.renew()
        return put_banner(*page)

    monkeypatch.setattr(shown.gate, "banner", change_then_put_banner)
    assert f'data-edition="{edition}"' in client.get(PAGE).text
    assert shown.reloader.state.now.edition > edition


def test_each_set_of_texts_is_an_edition_of_its_own(shown: Preview) -> None:
    first = shown.reloader.state.now
    shown.reloader.renew()
    second = shown.reloader.state.now
    assert second.edition > first.edition
    shown.reloader.show_recordings(lambda now: now)
    third = shown.reloader.state.now
    assert third.edition == second.edition
    assert third.app is not second.app
