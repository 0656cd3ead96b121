import pytest
from flask.testing import FlaskClient

from app.http.codings import encode
from app.http.representations import make_resource, matches

PATHS = ("/nl/", "/nl/eenvoudig/adviesraad", "/sitemap.xml", "/static/x/main.css", "/favicon.ico")
ETAG = '"abc"'


@pytest.mark.parametrize(
    ("if_none_match", "expected"),
    [
        (None, False), ("", False), ('"abc"', True), ('W/"abc"', True), ('"x", "abc"', True),
        ('"x",W/"abc" ,"y"', True), ("*", True), ('"x"', False), ("abc", False), ('"ab', False),
        ('"abc', False), (",,", False),
    ],
)  # fmt: skip
def test_an_entity_tag_is_found_by_weak_comparison(
    if_none_match: str | None, *, expected: bool
) -> None:
    assert matches(ETAG, if_none_match) is expected


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
def test_every_coding_has_its_own_entity_tag_and_is_not_sent_twice(
    client: FlaskClient, path: str, coding: str
) -> None:
    first = client.get(path, headers={"Accept-Encoding": coding})
    assert first.headers.get("Content-Encoding", "identity") == coding
    again = client.get(
        path, headers={"Accept-Encoding": coding, "If-None-Match": first.headers["ETag"]}
    )
    assert again.status_code == 304
    assert again.data == b""
    for name in ("ETag", "Vary", "Cache-Control", "Content-Security-Policy"):
        assert again.headers[name] == first.headers[name]
    assert not {"Content-Type", "Content-Length", "Content-Encoding"} & set(again.headers.keys())


@pytest.mark.parametrize("path", PATHS)
def test_entity_tags_are_strong_and_differ_between_codings(client: FlaskClient, path: str) -> None:
    tags = {
        client.get(path, headers={"Accept-Encoding": coding}).headers["ETag"]
        for coding in ("br", "gzip", "identity")
    }
    assert len(tags) == 3
    assert all(tag.startswith('"') for tag in tags)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("accepted", ["br", "gzip", "", "br;q=0"])
def test_head_says_what_get_says_without_the_body(
    client: FlaskClient, path: str, accepted: str
) -> None:
    headers = {"Accept-Encoding": accepted}
    get, head = client.get(path, headers=headers), client.head(path, headers=headers)
    assert head.status_code == 200
    assert head.data == b""
    assert sorted(head.headers) == sorted(get.headers)
    assert int(head.headers["Content-Length"]) == len(get.data)


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_says_that_it_depends_on_the_coding(client: FlaskClient, path: str) -> None:
    for accepted in ("br", "", "identity;q=0"):
        answer = client.get(path, headers={"Accept-Encoding": accepted})
        assert answer.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("refusal", ["*;q=0", "identity;q=0", "zstd, *;q=0"])
def test_who_refuses_every_coding_gets_the_plain_bytes(
    client: FlaskClient, path: str, refusal: str
) -> None:
    answer = client.get(path, headers={"Accept-Encoding": refusal})
    assert answer.status_code == 200
    assert "Content-Encoding" not in answer.headers
    assert answer.data == client.get(path).data


def test_a_coding_that_saves_nothing_is_not_offered() -> None:
    resource = make_resource(encode(b"ok"), content_type="text/plain", cache="no-cache")
    assert list(resource.representations) == ["identity"]
