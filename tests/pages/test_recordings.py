"""Recordings and their parts. Source of every case: RFC 9110, 13 and 14."""

import os
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.http import http_date
from werkzeug.test import TestResponse

from app import create_app
from app.guide.model import Level
from app.speech.manifest import Recording, digest_of, format_manifest, manifest_of
from tests.pages.checker import check_headers, check_page

PATH = "/audio/proef.nl.simple.mp3"
SOUND = bytes(range(200)) * 5
SIZE = len(SOUND)
MODIFIED = 1_800_000_000
LAST_MODIFIED = http_date(MODIFIED)
ETAG = f'"proef.nl.simple.mp3-{SIZE}"'


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder = tmp_path_factory.mktemp("recordings")
    (folder / "proef.nl.simple.mp3").write_bytes(SOUND)
    os.utime(folder / "proef.nl.simple.mp3", (MODIFIED, MODIFIED))
    (folder / "leeg.nl.simple.mp3").touch()
    (folder / "proef.nl.simple.vtt").write_text("WEBVTT\n")
    (folder / "proef.txt").touch()
    return create_app({"RECORDINGS_FOLDER": str(folder)}).test_client()


def get(client: FlaskClient, **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    response = client.get(PATH, headers=named, buffered=True)
    check_headers(response)
    return response


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=999-999", 999, 999),
        ("bytes=0-499", 0, 499),
        ("bytes=500-", 500, 999),
        ("bytes=0-", 0, 999),
        ("bytes=-1", 999, 999),
        ("bytes=-300", 700, 999),
        ("bytes=-1000", 0, 999),
        ("bytes=-99999", 0, 999),
        ("bytes=990-2000", 990, 999),
        ("bytes=990-999999999999999999", 990, 999),
        ("Bytes=1-2", 1, 2),
        ("bytes= 1-2", 1, 2),
        ("bytes =1-2", 1, 2),
    ],
)
def test_a_part_is_sent_to_who_asks_for_it(
    client: FlaskClient, wanted: str, first: int, last: int
) -> None:
    response = get(client, Range=wanted)
    assert response.status_code == 206
    assert response.data == SOUND[first : last + 1]
    assert response.headers["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert response.headers["Content-Length"] == str(last - first + 1)
    assert response.headers["ETag"] == ETAG
    assert response.mimetype == "audio/mpeg"


@pytest.mark.parametrize("wanted", ["bytes=1000-", "bytes=1000-1001", "bytes=5000-"])
def test_a_part_beyond_the_end_is_refused_with_the_size(client: FlaskClient, wanted: str) -> None:
    response = get(client, Range=wanted)
    assert response.status_code == 416
    assert response.headers["Content-Range"] == f"bytes */{SIZE}"


@pytest.mark.parametrize(
    "wanted",
    [
        "bytes=0-1,5-6", "bytes=0-0,-1", "bytes=5000-,0-0", "seconds=0-10", "sausages=1-2", "",
        "bytes", "bytes=", "bytes=-", "bytes=,", "bytes=5-2", "bytes=a-b", "bytes=1-b", "bytes 0-5",
        "bytes=--1", "bytes=1--2", "bytes=+1-2", "bytes=1.0-2", "bytes=0x1-2", "bytes=1-2;", "0-5",
        "bytes=,1-2,", "bytes=-0", "bytes=²-", f"bytes={'9' * 5000}-", f"bytes=-{'9' * 5000}",
        "bytes=0-1\t2",
    ],
)  # fmt: skip
def test_a_range_that_is_not_one_part_in_bytes_is_ignored(client: FlaskClient, wanted: str) -> None:
    response = get(client, Range=wanted)
    assert response.status_code == 200
    assert response.data == SOUND
    assert "Content-Range" not in response.headers
    assert response.headers["Accept-Ranges"] == "bytes"


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        (ETAG, 206),
        (f" {ETAG} ", 206),
        (LAST_MODIFIED, 206),
        (f"W/{ETAG}", 200),
        (ETAG.strip('"'), 200),
        ('"another"', 200),
        ("*", 200),
        ("", 200),
        (http_date(MODIFIED - 1), 200),
        (http_date(MODIFIED + 1), 200),
        ("yesterday", 200),
    ],
)
def test_a_part_is_sent_only_if_the_file_is_still_the_same(
    client: FlaskClient, condition: str, status: int
) -> None:
    response = get(client, Range="bytes=0-9", If_Range=condition)
    assert response.status_code == status
    assert response.data == (SOUND[:10] if status == 206 else SOUND)


def test_a_part_beyond_the_end_of_another_version_is_the_whole_file(client: FlaskClient) -> None:
    assert get(client, Range="bytes=5000-", If_Range='"another"').status_code == 200


def test_a_condition_without_a_range_is_ignored(client: FlaskClient) -> None:
    assert get(client, If_Range=ETAG).data == SOUND


@pytest.mark.parametrize("wanted", ["bytes=0-0", "bytes=5000-"])
def test_who_has_the_file_is_told_so_whichever_part_is_asked_for(
    client: FlaskClient, wanted: str
) -> None:
    for headers in ({"If_None_Match": ETAG}, {"If_Modified_Since": LAST_MODIFIED}):
        response = get(client, Range=wanted, **headers)
        assert response.status_code == 304
        assert response.data == b""


def test_who_wants_another_version_gets_no_file(client: FlaskClient) -> None:
    refused = get(client, If_Match='"another"')
    assert refused.status_code == 412
    assert SOUND not in refused.data
    assert get(client, If_Match=ETAG, Range="bytes=0-0").status_code == 206


@pytest.mark.parametrize("wanted", ["bytes=0-0", "bytes=5000-", "bytes=0-1,4-5", "x"])
def test_head_takes_no_range(client: FlaskClient, wanted: str) -> None:
    response = client.head(PATH, headers={"Range": wanted}, buffered=True)
    assert response.status_code == 200
    assert response.headers["Content-Length"] == str(SIZE)
    assert response.data == b""
    assert "Content-Range" not in response.headers


def test_the_parts_of_a_file_make_the_file(client: FlaskClient) -> None:
    parts = [
        get(client, Range=f"bytes={start}-{start + 146}").data for start in range(0, SIZE, 147)
    ]
    assert b"".join(parts) == SOUND


def test_an_empty_file_has_no_parts(client: FlaskClient) -> None:
    response = client.get("/audio/leeg.nl.simple.mp3", headers={"Range": "bytes=0-0"})
    assert response.status_code == 416
    assert response.headers["Content-Range"] == "bytes */0"


def test_a_recording_is_kept_for_ever_under_its_name(client: FlaskClient) -> None:
    assert "immutable" in get(client).headers["Cache-Control"]
    assert "max-age=31536000" in get(client).headers["Cache-Control"]


def test_only_sound_and_cues_are_sent(client: FlaskClient) -> None:
    assert client.get("/audio/proef.txt").status_code == 404


def test_cues_have_the_type_and_the_coding_of_webvtt_once(client: FlaskClient) -> None:
    response = client.get("/audio/proef.nl.simple.vtt", buffered=True)
    assert response.headers["Content-Type"] == "text/vtt; charset=utf-8"


AUDIO, CUES = (f"start.nl.simple.{'0' * 16}.{kind}" for kind in ("mp3", "vtt"))


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """A folder with one recording that its manifest names."""
    files = {AUDIO: SOUND, CUES: b"WEBVTT\n"}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    audio, cues = map(digest_of, files.values())
    recording = Recording(
        "start", "nl", Level.SIMPLE, "0" * 16, AUDIO, CUES, 1000, SIZE, 1, "gmw/nl",
        audio, cues,
    )  # fmt: skip
    (tmp_path / "manifest.json").write_text(format_manifest(manifest_of([recording])))
    return tmp_path


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("name", [AUDIO, CUES])
@pytest.mark.parametrize("is_asked_before", [False, True])
def test_a_damaged_recording_is_never_sent(
    listed: Path, caplog: pytest.LogCaptureFixture, name: str, *, is_asked_before: bool
) -> None:
    client = create_app({"RECORDINGS_FOLDER": str(listed)}).test_client()
    whole = (listed / name).read_bytes()
    if is_asked_before:
        assert client.get(f"/audio/{name}", buffered=True).data == whole
    damage(listed / name)
    for headers in ({}, {"Range": "bytes=0-3"}, {"If-None-Match": f'"{name}-{len(whole)}"'}):
        caplog.clear()
        response = client.get(f"/audio/{name}", headers=headers, buffered=True)
        assert response.status_code == 500
        check_page(response)
        assert response.headers["Cache-Control"] == "no-store"
        (record,) = caplog.records
        error, code, rest = record.getMessage().split(" ", 2)
        assert (error, rest) == ("Error", f"{listed / name} is damaged: run 'flask speech build'")
        assert code.removesuffix(":") in response.get_data(as_text=True)
    (listed / name).write_bytes(whole)
    assert client.get(f"/audio/{name}", buffered=True).data == whole


def test_a_recording_is_looked_at_once_as_long_as_it_stays_the_same(
    listed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    monkeypatch.setattr(
        "app.pages.integrity.digest_of_file", lambda path: read.append(path) or digest_of(SOUND)
    )
    client = create_app({"RECORDINGS_FOLDER": str(listed)}).test_client()
    for _time in range(3):
        assert client.get(f"/audio/{AUDIO}", buffered=True).status_code == 200
    assert read == [listed / AUDIO]


def test_a_recording_that_is_gone_is_not_found(listed: Path) -> None:
    (listed / AUDIO).unlink()
    client = create_app({"RECORDINGS_FOLDER": str(listed)}).test_client()
    assert client.get(f"/audio/{AUDIO}").status_code == 404
