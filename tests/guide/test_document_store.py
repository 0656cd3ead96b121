"""Documents come out of the store as they were put in, whatever happens to their files."""

import shutil
import threading
from pathlib import Path

from app.guide.document_store import DocumentStore
from app.guide.library import Library, load_library
from app.guide.model import Document
from app.guide.outline import outline_of
from tests.conftest import CONTENT


def filled(library: Library) -> tuple[DocumentStore, list[Document]]:
    """Return a store that holds the whole guide, and the documents as they were put there."""
    store = DocumentStore()
    documents = list(library.documents())
    for document in documents:
        store.add(document)
    return store, documents


def test_a_document_comes_out_as_it_was_put_in(library: Library) -> None:
    store, documents = filled(library)
    for document in [*documents, *reversed(documents)]:
        assert store.document(outline_of(document)) == document


def test_the_guide_stays_as_it_was_read_whatever_happens_to_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    guide = load_library(folder)
    before = list(guide.documents())
    shutil.rmtree(folder)
    assert list(guide.documents()) == before
    assert len(before) == 10


def test_many_at_once_get_what_they_asked_for(library: Library) -> None:
    store, documents = filled(library)
    wrong: list[Document] = []

    def ask() -> None:
        wrong.extend(each for each in documents if store.document(outline_of(each)) != each)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
