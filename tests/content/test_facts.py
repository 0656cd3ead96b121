"""The guide itself: every fact of the sheet, and nothing that must not be there."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app.guide.library import Library
from app.guide.model import Document, Level
from app.plain_language.check import check_content
from app.plain_language.findings import Severity
from tests.content.conftest import GUIDE

FACTS = {
    "start": [f"A{n}" for n in range(1, 12)],
    "adviesraad": [f"B{n}" for n in range(1, 22)],
    "werkgroepen": [f"C{n}" for n in range(1, 15)],
    "belangenorganisaties": [
        *(f"D{n}" for n in range(1, 7)), "D6a", "D6b", "D6c", "D6d",
        *(f"D{n}" for n in range(7, 19)),
    ],
    "patientenorganisaties": [f"E{n}" for n in range(1, 15)],
    "clientenraden": [f"F{n}" for n in range(1, 16)],
    "contact": [f"G{n}" for n in range(1, 4)],
}  # fmt: skip
BODIES = {
    "adviesraad": 4,
    "werkgroepen": 5,
    "belangenorganisaties": 3,
    "patientenorganisaties": 3,
    "clientenraden": 4,
}
"""Points below 'Wat doen ze precies?' that the source has for each body."""

CONFIRMED_HOSTS = {
    "www.pgosupport.nl", "gemeenten.movisie.nl", "www.koepeladviesraden.nl", "iederin.nl",
    "www.clientenraad.nl", "hetlsr.nl", "www.iederewctelt.nl", "mindplatform.nl",
    "rcodehoofdzaak.org", "zorgbelang-fryslan.nl", "zorgbelang-drenthe.nl",
    "www.mensenrechten.nl", "vng.nl", "www.zorginstituutnederland.nl", "www.w3.org",
}  # fmt: skip
TEXTS = sorted(GUIDE.glob("topics/*/*.md"))


def document(library: Library, topic: str, level: Level) -> Document:
    found = library.document(topic, "nl", level)
    assert found is not None
    return found


@pytest.mark.parametrize("topic", FACTS)
def test_the_standard_version_covers_every_fact(library: Library, topic: str) -> None:
    assert sorted(document(library, topic, Level.STANDARD).facts) == sorted(FACTS[topic])


@pytest.mark.parametrize("topic", FACTS)
def test_the_simple_version_covers_a_fact_or_leaves_it_by_name(
    library: Library, topic: str
) -> None:
    simple = document(library, topic, Level.SIMPLE)
    assert sorted(simple.facts + simple.left_to_standard) == sorted(FACTS[topic])


@pytest.mark.parametrize(("topic", "points"), BODIES.items())
def test_each_body_says_what_it_does_in_a_list(library: Library, topic: str, points: int) -> None:
    section = document(library, topic, Level.STANDARD).section("wat-doen-ze")
    assert section is not None
    assert section.heading.text == "Wat doen ze precies?"
    assert len(list(section.parts[0].blocks())) == points


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_links_lead_to_confirmed_organisations_only(path: Path) -> None:
    hosts = set(re.findall(r"https://([^/)\s]+)", path.read_text()))
    assert hosts <= CONFIRMED_HOSTS


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_text_holds_a_phone_number(path: Path) -> None:
    assert not re.search(r"\b0\d{1,3}[- ]?\d{6,8}\b|\+31", path.read_text())


def test_every_guide_topic_credits_the_source(library: Library) -> None:
    for each in library.documents():
        if each.topic in FACTS:
            assert each.sources[0].name.startswith("PGOsupport")


PLACES_AND_LOOKS = re.compile(
    r"\b(?:links|rechts|linker|rechter|linksboven|rechtsonder|bovenaan|onderaan|rode?|groene?|blauwe?|"
    r"gele?|ronde?|vierkante?|vetgedrukte?|schuine?)\b",
    re.IGNORECASE,
)
"""Words by which a text could say where something stands or how it looks."""


@pytest.mark.wcag("1.3.3")
def test_no_text_needs_eyes_to_find_what_it_means(library: Library) -> None:
    sentences = [sentence.text for each in library.documents() for sentence in each.sentences()]
    catalogue = GUIDE.parent / "translations" / "nl" / "LC_MESSAGES" / "messages.po"
    with catalogue.open(encoding="utf-8") as file:
        messages = [str(message.string) for message in read_po(file)]
    assert len(messages) > 100
    assert [each for each in (*sentences, *messages) if PLACES_AND_LOOKS.search(each)] == []


@pytest.mark.wcag("3.1.4", "3.1.5")
def test_the_guide_keeps_the_rules_of_plain_language() -> None:
    report = check_content(GUIDE)
    assert {text.level for text in report.texts} == set(Level)
    assert [each for each in report.findings if each.severity is Severity.ERROR] == []
