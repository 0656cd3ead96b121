"""A language more is files only: a small German text is read and heard, Frisian is read."""

import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app.formats.webvtt import parse_webvtt
from app.guide.library import load_library
from app.guide.model import Level
from app.plain_language.check import check_content
from app.speech.build import BuildOptions, Selection, build
from tests.conftest import PROJECT
from tests.guides.copies import dutch_guide_with
from tests.guides.service import serve_guide
from tests.pages.checker import check_page, text_of

HEAD = """\
---
title: {title}
summary: {summary}
translated_from: {digest}
sources: [{{name: Quelle, url: "https://example.org"}}]
---
"""
SECTION = "\n## {heading} {{#{id}}}\n\n{first}\n{second}\n"
GERMAN = {
    "title": "Wen rufen Sie an?",
    "summary": "Hier steht, wer Ihnen hilft.",
    "heading": "Wer kann Ihnen helfen?",
    "first": "Rufen Sie Ihre Gemeinde ([gemeente]{lang=nl}) an.",
    "second": "Jemand gibt Ihnen Auskunft.",
}
FRISIAN = {
    "title": "Wa belje jo?",
    "summary": "Hjir stiet wa't jo helpt.",
    "heading": "Wa kin jo helpe?",
    "first": "Belje jo gemeente.",
    "second": "Immen fertelt it jo.",
}


def write_contact(content: Path, locale: str, words: dict[str, str]) -> None:
    """Translate the simple version of the topic ``contact``."""
    original = load_library(content).document("contact", "nl", Level.SIMPLE)
    assert original is not None
    text = HEAD.format(digest=original.digest, **words)
    for section in original.sections:
        text += SECTION.format(id=section.id, **words)
    (content / "topics" / "contact" / f"{locale}.simple.md").write_text(text, encoding="utf-8")


def client_of(content: Path, folder: Path) -> FlaskClient:
    """Return a client of the service with the Dutch words of the interface only."""
    catalogues = folder / "catalogues"
    shutil.copytree(PROJECT / "translations" / "nl", catalogues / "nl")
    return serve_guide(content, catalogues, folder / "recordings").test_client()


@pytest.mark.engine
def test_a_german_text_is_read_and_heard(tmp_path: Path) -> None:
    content = dutch_guide_with("de", tmp_path, voice="gmw/de")
    write_contact(content, "de", GERMAN)
    selection = Selection("contact", "de", Level.SIMPLE)
    report = build(load_library(content), tmp_path / "recordings", selection, BuildOptions())
    assert report.errors == []
    (recording,) = report.made
    cues = parse_webvtt((tmp_path / "recordings" / recording.cues).read_text(encoding="utf-8"))
    assert "Rufen Sie Ihre Gemeinde (gemeente) an." in [cue.text for cue in cues]
    client = client_of(content, tmp_path)
    response = client.get("/de/eenvoudig/contact")
    check_page(response)
    page = response.get_data(as_text=True)
    assert '<html lang="de" dir="ltr">' in page
    assert '<span lang="nl" dir="ltr">gemeente</span>' in page
    assert f'src="/audio/{recording.audio}"' in page
    assert 'hreflang="de"' in text_of(client, "/nl/eenvoudig/contact")


def test_a_german_text_is_checked_by_the_rules_for_any_language_and_beside_its_original(
    tmp_path: Path,
) -> None:
    content = dutch_guide_with("de", tmp_path, voice="gmw/de")
    write_contact(content, "de", GERMAN | {"first": "Rufen Sie 😊 112 an."})
    found = {each.rule for each in check_content(content).findings if each.path.stem == "de.simple"}
    assert found >= {"emoji", "translated-numbers", "translated-links"}


def test_a_language_without_a_voice_is_read_and_its_pages_say_that_there_is_no_recording(
    tmp_path: Path,
) -> None:
    content = dutch_guide_with("fy", tmp_path, voice=None)
    write_contact(content, "fy", FRISIAN)
    library = load_library(content)
    report = build(library, tmp_path / "recordings", Selection(locale="fy"), BuildOptions())
    assert (report.made, report.errors, report.voiceless) == ([], [], ["fy"])
    page = text_of(client_of(content, tmp_path), "/fy/eenvoudig/contact")
    assert '<html lang="fy" dir="ltr">' in page
    assert "Belje jo gemeente." in page
    assert "<audio" not in page
    assert "Er is geen opname" in page
