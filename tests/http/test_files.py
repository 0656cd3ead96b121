"""No file keeps a thread of the server, but for a few large ones that are asked for as a whole."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app import create_app
from app.http.files import MOST_STREAMS, PART_BYTES
from tests.pages.checker import check_page

SIZE = 3 * PART_BYTES + 7
LARGE = bytes(range(251)) * (SIZE // 251 + 1)
LARGE = LARGE[:SIZE]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder = tmp_path_factory.mktemp("recordings")
    (folder / "lang.mp3").write_bytes(LARGE)
    (folder / "kort.mp3").write_bytes(LARGE[:PART_BYTES])
    return create_app({"RECORDINGS_FOLDER": str(folder)}).test_client()


@pytest.fixture
def streams(client: FlaskClient) -> Iterator[list[TestResponse]]:
    """As many large files as are sent at a time, of which nobody has read more than a block."""
    sent = [client.get("/audio/lang.mp3") for _stream in range(MOST_STREAMS)]
    yield sent
    for response in sent:
        response.close()


def part(client: FlaskClient, wanted: str) -> TestResponse:
    return client.get("/audio/lang.mp3", headers={"Range": wanted}, buffered=True)


@pytest.mark.parametrize(
    ("wanted", "first"),
    [("bytes=0-", 0), (f"bytes=0-{SIZE}", 0), ("bytes=500-", 500), (f"bytes=-{SIZE}", 0),
     (f"bytes=1-{PART_BYTES + 1}", 1)],
)  # fmt: skip
def test_a_part_is_never_larger_than_what_is_given_at_once(
    client: FlaskClient, wanted: str, first: int
) -> None:
    response = part(client, wanted)
    last = first + PART_BYTES - 1
    assert response.status_code == 206
    assert response.headers["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert response.data == LARGE[first : last + 1]


def test_who_asks_for_the_next_part_each_time_gets_the_whole_file(client: FlaskClient) -> None:
    got = b""
    while len(got) < SIZE:
        got += part(client, f"bytes={len(got)}-").data
    assert got == LARGE


def test_a_large_file_as_a_whole_is_sent_block_by_block(client: FlaskClient) -> None:
    with client.get("/audio/lang.mp3") as response:
        blocks = list(response.response)
    assert b"".join(blocks) == LARGE
    assert len(blocks) > 5
    assert response.headers["Content-Length"] == str(SIZE)


def test_while_large_files_are_sent_as_a_whole_parts_pages_and_small_files_are_too(
    client: FlaskClient, streams: list[TestResponse]
) -> None:
    assert {response.status_code for response in streams} == {200}
    assert part(client, "bytes=0-").status_code == 206
    assert client.get("/nl/").status_code == 200
    assert client.get("/audio/kort.mp3").data == LARGE[:PART_BYTES]
    assert client.head("/audio/lang.mp3").status_code == 200


def test_one_large_file_too_many_has_to_wait_and_is_sent_when_another_has_ended(
    client: FlaskClient, streams: list[TestResponse]
) -> None:
    refused = client.get("/audio/lang.mp3")
    assert refused.status_code == 503
    assert int(refused.headers["Retry-After"]) > 0
    check_page(refused)
    streams.pop().close()
    with client.get("/audio/lang.mp3") as response:
        assert response.status_code == 200
