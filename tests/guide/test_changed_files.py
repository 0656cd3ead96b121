"""Files are changed together, or not at all."""

from pathlib import Path

import pytest

from app.guide.changed_files import changed_together, moved


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text() if path.is_file() else "folder"
        for path in folder.rglob("*")
    }


def stop_when(*, is_done: bool) -> None:
    assert is_done
    raise KeyboardInterrupt


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.md").write_text("one")
    return tmp_path


def test_files_have_their_new_text_and_nothing_is_left_beside_them(folder: Path) -> None:
    with changed_together({folder / "a" / "one.md": "1", folder / "b" / "c" / "two.md": "2"}):
        pass
    assert tree(folder) == {
        "a": "folder", "a/one.md": "1", "b": "folder", "b/c": "folder", "b/c/two.md": "2"
    }  # fmt: skip


def test_a_failure_leaves_everything_as_it_was(folder: Path) -> None:
    before = tree(folder)
    texts = {folder / "b" / "two.md": "2", folder / "a" / "one.md": "1"}
    with pytest.raises(KeyboardInterrupt), changed_together(texts):
        stop_when(is_done=(folder / "a" / "one.md").read_text() == "1")
    assert tree(folder) == before


def test_what_cannot_be_written_is_met_before_any_change(folder: Path) -> None:
    before = tree(folder)
    texts = {
        folder / "a" / "one.md": "1",
        folder / "b" / "two.md": "2",
        folder / "a" / "one.md" / "x": "",
    }
    with pytest.raises(OSError, match=r"one\.md"), changed_together(texts):
        pytest.fail("it was written")
    assert tree(folder) == before


def test_a_folder_is_moved_back_after_a_failure(folder: Path) -> None:
    before = tree(folder)
    with pytest.raises(KeyboardInterrupt), moved(folder / "a", folder / "z"):
        stop_when(is_done=(folder / "z" / "one.md").exists())
    assert tree(folder) == before
