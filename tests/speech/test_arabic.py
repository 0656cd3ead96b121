"""Arabic, with Dutch names in it, spoken by two voices."""

import re
import shutil
from pathlib import Path

import pytest
from flask import Flask

from app.formats.webvtt import Cue, parse_webvtt
from app.guide.errors import ContentErrors
from app.guide.library import Library, load_library
from app.guide.model import Level
from app.speech.build import BuildOptions, Selection, build
from app.speech.lexicon import load_lexicons
from app.speech.script import ScriptWriter
from app.speech.spoken_text import spoken_text
from app.speech.verify import verify
from tests.guides.arabic.guide import CONTENT

BLOCK = re.compile(r'<(h\d|p|li|t[dh]|d[td]) id="([^"]+)"[^>]*>(.*?)</\1>')


def cues_of(recordings: Path) -> tuple[Cue, ...]:
    (path,) = recordings.glob("adviesraad.ar.simple.*.vtt")
    return parse_webvtt(path.read_text())


def words_of_page(app: Flask) -> dict[str, list[str]]:
    """Return the words of each block of the page, in order of the page."""
    page = app.test_client().get("/ar/eenvoudig/adviesraad").get_data(as_text=True)
    page = page.replace(' class="lead" id="summary"', ' id="summary"')
    return {
        block: re.sub(r"<[^>]+>", "", html).split() for _tag, block, html in BLOCK.findall(page)
    }


@pytest.mark.engine
def test_the_cues_say_the_words_of_the_page_in_order(
    arabic_app: Flask, arabic_recordings: Path
) -> None:
    page, cues = words_of_page(arabic_app), cues_of(arabic_recordings)
    heard: dict[str, list[str]] = {}
    for cue in cues:
        sentence, _, cell = cue.id.partition("@")
        block = sentence.rpartition(".")[0] + ("@" + cell if cell else "")
        heard.setdefault(block, []).extend(word.text for word in cue.words)
    headers = {block: words for block, words in heard.items() if "@" in block}
    assert len(headers) == 6
    assert all(words == page[block.split("@")[0]] for block, words in headers.items())
    spoken = [(block, words) for block, words in heard.items() if "@" not in block]
    named = {block.split("@")[0] for block in headers}
    assert spoken == [(block, words) for block, words in page.items() if block not in named]
    assert len(spoken) > 20


@pytest.mark.engine
def test_every_recording_is_right(arabic_library: Library, arabic_recordings: Path) -> None:
    assert verify(arabic_library, arabic_recordings) == []


def test_dutch_names_are_spoken_by_the_dutch_voice(arabic_library: Library) -> None:
    lexicons = load_lexicons(arabic_library.folder, arabic_library.site.voices)
    document = arabic_library.document("adviesraad", "ar", Level.SIMPLE)
    assert document is not None
    script = ScriptWriter(arabic_library.site, lexicons).script(document)
    assert script is not None
    utterances = [utterance for block in script.blocks for utterance in block.utterances]
    dutch = [utterance.spoken.text for utterance in utterances if utterance.voice == "gmw/nl"]
    title, heading, *names = dutch
    assert (title, heading) == ("Adviesraad)", "Adviesraad)؟")
    assert names == ["Adviesraad Sociaal Domein.", "wee em oo-raad", "Participatieraad."]
    assert {utterance.voice for utterance in utterances} == {"sem/ar", "gmw/nl"}


def test_the_lexicon_of_the_other_language_is_read_and_checked(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    lexicon = content / "lexicon" / "nl.yaml"
    lexicon.write_text("Wmo: wee em oo\n")
    library = load_library(content)
    for use in (
        lambda: build(library, tmp_path, Selection(), BuildOptions()),
        lambda: verify(library, tmp_path),
    ):
        with pytest.raises(ContentErrors, match="'Wmo' needs lines below it"):
            use()


def test_a_share_of_a_hundred_is_said(arabic_library: Library) -> None:
    lexicon = load_lexicons(arabic_library.folder, ["ar"])["ar"]
    spoken = spoken_text("إلى 200%، إلخ.", [lexicon.substitutions])
    assert spoken.text == "إلى 200 بالمئة، إلى آخره."
