"""The files with which a topic begins."""

from pathlib import Path

import pytest

from app.guide.changed_files import changed_together
from app.guide.errors import ContentErrors
from app.guide.library import load_library
from app.guide.model import Level
from app.guide.new_topic import new_topic
from app.plain_language.check import check_content


def begin(folder: Path, name: str, title: str) -> None:
    with changed_together(new_topic(folder, name, title)):
        load_library(folder)


@pytest.mark.parametrize("title", ["Afval", 'Wat is "afval": vragen & meer?', "- # x: y"])
def test_both_levels_are_there_under_the_title(content_folder: Path, title: str) -> None:
    begin(content_folder, "afval", title)
    library = load_library(content_folder)
    assert library.site.topics == ("start", "contact", "afval")
    for level in Level:
        document = library.document("afval", "nl", level)
        assert document is not None
        assert document.title.text == title.removeprefix("- # ") or document.title.text == title
        assert len(document.sections) == 3


def test_the_check_says_what_to_write_at_each_hint_and_nothing_else(content_folder: Path) -> None:
    before = {each.rule for each in check_content(content_folder).findings}
    begin(content_folder, "afval", "Afval")
    found = [each for each in check_content(content_folder).findings if "afval" in str(each.path)]
    assert {each.rule for each in found} - before == {"to-write"}
    hint = next(each for each in found if each.line == 12)
    assert str(hint).endswith("this is a hint, and no text yet → Zeg hier wat het is.")
    assert any("'sources' still holds a hint" in each.message for each in found)


def test_a_guide_in_a_language_without_skeletons_gets_those_in_english(
    content_folder: Path,
) -> None:
    site = content_folder / "site.yaml"
    site.write_text(site.read_text().replace("nl:", "de:").replace("[nl]", "[de]"))
    for path in content_folder.glob("topics/*/nl.*"):
        path.rename(path.with_name(path.name.replace("nl.", "de.")))
    begin(content_folder, "abfall", "Abfall")
    document = load_library(content_folder).document("abfall", "de", Level.SIMPLE)
    assert document is not None
    assert document.sections[0].heading.text == "What is it?"


@pytest.mark.parametrize("name", ["contact", "alles", "Afval", "a/b", ".."])
def test_a_name_that_cannot_be_is_refused(content_folder: Path, name: str) -> None:
    with pytest.raises(ContentErrors):
        new_topic(content_folder, name, "Titel")
