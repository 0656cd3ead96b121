import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.pages.addresses import page_paths
from tests.conftest import CONTENT
from tests.guides.paths import paths_in
from tests.pages.checker import check_page, outline, text_of

PATHS = paths_in(CONTENT, "nl")


def test_these_are_the_pages_of_the_guide(app: Flask) -> None:
    with app.test_request_context():
        assert sorted(page_paths()) == sorted(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_whole(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    check_page(response)


@pytest.mark.parametrize("path", PATHS)
def test_every_link_inside_the_service_leads_to_a_page(client: FlaskClient, path: str) -> None:
    targets = set(re.findall(r'(?:href|src)="(/[^"#]*)(?:#([^"]*))?"', text_of(client, path)))
    for target, anchor in targets:
        response = client.get(target)
        assert response.status_code == 200, target
        if anchor:
            assert anchor in outline(response).ids, f"{target}#{anchor}"
        response.close()


@pytest.mark.wcag("1.3.5", "3.3.1", "3.3.3", "3.3.4", "3.3.7", "3.3.8")
@pytest.mark.parametrize("path", PATHS)
def test_no_page_asks_anything_about_a_reader(client: FlaskClient, path: str) -> None:
    page = text_of(client, path)
    inputs = [each for each in re.findall(r"<input[^>]*>", page) if " readonly" not in each]
    assert [each for each in inputs if not re.search(r'type="(radio|checkbox|range)"', each)] == []
    assert not re.search(r"<textarea|contenteditable|<form(?![^>]*=\"dialog\")", page)


@pytest.mark.wcag("2.4.8")
@pytest.mark.parametrize("path", [path for path in PATHS if path != "/nl/"])
def test_a_page_says_where_it_stands(client: FlaskClient, path: str) -> None:
    found = re.search(r'<nav class="breadcrumb".*?</nav>', text_of(client, path), re.DOTALL)
    assert found is not None
    assert 'href="/nl/"' in found[0]
    assert found[0].count('aria-current="page"') == 1


@pytest.mark.parametrize("path", [*PATHS, "/nl/nergens/"])
def test_every_page_says_whose_guide_it_is(client: FlaskClient, path: str) -> None:
    footer = text_of(client, path).split("<footer")[1]
    assert "Deze gids is van De makers van Meepraten." in footer
