"""Only changed texts are parsed again."""

from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.guide.library import load_library
from app.guide.model import Level
from app.preview.parse_cache import ParseCache
from tests.preview.conftest import rewrite

GLOSSARY = """\
title: Moeilijke woorden
raad:
  term: raad
  explanation: Een groep mensen die advies geeft.
  source: onszelf
"""


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were parsed."""
    from app.preview import parse_cache

    names: list[str] = []
    parse = parse_cache.parse_document

    def noting(text: str, path: Path, *rest: object) -> object:
        names.append(f"{path.parent.name}/{path.name}")
        return parse(text, path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(parse_cache, "parse_document", noting)
    return names


def test_a_guide_that_did_not_change_is_not_parsed_again(
    content_folder: Path, parsed: list[str]
) -> None:
    cache = ParseCache()
    first = load_library(content_folder, cache)
    assert len(parsed) == 6
    second = load_library(content_folder, cache)
    assert len(parsed) == 6
    assert list(second.documents()) == list(first.documents())


def test_a_changed_text_is_parsed_and_no_other(
    content_folder: Path, simple_text: Path, parsed: list[str]
) -> None:
    cache = ParseCache()
    load_library(content_folder, cache)
    parsed.clear()
    rewrite(simple_text, "Dit is een zin.", "Dit is een andere zin.")
    document = load_library(content_folder, cache).document("contact", "nl", Level.SIMPLE)
    assert parsed == ["contact/nl.simple.md"]
    assert document is not None
    assert "Dit is een andere zin." in [sentence.text for sentence in document.sentences()]


def test_a_changed_glossary_has_its_texts_parsed_again(
    content_folder: Path, parsed: list[str]
) -> None:
    (content_folder / "glossary").mkdir()
    (content_folder / "glossary" / "nl.yaml").write_text(GLOSSARY)
    cache = ParseCache()
    load_library(content_folder, cache)
    load_library(content_folder, cache)
    assert len(parsed) == 6
    rewrite(content_folder / "glossary" / "nl.yaml", "Een groep", "Een aantal")
    load_library(content_folder, cache)
    assert len(parsed) == 12


def test_a_broken_text_is_told_each_time(content_folder: Path, simple_text: Path) -> None:
    cache = ParseCache()
    load_library(content_folder, cache)
    rewrite(simple_text, "title: De titel\n", "")
    for _time in range(2):
        with pytest.raises(ContentErrors, match="'title' is missing"):
            load_library(content_folder, cache)
