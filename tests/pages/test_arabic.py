"""A guide that runs from right to left, with Dutch names in it."""

import re
from html.parser import HTMLParser

import pytest
from babel.messages.pofile import read_po
from flask import Flask
from flask_babel import force_locale

from app.guide.library import Library
from app.guide.model import Level
from app.pages.addresses import page_paths
from app.pages.listening import duration_in_words
from tests.conftest import PROJECT
from tests.guides.arabic.guide import MESSAGES
from tests.pages.checker import check_page

TOPICS = ("", "adviesraad", "contact", "over", "toegankelijkheid", "alles", "woorden")
PATHS = [
    "/ar/",
    "/ar/leesinstellingen",
    *(f"/ar/{level}/{t}" for level in ("standaard", "eenvoudig") for t in TOPICS),
]
NAMES = {("nl", "ltr"), ("en", "ltr")}
LATIN = re.compile(r"[A-Za-z]+")
SPOKEN_ATTRIBUTES = {"alt", "aria-label", "data-label", "label", "title"}
NO_END_TAG = {"img", "input", "link", "meta", "track"}


class _Words(HTMLParser):
    """Collects what a page says, and in which language and direction.

    Left out are the sources and the title of the window, which cannot name a language.

    :ivar said: language, direction and text of each stretch.
    """

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str, str]] = []
        self.open: list[tuple[str, str, bool]] = [("", "", True)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        language, direction, is_ours = self.open[-1]
        language, direction = given.get("lang", language), given.get("dir", direction)
        is_ours = is_ours and given.get("class") != "sources" and tag != "title"
        spoken = [given[name] for name in SPOKEN_ATTRIBUTES & given.keys()]
        if given.get("name") == "description":
            spoken.append(given["content"])
        self.said += [(language, direction, text) for text in spoken]
        if tag not in NO_END_TAG:
            self.open.append((language, direction, is_ours))

    def handle_endtag(self, tag: str) -> None:
        if tag not in NO_END_TAG:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        language, direction, is_ours = self.open[-1]
        if is_ours:
            self.said.append((language, direction, data))


def page_of(app: Flask, path: str) -> str:
    return app.test_client().get(path).get_data(as_text=True)


def said_on(page: str) -> list[tuple[str, str, str]]:
    words = _Words()
    words.feed(page)
    return words.said


def test_the_guide_has_these_pages(arabic_app: Flask) -> None:
    with arabic_app.test_request_context():
        assert sorted(page_paths()) == sorted(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_whole_and_runs_from_right_to_left(arabic_app: Flask, path: str) -> None:
    response = arabic_app.test_client().get(path)
    assert response.status_code == 200
    check_page(response)
    page = response.get_data(as_text=True)
    assert '<html lang="ar" dir="rtl">' in page
    assert "&lt;" not in page


@pytest.mark.wcag("3.1.1", "3.1.2")
@pytest.mark.parametrize("path", [*PATHS, "/ar/eenvoudig/nergens"])
def test_a_page_is_arabic_but_for_dutch_names_that_say_so(arabic_app: Flask, path: str) -> None:
    said = said_on(page_of(arabic_app, path))
    strange = [(lang, way, text) for lang, way, text in said if LATIN.search(text)]
    assert [each for each in strange if each[:2] not in NAMES] == []


@pytest.mark.wcag("3.1.2")
@pytest.mark.parametrize("level", ["standaard", "eenvoudig"])
def test_dutch_names_are_dutch_and_run_from_left_to_right(arabic_app: Flask, level: str) -> None:
    said = said_on(page_of(arabic_app, f"/ar/{level}/adviesraad"))
    dutch = [text for lang, way, text in said if (lang, way) == ("nl", "ltr")]
    assert {"Adviesraad Sociaal Domein", "Wmo-raad", "Participatieraad"} <= set(dutch)


def test_an_address_is_a_link_that_runs_from_left_to_right(arabic_app: Flask) -> None:
    assert (
        '<a href="mailto:meepraten@example.org">'
        '<span lang="nl" dir="ltr">meepraten@example.org</span></a>'
    ) in page_of(arabic_app, "/ar/eenvoudig/contact")


def test_a_topic_page_says_what_its_document_says(
    arabic_app: Flask, arabic_library: Library
) -> None:
    document = arabic_library.document("adviesraad", "ar", Level.STANDARD)
    assert document is not None
    page = re.sub(r"<[^>]+>", "", page_of(arabic_app, "/ar/standaard/adviesraad"))
    for block in document.blocks():
        assert block.text in page


def test_every_word_of_the_glossary_leads_to_a_page(arabic_app: Flask) -> None:
    pages = [page_of(arabic_app, f"/ar/{level}/woorden") for level in ("standaard", "eenvoudig")]
    items = "".join(pages).split('<div class="words__item" id="')[1:]
    used = {item.split('"')[0] for item in items if "وردت في" in item}
    assert used == {item.split('"')[0] for item in items}


def test_pages_of_a_word_stand_apart_by_an_arabic_comma(arabic_app: Flask) -> None:
    page = page_of(arabic_app, "/ar/eenvoudig/woorden")
    item = page.split('id="majlis-istishari"')[1].split("</div>")[0]
    assert "</a>، <a" in item
    assert "</a>, <a" not in page


def test_words_stand_by_arabic_letter_without_hamza(arabic_app: Flask) -> None:
    page = page_of(arabic_app, "/ar/eenvoudig/woorden")
    assert re.findall(r'<h2 id="letter-(.)">', page) == ["ا", "ب", "س", "م"]


def test_every_message_is_translated_in_all_its_forms() -> None:
    with (PROJECT / "translations" / "messages.pot").open("rb") as pot, MESSAGES.open("rb") as po:
        template, arabic = read_po(pot), read_po(po, locale="ar")
    assert arabic.num_plurals == 6
    for message in filter(lambda each: each.id, template):
        found = arabic.get(message.id)
        assert found is not None, f"{message.id} is missing: run 'make extract'"
        forms = found.string if isinstance(found.string, (list, tuple)) else [found.string]
        assert all(forms), f"{message.id} is not translated in {MESSAGES}"
        assert len(forms) == (6 if message.pluralizable else 1)
        assert not any(LATIN.search(re.sub(r"%\(\w+\)[sd]", "", form)) for form in forms)
        assert not list(found.check(arabic))


@pytest.mark.parametrize(
    ("duration_ms", "words"),
    [
        (1_000, "ثانية واحدة"),
        (2_000, "ثانيتان"),
        (10_000, "10 ثوانٍ"),
        (11_000, "11 ثانية"),
        (60_000, "دقيقة واحدة و0 ثانية"),
        (151_000, "دقيقتان و31 ثانية"),
        (183_000, "3 دقائق و3 ثوانٍ"),
        (6_001_000, "100 دقيقة وثانية واحدة"),
    ],
)
def test_a_duration_has_the_form_of_its_number(
    arabic_app: Flask, duration_ms: int, words: str
) -> None:
    with arabic_app.test_request_context("/ar/"), force_locale("ar"):
        assert duration_in_words(duration_ms) == words


@pytest.mark.engine
def test_the_player_is_arabic_too(arabic_app_with_recordings: Flask) -> None:
    page = page_of(arabic_app_with_recordings, "/ar/eenvoudig/adviesraad")
    assert '<track kind="captions" srclang="ar"' in page
    assert re.search(r"تستمع لاحقًا \(\d\.\d م\.ب\)", page)
    strange = [(lang, way, text) for lang, way, text in said_on(page) if LATIN.search(text)]
    assert [each for each in strange if each[:2] not in NAMES] == []
