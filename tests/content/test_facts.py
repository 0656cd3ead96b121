"""What the texts say can be held against the facts of the guide and their sources."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

import pytest

from app.guide.library import Library
from app.guide.model import Document, Level
from app.plain_language.check import check_content
from app.plain_language.findings import Severity
from tests.content.conftest import GUIDE
from tests.wcag.sensory import PLACES_AND_LOOKS

Facts = dict[str, dict[str, str]]
PHONE_NUMBER = re.compile(r"\b0\d{1,3}[- ]?\d{6,8}\b|\+\d{2}[ \d]{8,}")


def hosts(addresses: Iterable[str | None]) -> set[str]:
    return {urlsplit(each).netloc for each in addresses if each and each.startswith("https:")}


def links(document: Document) -> list[str]:
    return [run.href for each in document.sentences() for run in each.runs if run.href]


def sources(document: Document) -> list[str]:
    return [source.url for source in document.sources]


def test_a_standard_text_covers_every_fact(library: Library, facts: Facts) -> None:
    standard = [each for each in library.documents() if each.level is Level.STANDARD]
    assert set(facts) <= {fact for each in standard for fact in each.facts}


def test_a_simple_text_covers_a_fact_of_the_standard_one_or_leaves_it_by_name(
    library: Library,
) -> None:
    for simple in library.documents():
        standard = library.document(simple.topic, simple.locale, Level.STANDARD)
        if simple.level is Level.SIMPLE and standard:
            assert sorted(simple.facts + simple.left_to_standard) == sorted(standard.facts)


def test_a_text_names_only_facts_that_there_are(library: Library, facts: Facts) -> None:
    named = {fact for each in library.documents() for fact in each.facts + each.left_to_standard}
    assert not facts or named <= set(facts)


def test_links_lead_to_where_the_facts_or_the_sources_are(library: Library, facts: Facts) -> None:
    documents = list(library.documents())
    known = hosts(fact.get("url") for fact in facts.values())
    known |= hosts(url for each in documents for url in sources(each))
    elsewhere = {each.path: new for each in documents if (new := hosts(links(each)) - known)}
    assert not facts or elsewhere == {}


def test_a_text_names_a_source_of_the_facts_that_it_covers(library: Library, facts: Facts) -> None:
    for each in library.documents():
        theirs = hosts(facts[fact].get("url") for fact in each.facts if fact in facts)
        assert not theirs or theirs & hosts(sources(each)), each.path


def test_a_phone_number_in_a_text_is_one_of_the_facts(library: Library, facts: Facts) -> None:
    known = " ".join(fact["text"] for fact in facts.values())
    said = " ".join(each.text for document in library.documents() for each in document.sentences())
    assert [number for number in PHONE_NUMBER.findall(said) if number not in known] == []


@pytest.mark.wcag("1.3.3")
def test_no_text_needs_eyes_to_find_what_it_means(library: Library) -> None:
    sentences = [
        sentence.text
        for document in library.documents()
        if document.locale in PLACES_AND_LOOKS
        for sentence in document.sentences()
        if PLACES_AND_LOOKS[document.locale].search(sentence.text)
    ]
    assert sentences == []


@pytest.mark.wcag("3.1.4", "3.1.5")
def test_the_guide_keeps_the_rules_of_plain_language() -> None:
    report = check_content(GUIDE)
    assert {text.level for text in report.texts} == set(Level)
    assert [each for each in report.findings if each.severity is Severity.ERROR] == []
