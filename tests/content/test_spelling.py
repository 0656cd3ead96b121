"""Every word of the guide through the dictionary of its language.

What no dictionary knows stands in ``content/spelling/<locale>.txt``: a word a line, reviewed.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app.guide.library import Library
from app.guide.model import Locale
from app.guide.site import load_site
from tests.conftest import PROJECT
from tests.content.conftest import GUIDE

DICTIONARIES = Path("/usr/share/hunspell")
LOCALES = load_site(GUIDE / "site.yaml").locales
_NO_WORDS = re.compile(
    r"%\(\w+\)[ds]|<[^>]+>|\{\w+\}|\S+@\S+|https?://\S+|[\w.-]+\.(?:nl|com|nu)\b"
)
_APOSTROPHES = str.maketrans("’ʼ", "''")


def dictionary(locale: Locale) -> str | None:
    """Return the name of the dictionary of a language, ``None`` where this machine has none."""
    names = sorted(path.stem for path in DICTIONARIES.glob(f"{locale.partition('_')[0]}*.dic"))
    return next(iter(names), None)


def texts(library: Library, locale: Locale) -> Iterator[str]:
    """Yield all that is said in a language: texts, finder, glossary, home page, interface."""
    documents = [each for each in library.documents() if each.locale == locale]
    if library.finder:
        words = library.finder.words.items()
        documents += [each.document for (place, _level), each in words if place == locale]
    for document in documents:
        for sentence in document.sentences():
            yield " ".join(run.text for run in sentence.runs if not run.language)
        yield from document.subjects.values()
    if glossary := library.glossary(locale):
        for term in glossary.terms:
            yield from (*term.all_forms, term.explanation)
    if home := library.site.home.get(locale):
        yield from (home.title, home.lead, home.description)
    with (PROJECT / "translations" / locale / "LC_MESSAGES" / "messages.po").open("rb") as po:
        for message in read_po(po):
            if message.id:
                said = message.string
                yield from [said] if isinstance(said, str) else said


def misspelt(said: str, name: str, known: set[str]) -> list[str]:
    """Return the words that neither the dictionary nor the reviewed list knows."""
    found = subprocess.run(
        ["hunspell", "-l", "-i", "utf-8", "-d", name],
        input=_NO_WORDS.sub(" ", said).translate(_APOSTROPHES),
        capture_output=True, check=True, text=True, encoding="utf-8",
    )  # fmt: skip
    words = {word.strip(".+") for word in found.stdout.split()}
    return sorted(words - known)


def reviewed(locale: Locale) -> list[str]:
    path = GUIDE / "spelling" / f"{locale}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def test_there_is_a_spelling_checker() -> None:
    assert shutil.which("hunspell"), "run scripts/install_test_tools.sh"


@pytest.mark.parametrize("locale", LOCALES)
def test_every_word_is_spelt_as_in_the_dictionary_or_reviewed(
    library: Library, locale: Locale
) -> None:
    name = dictionary(locale)
    if name is None:
        assert not (DICTIONARIES / f"{locale}.dic").exists()
        return
    assert misspelt("\n".join(texts(library, locale)), name, {*reviewed(locale)}) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_reviewed_word_stands_in_the_guide_and_in_no_dictionary(
    library: Library, locale: Locale
) -> None:
    words, name = reviewed(locale), dictionary(locale)
    assert len(words) == len(set(words))
    if name:
        unknown = misspelt("\n".join(texts(library, locale)), name, set())
        assert sorted(set(words) - set(unknown)) == []


def test_a_misspelt_word_is_found() -> None:
    name = dictionary("nl")
    assert name is not None
    assert misspelt("De gemeente geeft adviees.", name, set()) == ["adviees"]
    assert misspelt("De gemeente geeft adviees.", name, {"adviees"}) == []
