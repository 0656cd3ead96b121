"""Another name for a topic."""

import shutil
from pathlib import Path

import pytest

from app.guide import topic_renaming
from app.guide.errors import ContentError, ContentErrors
from app.guide.library import load_library
from app.guide.model import Level
from app.guide.new_language import new_files
from app.guide.topic_renaming import renamed_topic
from app.plain_language.check import check_content
from tests.guides.copies import DUTCH, dutch_guide_with


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DUTCH, tmp_path / "content"))


def rename(folder: Path, old: str, new: str) -> None:
    with renamed_topic(folder, old, new):
        pass


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_texts_links_finder_and_lists_have_the_new_name(folder: Path) -> None:
    before = snapshot(folder)
    rename(folder, "adviesraad", "raad")
    library = load_library(folder)
    assert "raad" in library.site.topics
    assert "adviesraad" not in library.topics
    assert library.finder is not None
    assert {outcome.topic for outcome in library.finder.finder.outcomes} <= set(library.topics)
    assert library.site.redirects == {"adviesraad": "raad"}
    links = b"".join(snapshot(folder).values())
    assert b"](adviesraad" not in links
    assert links.count(b"](raad") == b"".join(before.values()).count(b"](adviesraad")


def test_only_what_names_the_topic_changes(folder: Path) -> None:
    before = (folder / "site.yaml").read_text()
    rename(folder, "adviesraad", "raad")
    after = (folder / "site.yaml").read_text()
    assert after == before.replace("adviesraad", "raad").rstrip() + (
        "\n\nredirects:\n  adviesraad: raad\n"
    )


def test_the_page_to_ask_at_keeps_its_place(folder: Path) -> None:
    rename(folder, "contact", "hulp")
    assert load_library(folder).site.contact_topic == "hulp"


def test_a_topic_can_have_its_old_name_back(folder: Path) -> None:
    rename(folder, "adviesraad", "raad")
    rename(folder, "raad", "advies")
    assert load_library(folder).site.redirects == {"adviesraad": "advies", "raad": "advies"}
    rename(folder, "advies", "adviesraad")
    assert load_library(folder).site.redirects == {
        "raad": "adviesraad", "advies": "adviesraad"
    }  # fmt: skip


def test_a_translation_that_was_up_to_date_stays_so(tmp_path: Path) -> None:
    folder = dutch_guide_with("de", tmp_path, voice="gmw/de")
    for path, text in new_files(load_library(folder), "de"):
        path.write_text(text, encoding="utf-8")
    rename(folder, "adviesraad", "raad")
    assert all(load_library(folder).outline("raad", "de", level) for level in Level)
    assert "stale-variant" not in {finding.rule for finding in check_content(folder).findings}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("raad", "x", "there is no topic 'raad': use one of start, adviesraad"),
        ("start", "begin", "'start' is the introduction, and keeps its name"),
        ("adviesraad", "contact", "there is a topic 'contact' already: choose another name"),
        ("adviesraad", "De raad", "a topic cannot be called 'De raad': use other lower-case"),
        ("adviesraad", "woorden", "a topic cannot be called 'woorden'"),
    ],
)
def test_a_name_that_cannot_be_changes_nothing(
    folder: Path, old: str, new: str, message: str
) -> None:
    before = snapshot(folder)
    with pytest.raises(ContentErrors) as raised:
        rename(folder, old, new)
    assert message in str(raised.value)
    assert snapshot(folder) == before


def test_a_failure_in_the_middle_leaves_everything_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, load = snapshot(folder), topic_renaming.load_library

    def load_until_changed(folder: Path) -> object:
        if not (folder / "topics" / "adviesraad").exists():
            raise ContentErrors([ContentError(folder, 1, "", "something", "else")])
        return load(folder)

    monkeypatch.setattr(topic_renaming, "load_library", load_until_changed)
    with pytest.raises(ContentErrors):
        rename(folder, "adviesraad", "raad")
    assert snapshot(folder) == before
