"""Hard words are marked where each section first meets them, and listed once."""

from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.guide.glossary import Glossary, load_glossary
from app.guide.hard_word_model import HardWords
from app.guide.hard_words import meaning, word_document
from app.guide.library import Library
from app.guide.markdown import parse_document
from app.guide.model import Level, Run
from tests.guide.test_markdown import HEAD, PATH

GLOSSARY = """\
title: Moeilijke woorden
raad: {term: raad, forms: [raden], explanation: "Een groep mensen. Zij denken mee.", source: x}
loc: {term: LOC, long_form: Landelijke Organisatie, explanation: Een club., source: x}
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Glossary:
    path = tmp_path / "nl.yaml"
    path.write_text(GLOSSARY)
    return load_glossary(path)


def hard_words(body: str, glossary: Glossary) -> HardWords | None:
    text = f"{HEAD}\n{body}"
    return parse_document(text, PATH, "proef", "nl", Level.SIMPLE, glossary).hard_words


def marked(found: HardWords | None) -> list[tuple[str, str, int]]:
    """Return section, sentence and start of each mark."""
    marks = found.marks() if found else ()
    return [(mark.section.id, mark.sentence.id, mark.start) for mark in marks]


@pytest.mark.wcag("3.1.3")
def test_the_first_meeting_in_each_section_is_marked(glossary: Glossary) -> None:
    body = "## A {#a}\n\nDe raad praat.\nElke raad werkt.\n\n## B {#b}\n\nTwee raden.\n"
    found = hard_words(body, glossary)
    assert marked(found) == [("a", "a-1.1", 3), ("b", "b-1.1", 5)]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("## De raad {#a}\n\nZij is een raad.\n", "a-1.1"),
        ("## A {#a}\n\nZie [de raad](start).\nDat is een raad.\n", "a-1.2"),
        ("## A {#a}\n\nDe *ra*ad.\nDat is een raad.\n", "a-1.2"),
        ("## A {#a}\n\n> **De raad**\n> Dat is een raad.\n", "a-2.1"),
        ("## A {#a}\n\n| De raad | B |\n| - | - |\n| raad | Elke raad |\n", "a-4.1"),
    ],
    ids=["heading", "link", "two runs", "title of a note", "table header and row name"],
)
def test_what_has_a_purpose_of_its_own_is_not_marked(
    glossary: Glossary, body: str, place: str
) -> None:
    assert [mark[1] for mark in marked(hard_words(body, glossary))] == [place]


def test_the_list_holds_each_word_once_with_all_its_places(glossary: Glossary) -> None:
    body = "## A {#a}\n\nDe LOC en de raad.\n\n## B {#b}\n\nDe raad praat.\n"
    found = hard_words(body, glossary)
    assert found is not None
    assert found.heading.text == "Moeilijke woorden"
    assert [(word.name.text, word.meaning.text, len(word.marks)) for word in found.words] == [
        ("LOC", "Landelijke Organisatie. Een club.", 1),
        ("raad", "Een groep mensen. Zij denken mee.", 2),
    ]


def test_a_document_without_hard_words_has_no_list(glossary: Glossary) -> None:
    assert hard_words("## A {#a}\n\nEen zin.\n", glossary) is None


def test_ids_of_the_list_cannot_be_those_of_the_text(library: Library) -> None:
    for each in library.documents():
        if found := each.hard_words:
            ids = [block.id for block in (*each.blocks(), *found.blocks())]
            marks = [mark.id for mark in found.marks()]
            assert len({*ids, *marks}) == len(ids) + len(marks)


def test_a_word_is_a_document_that_says_it_and_its_meaning(glossary: Glossary) -> None:
    term = glossary.term("loc")
    assert term is not None
    said = word_document(term, "woorden.loc", "nl", glossary)
    texts = [sentence.text for sentence in said.sentences()]
    assert texts == ["LOC", "Landelijke Organisatie.", "Een club."]


def test_every_hard_word_of_the_guide_is_to_be_recorded(library: Library) -> None:
    glossary = library.glossary("nl")
    assert glossary is not None
    topics = [each.topic for each in library.word_documents()]
    assert topics == [f"woorden.{term.id}" for term in glossary.terms]


def test_a_translated_word_is_given_in_the_original_too(tmp_path: Path) -> None:
    dutch, turkish = tmp_path / "nl.yaml", tmp_path / "tr.yaml"
    dutch.write_text(
        "title: Woorden\n"
        "raad: {term: adviesraad, explanation: Een groep., source: x}\n"
        "wmo: {term: Wmo, explanation: Een wet., source: x}\n"
    )
    turkish.write_text(
        "title: Kelimeler\n"
        'original: "Hollandaca: {term}."\n'
        "raad: {term: danışma kurulu, explanation: Bir grup., source: x}\n"
        "wmo: {term: Wmo, explanation: Bir yasa., source: x}\n"
    )
    glossary = load_glossary(turkish, load_glossary(dutch), "nl")
    raad, wmo = glossary.terms
    *_explanation, named = meaning(raad, glossary)
    assert named == (Run("Hollandaca: "), Run("adviesraad", language="nl"), Run("."))
    assert list(meaning(wmo, glossary)) == [(Run("Bir yasa."),)]
    assert (glossary.language_of(raad), glossary.language_of(wmo)) == (None, "nl")
    title = word_document(wmo, "woorden.wmo", "tr", glossary).title
    assert title.sentences[0].runs == (Run("Wmo", language="nl"),)


@pytest.mark.parametrize("line", ["", 'original: "Hollandaca"\n', 'original: "{term} {term}"\n'])
def test_a_translated_glossary_says_where_the_word_of_the_original_stands(
    tmp_path: Path, line: str
) -> None:
    dutch, turkish = tmp_path / "nl.yaml", tmp_path / "tr.yaml"
    dutch.write_text("title: Woorden\nraad: {term: raad, explanation: Een groep., source: x}\n")
    turkish.write_text(
        f"title: K\n{line}raad: {{term: kurul, explanation: Bir grup., source: x}}\n"
    )
    with pytest.raises(ContentErrors, match="original"):
        load_glossary(turkish, load_glossary(dutch), "nl")
