"""Every word of the guide through the dictionary of its language.

What no dictionary knows stands in ``content/spelling/<locale>.txt``: a word a line, reviewed.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app.guide.library import Library
from app.guide.model import Locale
from app.guide.site import load_site
from app.plain_language.spelling import (
    DICTIONARIES,
    dictionary_of,
    misspelt,
    reviewed,
    said_in,
)
from tests.conftest import PROJECT
from tests.content.conftest import GUIDE

LOCALES = load_site(GUIDE / "site.yaml").locales


def texts(library: Library, locale: Locale) -> Iterator[str]:
    """Yield all that is said in a language: what an editor wrote, and the interface."""
    yield from (said.text for said in said_in(library, locale))
    with (PROJECT / "translations" / locale / "LC_MESSAGES" / "messages.po").open("rb") as po:
        for message in read_po(po):
            if message.id:
                said = message.string
                yield from [said] if isinstance(said, str) else said


def unknown_words(library: Library, locale: Locale, name: str) -> set[str]:
    """Return the words of a language that its dictionary does not know."""
    return misspelt("\n".join(texts(library, locale)), name)


def list_of(locale: Locale) -> Path:
    return GUIDE / "spelling" / f"{locale}.txt"


def test_there_is_a_spelling_checker() -> None:
    assert shutil.which("hunspell"), "run scripts/install_test_tools.sh"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_word_is_spelt_as_in_the_dictionary_or_reviewed(
    library: Library, locale: Locale
) -> None:
    name = dictionary_of(locale)
    if name is None:
        assert not (DICTIONARIES / f"{locale}.dic").exists()
        return
    assert sorted(unknown_words(library, locale, name) - reviewed(list_of(locale))) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_reviewed_word_stands_in_the_guide_and_in_no_dictionary(
    library: Library, locale: Locale
) -> None:
    words, name = reviewed(list_of(locale)), dictionary_of(locale)
    if list_of(locale).exists():
        lines = list_of(locale).read_text(encoding="utf-8").splitlines()
        assert len(words) == len([line for line in lines if line.strip() and line[0] != "#"])
    if name:
        assert sorted(words - unknown_words(library, locale, name)) == []
