"""A fault says which file to open, what is wrong there, and what to write."""

from pathlib import Path

from app.guide.errors import ContentError, ContentErrors

PATH = Path("topics/start/nl.simple.md")


def test_a_fault_tells_the_place_then_what_is_wrong_then_what_to_write() -> None:
    error = ContentError(PATH, 3, "title", "'title' is missing", "write 'title: …'")
    assert str(error) == "topics/start/nl.simple.md:3: 'title' is missing: write 'title: …'"


def test_a_fault_of_a_whole_file_names_no_line() -> None:
    error = ContentError(PATH, None, "", "the file is empty", "write a text")
    assert str(error) == "topics/start/nl.simple.md: the file is empty: write a text"


def test_faults_stand_in_order_of_file_and_line() -> None:
    other = ContentError(Path("site.yaml"), 1, "", "a", "b")
    late, early = ContentError(PATH, 10, "", "a", "b"), ContentError(PATH, 9, "", "z", "b")
    assert ContentErrors([late, early, other]).errors == (other, early, late)
