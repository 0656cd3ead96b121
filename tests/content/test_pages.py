"""Every page of the guide, as a reader gets it."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.pages.checker import check_page, outline


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def test_every_page_is_whole(client: FlaskClient, paths: list[str]) -> None:
    assert paths
    for path in paths:
        response = client.get(path)
        assert response.status_code == 200, path
        check_page(response)


def test_every_link_inside_the_service_leads_to_a_page(
    client: FlaskClient, paths: list[str]
) -> None:
    pages = [client.get(path).get_data(as_text=True) for path in paths]
    pattern = re.compile(r'(?:href|src)="(/[^"#]*)(?:#([^"]*))?"')
    anchors: dict[str, set[str]] = {}
    for target, anchor in {pair for page in pages for pair in pattern.findall(page)}:
        anchors.setdefault(target, set()).update({anchor} - {""})
    for target, wanted in anchors.items():
        response = client.get(target)
        assert response.status_code == 200, target
        assert not wanted or wanted <= set(outline(response).ids), target
        response.close()
