"""The Arabic guide is there to try every construct on, and to be checked without rules for it."""

import pytest
from flask import Flask

from app.guide.library import Library
from app.guide.model import ItemList, Level, Note, Paragraph, Table

LEVELS = list(Level)


@pytest.mark.parametrize("level", LEVELS)
def test_the_texts_use_everything_that_a_text_can_hold(
    arabic_library: Library, level: Level
) -> None:
    documents = [each for each in arabic_library.documents() if each.level is level]
    sections = [section for document in documents for section in document.sections]
    parts = [part for section in sections for part in section.parts]
    assert {section.level for section in sections} == {2, 3}
    assert {type(part) for part in parts} == {Paragraph, ItemList, Table, Note}
    assert {part.ordered for part in parts if isinstance(part, ItemList)} == {True, False}
    runs = [run for document in documents for each in document.sentences() for run in each.runs]
    assert {run.language for run in runs} == {None, "nl"}
    assert any(run.emphasis for run in runs)
    assert any(run.strong for run in runs)
    links = {run.href for run in runs if run.href}
    assert links >= {"adviesraad", "contact#gemeente", "mailto:meepraten@example.org"}


def test_the_texts_hold_every_word_of_the_glossary_in_many_forms(arabic_library: Library) -> None:
    glossary = arabic_library.glossary("ar")
    assert glossary is not None
    matches = [
        sentence.text[match.start : match.end]
        for document in arabic_library.documents()
        for sentence in document.sentences()
        for match in glossary.find(sentence.text)
    ]
    assert all(set(matches) & set(term.all_forms) for term in glossary.terms)
    assert {"بلدية", "البلدية", "للبلدية", "ببلديتك", "والبلدية", "المتطوعين", "إلخ"} <= set(
        matches
    )


def test_the_check_says_which_figures_it_can_give(arabic_app: Flask) -> None:
    result = arabic_app.test_cli_runner().invoke(args=["content", "check", "--summary"])
    assert result.exit_code == 0, result.output
    assert "0 to mend, 0 to weigh, in 10 texts." in result.output
    assert "ar: 16 common rules were run, and 5 of this language" in result.output
    assert "ar: no validated formula, so sentence length only" in result.output
