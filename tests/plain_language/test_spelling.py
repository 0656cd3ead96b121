"""Spelling by Hunspell, and what is said where it is not there."""

import shutil
from pathlib import Path

import pytest

from app.guide.library import load_library
from app.plain_language import spelling
from app.plain_language.findings import Severity
from app.plain_language.spelling import misspelt, reviewed, spelling_findings, spelling_notes
from tests.plain_language.conftest import Guide


def test_a_misspelt_word_is_told_once_with_what_was_meant(guide: Guide) -> None:
    library = load_library(guide(line="De raad geeft adviees.\nDe raad geeft adviees."))
    (found,) = spelling_findings(library)
    assert (found.line, found.severity) == (10, Severity.ADVICE)
    assert found.message == "the dictionary does not know 'adviees'"
    assert found.advice == "write 'advies', or add it to spelling/nl.txt"


def test_a_reviewed_word_is_right(guide: Guide) -> None:
    folder = guide(line="De gemeente geeft adviees.")
    (folder / "spelling").mkdir()
    (folder / "spelling" / "nl.txt").write_text("# looked at\nadviees\n")
    assert reviewed(folder / "spelling" / "nl.txt") == {"adviees"}
    assert [*spelling_findings(load_library(folder))] == []


def test_addresses_are_no_words() -> None:
    assert misspelt("Mail a@xqz.nl, of kijk op xqzw.nl of https://xqz.org.", "nl_NL") == set()


def test_it_is_said_where_a_language_cannot_be_checked(
    guide: Guide, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    library = load_library(guide())
    assert [*spelling_notes(library)] == []
    monkeypatch.setattr(spelling, "DICTIONARIES", tmp_path / "none")
    assert [*spelling_notes(library)] == [
        "nl: spelling was not checked: hunspell has no dictionary of it here."
    ]
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert [*spelling_notes(library)] == [
        "Spelling was not checked: hunspell is not on this machine."
    ]
    assert [*spelling_findings(library)] == []
