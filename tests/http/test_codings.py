import gzip

import brotli
import pytest

from app.http.codings import QUICK_FROM_BYTES, accepted_codings, encode


@pytest.mark.parametrize(
    ("accept_encoding", "codings"),
    [
        ("", ("identity",)),
        ("br", ("br", "identity")),
        ("gzip, deflate, br, zstd", ("br", "gzip", "identity")),
        ("gzip, deflate", ("gzip", "identity")),
        ("x-gzip", ("gzip", "identity")),
        ("GZIP", ("gzip", "identity")),
        ("br;q=0, gzip", ("gzip", "identity")),
        ("br;q=0.5, gzip;q=0.8", ("gzip", "br", "identity")),
        ("*", ("br", "gzip", "identity")),
        ("*;q=0", ("identity",)),
        ("*;q=0, gzip", ("gzip", "identity")),
        ("*;q=0, identity", ("identity",)),
        ("identity;q=0", ("identity",)),
        ("identity;q=0, br", ("br", "identity")),
        ("identity;q=0, *", ("br", "gzip", "identity")),
        ("br;q=0, *", ("gzip", "identity")),
        ("identity, br;q=0.2", ("identity", "br")),
        ("br ; q=1.000 , gzip;q=0.001", ("br", "gzip", "identity")),
        ("zstd", ("identity",)),
        ("br;q=2, gzip;q=-1, ;q=1,,;", ("identity",)),
        ("br;level=5", ("identity",)),
    ],
)
def test_the_browser_gets_the_coding_it_wishes_most(
    accept_encoding: str, codings: tuple[str, ...]
) -> None:
    assert accepted_codings(accept_encoding) == codings


def test_every_coding_holds_the_same_content() -> None:
    content = b"Wie mag meepraten? " * 40
    coded = encode(content)
    assert brotli.decompress(coded["br"]) == content
    assert gzip.decompress(coded["gzip"]) == content
    assert coded["identity"] == content


def test_content_that_does_not_shrink_is_kept_as_it_is() -> None:
    assert encode(b"ok") == {"identity": b"ok"}


def test_coding_the_same_content_twice_gives_the_same_bytes() -> None:
    assert encode(b"a" * 500) == encode(b"a" * 500)


def test_what_is_huge_is_packed_quickly_and_whole() -> None:
    content = " ".join(str(number * number) for number in range(QUICK_FROM_BYTES // 8)).encode()
    coded = encode(content)
    assert brotli.decompress(coded["br"]) == content
    assert len(coded["br"]) > len(brotli.compress(content))
