"""The pages of the finder as documents: questions, answers that lead on, and ends."""

from pathlib import Path

import pytest

from app.guide.finder_library import FinderLibrary
from app.guide.finder_pages import FinderPage, topic_of
from app.guide.library import Library, load_library
from app.guide.model import Document, ItemList, Level, Note
from tests.guides.copies import dutch_guide_with


@pytest.fixture(scope="module")
def finder(library: Library) -> FinderLibrary:
    assert library.finder is not None
    return library.finder


def page_of(finder: FinderLibrary, path: str, level: Level = Level.SIMPLE) -> FinderPage:
    page = finder.page(path, "nl", level)
    assert page is not None
    return page


def texts(document: Document) -> list[str]:
    return [sentence.text for sentence in document.sentences()]


def test_a_question_has_its_words_as_title_and_summary(finder: FinderLibrary) -> None:
    document = page_of(finder, "").document
    assert document.title.text == "Waar gaat uw vraag over?"
    assert document.summary.text == "Kies de zin die het best past."
    assert [block.id for block in (document.title, document.summary)] == ["title", "summary"]


def test_each_answer_is_a_heading_that_leads_on(finder: FinderLibrary) -> None:
    choices = page_of(finder, "").choices
    assert [choice.id for choice in choices] == [
        "situatie-straat", "situatie-hulp", "situatie-weet-niet",
    ]  # fmt: skip
    targets = [run.href for choice in choices for run in choice.heading.sentences[0].runs]
    assert targets == ["waar-begin-ik.straat", "waar-begin-ik.hulp", "waar-begin-ik.weet-niet"]


def test_an_end_page_says_what_was_chosen_and_what_to_do(finder: FinderLibrary) -> None:
    page = page_of(finder, "hulp/ja")
    assert page.choices == ()
    assert list(page.kinds.values()) == ["next", "call", "email", "why", "also", "privacy"]
    following, _call, _email, why, *_rest = page.document.sections
    (chosen,) = (part for part in why.parts if isinstance(part, ItemList))
    assert [item.text for item in chosen.items] == [
        "Ik wil praten over hulp van de gemeente", "Nee, ik lees graag",
    ]  # fmt: skip
    assert next(following.parts[0].blocks()).text == "Bel de gemeente en vraag naar de raad."
    assert isinstance(following.parts[1], Note)


def test_the_subject_that_was_chosen_stands_in_what_to_say_and_write(
    finder: FinderLibrary,
) -> None:
    said = texts(page_of(finder, "hulp/ja").document)
    assert "Ik wil meepraten over de hulp van de gemeente." in said
    assert "Onderwerp: Meepraten over de hulp van de gemeente" in said
    assert not [text for text in said if "{" in text]


def test_without_a_subject_the_general_one_stands_there(finder: FinderLibrary) -> None:
    said = texts(page_of(finder, "weet-niet").document)
    assert "Ik wil meepraten over mijn gemeente." in said


def test_what_is_also_possible_leads_to_its_topic(finder: FinderLibrary) -> None:
    sections = page_of(finder, "hulp/ja").document.sections
    runs = [run for each in sections[-2].blocks() for s in each.sentences for run in s.runs]
    assert [(run.text, run.href) for run in runs if run.href] == [
        ("Ga naar een werkgroep", "adviesraad"),
    ]  # fmt: skip


def test_an_outcome_without_another_has_no_such_section(finder: FinderLibrary) -> None:
    assert "also" not in page_of(finder, "weet-niet").kinds.values()


def test_each_answer_that_was_given_is_known_with_its_question(finder: FinderLibrary) -> None:
    page = page_of(finder, "hulp/ja")
    assert [heading.text for heading in page.given] == [
        "Ik wil praten over hulp van de gemeente", "Nee, ik lees graag",
    ]  # fmt: skip
    assert topic_of(page.answers[:1]) == "waar-begin-ik.hulp"


@pytest.mark.parametrize("level", Level)
def test_every_page_has_ids_of_its_own_and_sentences_to_say(
    finder: FinderLibrary, level: Level
) -> None:
    documents = list(finder.documents("nl", level))
    assert len(documents) == 6
    assert len({document.topic for document in documents}) == 6
    for document in documents:
        ids = [sentence.id for block in document.reading_order() for sentence in block.sentences]
        assert len(set(ids)) == len(ids)


def test_an_address_of_no_page_is_none(finder: FinderLibrary) -> None:
    assert finder.page("nergens", "nl", Level.SIMPLE) is None
    assert finder.page("", "en", Level.SIMPLE) is None


def test_a_translation_says_the_original_beside_its_own_words_each_with_its_subject(
    tmp_path: Path,
) -> None:
    folder = dutch_guide_with("en", tmp_path, voice="gmw/en")
    words = (folder / "finder" / "nl.simple.md").read_text(encoding="utf-8")
    dutch = "Ik wil meepraten over {subject}."
    assert dutch in words
    words = words.replace(dutch, f"[{dutch}]{{lang=nl}}\n   I want to talk about {{subject}}.", 1)
    words = words.replace("situatie-hulp: de hulp van de gemeente", "situatie-hulp: help")
    (folder / "finder" / "en.simple.md").write_text(words, encoding="utf-8")
    finder = load_library(folder).finder
    assert finder is not None
    page = finder.page("hulp/ja", "en", Level.SIMPLE)
    assert page is not None
    said = texts(page.document)
    assert "Ik wil meepraten over de hulp van de gemeente." in said
    assert "I want to talk about help." in said
