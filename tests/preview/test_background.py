"""What helper processes do: check, record, say a sentence."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest
from werkzeug.test import Client

from app.guide.model import Level
from app.preview.state import Snapshot
from app.preview.wiring import Preview
from tests.preview.conftest import PAGE, rewrite

pytestmark = [pytest.mark.engine, pytest.mark.slow]
CONTACT = ("contact", "nl", Level.SIMPLE)


def until(preview: Preview, is_so: Callable[[Snapshot], bool]) -> Snapshot:
    """Return the snapshot that is so, once it is."""
    end = monotonic() + 60
    while not is_so(preview.reloader.state.now):
        assert monotonic() < end
        sleep(0.02)
    return preview.reloader.state.now


def test_the_texts_are_checked_in_the_background(shown: Preview, simple_text: Path) -> None:
    rewrite(simple_text, "Dit is een zin.", "Dit is een zin van Jan. En dit is er nog een.")
    (shown.reloader.config["CONTENT_FOLDER"] / "lexicon").mkdir()
    lexicon = shown.reloader.config["CONTENT_FOLDER"] / "lexicon" / "nl.yaml"
    lexicon.write_text("zin: {spoken: zin, ipa: zˈɒn}\n")
    shown.start()
    shown.checker.ask()
    now = until(shown, lambda now: now.is_checked)
    places = {(each.path, each.line) for each in now.findings or ()}
    assert {(simple_text, 11), (lexicon, 1)} <= places


def test_a_page_that_is_looked_at_is_recorded_and_plays_what_was_made(
    shown: Preview, client: Client, simple_text: Path
) -> None:
    assert "<audio" not in client.get(PAGE).text
    shown.start()
    client.get("/preview/page", query_string={"path": PAGE})
    first = until(shown, lambda now: CONTACT in now.made)
    assert first.unrecorded == {}
    first_page = client.get(PAGE).text
    assert "<audio" in first_page
    assert "The recording is there." in first_page

    rewrite(simple_text, "Dit is een zin.", "Dit is een langere zin.")
    shown.reloader.renew()
    report = client.get("/preview/page", query_string={"path": PAGE}).json
    assert report is not None
    until(shown, lambda now: CONTACT in now.made)
    (sound,) = client.get("/preview/page", query_string={"path": PAGE}).json["sounds"]  # type: ignore[index]
    assert sound not in first_page
    assert client.get(f"/audio/{sound}").status_code == 200


def test_a_recording_that_cannot_be_made_is_told(
    shown: Preview, client: Client, content_folder: Path
) -> None:
    (content_folder / "lexicon").mkdir()
    (content_folder / "lexicon" / "nl.yaml").write_text("zin: {spoken: zin}\n")
    shown.start()
    client.get("/preview/page", query_string={"path": PAGE})
    until(shown, lambda now: CONTACT in now.unrecorded)
    page = client.get(PAGE).text.replace("&#39;", "'")
    assert "The recording cannot be made" in page
    assert "lexicon/nl.yaml:1: 'zin: ipa' is missing" in page


def test_a_word_that_is_mended_in_the_lexicon_is_heard_at_the_next_asking(
    client: Client, content_folder: Path
) -> None:
    asked = {"path": PAGE, "id": "wat-is-het-1.1"}
    first = client.get("/preview/sentence", query_string=asked).json
    assert first == {"given": ["gmw/nl: Dit is een zin. /dɪt ɪs ən zˈɪn/"]}
    sound = client.get("/preview/sentence.wav", query_string=asked)
    assert (sound.mimetype, sound.data[:4]) == ("audio/wav", b"RIFF")

    (content_folder / "lexicon").mkdir()
    (content_folder / "lexicon" / "nl.yaml").write_text(
        "zin: {spoken: zinsnede, ipa: zˈɪnsneːdə}\n"
    )
    second = client.get("/preview/sentence", query_string=asked).json
    assert second is not None
    assert second["given"][0].startswith("gmw/nl: Dit is een zinsnede.")
    assert client.get("/preview/sentence.wav", query_string=asked).data != sound.data


def test_why_a_sentence_cannot_be_said_is_told(client: Client, content_folder: Path) -> None:
    (content_folder / "lexicon").mkdir()
    (content_folder / "lexicon" / "nl.yaml").write_text("zin: {spoken: zin}\n")
    asked = {"path": PAGE, "id": "wat-is-het-1.1"}
    answer = client.get("/preview/sentence.wav", query_string=asked)
    assert answer.status_code == 422
    assert "'zin: ipa' is missing" in answer.text
