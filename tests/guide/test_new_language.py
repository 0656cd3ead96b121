"""The files with which a translation begins."""

from pathlib import Path

import pytest

from app.guide.library import Library, load_library
from app.guide.model import Level
from app.guide.new_language import new_files
from app.plain_language.check import check_content
from tests.guides.copies import dutch_guide_with


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The Dutch guide of the tests, in which German is asked for."""
    return dutch_guide_with("de", tmp_path, voice="gmw/de")


def begun(folder: Path) -> Library:
    for path, text in new_files(load_library(folder), "de"):
        path.write_text(text, encoding="utf-8")
    return load_library(folder)


def test_every_text_the_finder_and_the_glossary_get_a_file(folder: Path) -> None:
    library = begun(folder)
    assert library.site.locales == ("nl", "de")
    for topic in library.site.all_topics:
        assert all(library.outline(topic, "de", level) for level in Level)
    assert library.finder is not None
    assert {("de", level) for level in Level} <= set(library.finder.words)
    assert library.glossary("de") is not None


def test_a_new_file_knows_its_original_and_is_found_to_be_untranslated(folder: Path) -> None:
    begun(folder)
    rules = {
        each.rule for each in check_content(folder).findings if each.path.name.startswith("de")
    }
    assert rules >= {"left-in-original", "missing-term"}
    assert not rules & {"stale-variant", "translated-numbers", "translated-links"}


def test_what_is_there_already_stays(folder: Path) -> None:
    begun(folder)
    assert list(new_files(load_library(folder), "de")) == []
