"""A guide whose translation is not finished: no dead link, and each page says what it shows."""

import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.cli.export import export_command
from app.pages.addresses import all_addresses, page_paths
from tests.guides.partial.guide import CONTENT, write_catalogues
from tests.guides.paths import paths_in
from tests.guides.service import serve_guide
from tests.pages.checker import check_page, outline, text_of

BASE = "http://127.0.0.1:8000"
STAND_INS = {
    "/en/standaard/over": "/en/eenvoudig/over",
    "/en/standaard/contact": "/nl/standaard/contact",
    "/en/standaard/woorden": "/nl/standaard/woorden",
    "/en/eenvoudig/kaartje": "/en/standaard/kaartje",
    "/en/eenvoudig/contact": "/nl/eenvoudig/contact",
    "/en/eenvoudig/woorden": "/nl/eenvoudig/woorden",
}
"""Addresses without a text of their own, and the page whose text they show."""

OWN = paths_in(CONTENT, "nl", "en")
NOT_TRANSLATED = "This text has not been translated yet. The language of the text is: Dutch."


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    catalogues = write_catalogues(tmp_path_factory.mktemp("partial-catalogues"))
    return serve_guide(CONTENT, catalogues, tmp_path_factory.mktemp("partial-silence"))


def element(page: str, pattern: str) -> str:
    found = re.search(pattern, page, re.DOTALL)
    assert found is not None, pattern
    return found[0]


def notice_of(page: str) -> str:
    found = re.search(r'<p class="notice">(.*?)</p>', page)
    return found[1] if found else ""


def test_the_sitemap_names_the_pages_that_have_a_text_of_their_own(client: FlaskClient) -> None:
    named = re.findall(r"<loc>(.*?)</loc>", text_of(client, "/sitemap.xml"))
    assert sorted(named) == sorted(BASE + path for path in OWN)


def test_every_address_has_a_page_and_no_link_is_dead(app: Flask, client: FlaskClient) -> None:
    with app.test_request_context():
        paths = all_addresses().pages
        assert sorted(page_paths()) == sorted(OWN)
    assert sorted(paths) == sorted([*OWN, *STAND_INS])
    for path in paths:
        response = client.get(path)
        check_page(response)
        page = response.get_data(as_text=True)
        for target, anchor in re.findall(r'href="(/[^"#]*)(?:#([^"]*))?"', page):
            answer = client.get(target)
            assert answer.status_code == 200, f"{path} leads to {target}"
            assert not anchor or anchor in outline(answer).ids, f"{target}#{anchor}"


@pytest.mark.parametrize(("path", "own"), STAND_INS.items())
def test_a_missing_text_stands_in_its_nearest_form_and_names_its_own_page(
    client: FlaskClient, path: str, own: str
) -> None:
    page = text_of(client, path)
    assert page.count('<html lang="en" dir="ltr">') == 1
    assert f'<link rel="canonical" href="{BASE}{own}">' in page
    assert 'rel="alternate"' not in page
    assert notice_of(page)


@pytest.mark.parametrize("path", OWN)
def test_a_page_with_a_text_of_its_own_says_nothing_of_it(client: FlaskClient, path: str) -> None:
    page = text_of(client, path)
    assert f'<link rel="canonical" href="{BASE}{path}">' in page
    assert not notice_of(page) or path.endswith("/alles")


@pytest.mark.wcag("3.1.2")
def test_a_text_of_another_language_is_marked_and_the_page_says_which(client: FlaskClient) -> None:
    page = text_of(client, "/en/eenvoudig/contact")
    assert notice_of(page) == NOT_TRANSLATED
    in_dutch = '<span lang="nl" dir="ltr">{}</span>'
    assert f'<h1 id="title">{in_dutch.format("Contact")}</h1>' in page
    assert in_dutch.format("U kunt het zwembad bellen of mailen.") in page
    assert f'<a href="#bellen">{in_dutch.format("Hoe belt u het zwembad?")}</a>' in page
    section = element(page, r'<div class="text__section">.*?</div>')
    assert section.startswith('<div class="text__section">\n<div lang="nl" dir="ltr"><h2')
    assert "Easy reading – Zwembad</title>" in page


def test_a_text_of_the_other_level_needs_no_mark(client: FlaskClient) -> None:
    page = text_of(client, "/en/eenvoudig/kaartje")
    assert notice_of(page) == "This text is not there in plain language yet."
    assert '<h1 id="title">Buying a ticket</h1>' in page
    assert 'class="text text--standard"' in page
    assert "Detailed reading – Zwembad</title>" in page
    assert notice_of(text_of(client, "/en/standaard/over")) == (
        "This text is only there in plain language so far."
    )


@pytest.mark.wcag("3.1.2")
def test_a_link_says_that_it_leads_to_another_language(client: FlaskClient) -> None:
    page = text_of(client, "/en/eenvoudig/")
    assert '<a href="/en/eenvoudig/contact#bellen" hreflang="nl">Call the pool</a>' in page
    assert '<a href="/en/eenvoudig/kaartje">a ticket</a>' in page
    listed = '<a href="/en/eenvoudig/contact" hreflang="nl"><span lang="nl" dir="ltr">Contact'
    assert listed in element(page, r'<nav class="topics".*?</nav>')
    assert listed in element(page, r"<footer.*?</footer>")
    following = '<a href="/en/standaard/contact" rel="next" hreflang="nl">'
    assert following in text_of(client, "/en/standaard/kaartje")


@pytest.mark.parametrize("path", [path for path in OWN if path.startswith("/nl/")])
def test_nothing_on_a_page_is_of_another_guide(client: FlaskClient, path: str) -> None:
    page = text_of(client, path).lower()
    assert [word for word in ("gemeente", "meepraten", "adviesraad") if word in page] == []


@pytest.mark.wcag("3.1.2")
def test_the_home_page_says_what_the_guide_says_of_itself(client: FlaskClient) -> None:
    assert "<h1>Zwemmen in het zwembad</h1>" in text_of(client, "/nl/")
    page = text_of(client, "/en/")
    assert '<h1><span lang="nl" dir="ltr">Zwemmen in het zwembad</span></h1>' in page


def test_a_text_that_stands_in_leads_back_to_the_language_of_the_page(client: FlaskClient) -> None:
    page = text_of(client, "/en/standaard/contact")
    assert '<a href="/en/standaard/kaartje#prijs" hreflang="en">een kaartje</a>' in page


def test_the_level_switch_offers_the_levels_that_are_there(client: FlaskClient) -> None:
    assert "level-switch" not in text_of(client, "/en/standaard/kaartje")
    assert "level-switch" not in text_of(client, "/en/eenvoudig/kaartje")
    both = element(text_of(client, "/en/eenvoudig/contact"), r'<nav class="level-switch.*?</nav>')
    assert 'href="/en/standaard/contact"' in both


def test_the_language_switch_leads_to_the_same_page(client: FlaskClient) -> None:
    for path in ("/nl/", "/nl/leesinstellingen", "/nl/eenvoudig/", "/nl/standaard/contact",
                 "/nl/standaard/alles", "/nl/eenvoudig/woorden"):  # fmt: skip
        switch = element(text_of(client, path), r'<nav class="site-header__languages".*?</nav>')
        other = path.replace("/nl/", "/en/")
        assert f'<a href="{other}" hreflang="en"><span lang="en" dir="ltr">English' in switch
        assert f'<a href="{path}" aria-current="page" hreflang="nl">Nederlands</a>' in switch


def test_the_languages_of_a_page_are_told_to_search_engines(client: FlaskClient) -> None:
    def alternates(path: str) -> list[tuple[str, str]]:
        link = rf'<link rel="alternate" hreflang="(.*?)" href="{BASE}(.*?)">'
        return re.findall(link, text_of(client, path))

    expected = [("nl", "/nl/standaard/kaartje"), ("en", "/en/standaard/kaartje"),
                ("x-default", "/nl/standaard/kaartje")]  # fmt: skip
    assert alternates("/nl/standaard/kaartje") == expected
    assert alternates("/en/standaard/kaartje") == expected
    assert alternates("/nl/eenvoudig/kaartje") == []
    assert [tag for tag, _path in alternates("/en/")] == ["nl", "en", "x-default"]


def test_the_whole_guide_holds_every_topic_in_its_nearest_form(client: FlaskClient) -> None:
    page = text_of(client, "/en/eenvoudig/alles")
    chapters = page.split('<article class="chapter"')[1:]
    assert [notice_of(chapter) for chapter in chapters] == [
        "", "This text is not there in plain language yet.", NOT_TRANSLATED,
    ]  # fmt: skip
    assert '<a href="#contact-bellen">Call the pool</a>' in chapters[0]
    assert '<h2 id="contact-title"><span lang="nl" dir="ltr">Contact</span></h2>' in chapters[2]


@pytest.mark.wcag("3.1.2")
def test_words_of_a_locale_without_glossary_are_those_of_the_first(client: FlaskClient) -> None:
    page = text_of(client, "/en/eenvoudig/woorden")
    assert notice_of(page) == NOT_TRANSLATED
    assert '<dt><span lang="nl" dir="ltr">abonnement</span></dt>' in page
    assert '<a href="/en/eenvoudig/kaartje">Buying a ticket</a>' in page


def test_the_guide_can_be_exported(app: Flask, tmp_path: Path) -> None:
    done = app.test_cli_runner().invoke(export_command, [str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    for path in STAND_INS:
        assert (tmp_path / "out" / f"{path[1:]}.html").exists()
