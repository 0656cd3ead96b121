"""Documents are read again when they are asked for, from what was read at first."""

import shutil
import threading
from pathlib import Path

import pytest

from app.guide.document_cache import Shelf
from app.guide.library import Library, load_library
from app.guide.model import Document
from tests.conftest import CONTENT


def filled(library: Library, most: int) -> tuple[Shelf, list[Document]]:
    """Return a shelf that holds the whole guide, and the documents as they were put there."""
    shelf = Shelf(most)
    documents = list(library.documents())
    for document in documents:
        shelf.add(document, document.path.read_text(encoding="utf-8"))
    return shelf, documents


@pytest.mark.parametrize("most", [0, 1, 3, 100])
def test_a_document_that_was_let_go_is_read_again_the_same(library: Library, most: int) -> None:
    shelf, documents = filled(library, most)
    for document in [*documents, *reversed(documents)]:
        assert shelf.document(document.outline()) == document


def test_the_document_not_asked_for_longest_goes_first(library: Library) -> None:
    shelf, (first, second, third, *_) = filled(library, 2)
    kept = [shelf.document(each.outline()) for each in (first, second)]
    assert shelf.document(first.outline()) is kept[0]
    shelf.document(third.outline())
    assert shelf.document(first.outline()) is kept[0]
    assert shelf.document(second.outline()) is not kept[1]


def test_the_guide_stays_as_it_was_read_whatever_happens_to_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    shelf, before = filled(load_library(folder), 0)
    shutil.rmtree(folder)
    assert [shelf.document(each.outline()) for each in before] == before
    assert len(before) > 10


def test_many_at_once_get_what_they_asked_for(library: Library) -> None:
    shelf, documents = filled(library, 1)
    wrong: list[Document] = []

    def ask() -> None:
        wrong.extend(each for each in documents if shelf.document(each.outline()) != each)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
