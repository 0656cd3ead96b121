from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.guide.document_store import DocumentStore
from app.guide.library import Library
from app.guide.model import Level
from app.guide.outline import Outline
from app.speech.manifest import Recording, format_manifest, manifest_of

PATH = "/nl/eenvoudig/woorden"


@pytest.mark.wcag("3.1.3", "3.1.4", "3.1.6")
def test_the_words_page_explains_every_word_of_the_glossary(
    client: FlaskClient, library: Library
) -> None:
    page = client.get(PATH).get_data(as_text=True)
    glossary = library.glossary("nl")
    assert glossary is not None
    assert len(glossary.terms) > 30
    for term in glossary.terms:
        assert f'id="{term.id}"' in page
        assert f"<dt>{term.term.replace('&', '&amp;')}</dt>" in page
        assert f"<dd>{term.explanation}</dd>" in page


def test_words_stand_by_letter_whatever_their_accents(client: FlaskClient) -> None:
    page = client.get(PATH).get_data(as_text=True)
    letters = [part.split('"')[0] for part in page.split('<h2 id="letter-')[1:]]
    assert letters == sorted(letters)
    assert len(letters) == len(set(letters))


def test_a_word_leads_to_the_pages_that_use_it(client: FlaskClient) -> None:
    page = client.get(PATH).get_data(as_text=True)
    item = page.split('id="jeugdzorg"')[1].split("</div>")[0]
    assert 'href="/nl/eenvoudig/adviesraad"' in item
    assert 'href="/nl/eenvoudig/contact"' not in item


def test_the_words_page_reads_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A large guide has too many texts to read for one page."""
    client = create_app({"TESTING": True}).test_client()
    asked: list[Outline] = []
    monkeypatch.setattr(DocumentStore, "document", lambda _, outline: asked.append(outline))
    assert client.get(PATH).status_code == 200
    assert asked == []


@pytest.mark.wcag("3.1.6")
def test_a_word_with_a_recording_can_be_heard(tmp_path: Path) -> None:
    stem = "woorden.adviesraad.nl.simple.d"
    recording = Recording(
        "woorden.adviesraad", "nl", Level.SIMPLE, "d", f"{stem}.mp3", f"{stem}.vtt",
        1, 1, 1, "v", "a", "c",
    )  # fmt: skip
    (tmp_path / "manifest.json").write_text(format_manifest(manifest_of([recording])))
    client = create_app({"RECORDINGS_FOLDER": str(tmp_path)}).test_client()
    page = client.get(PATH).get_data(as_text=True)
    assert page.count('class="hear"') == 1
    assert f'<a class="hear" href="/audio/{stem}.mp3">Luister naar “adviesraad”</a>' in page
