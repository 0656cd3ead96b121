from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask, request

from app import create_app
from app.http.cache import PageCache, cached
from app.http.representations import Resource, make_resource

ENTRY_BYTES = 4_000
READERS = 8


@pytest.fixture
def app() -> Flask:
    return create_app({"TESTING": True})


@pytest.fixture
def renderings(app: Flask, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The template of every page that is made while the test runs."""
    names: list[str] = []
    get_template = app.jinja_env.get_or_select_template

    def counted(name: str) -> object:
        names.append(name)
        return get_template(name)

    monkeypatch.setattr(app.jinja_env, "get_or_select_template", counted)
    return names


def page(size_bytes: int) -> Resource:
    bodies = {"identity": bytes(size_bytes - ENTRY_BYTES)}
    return make_resource(bodies, content_type="text/html", cache="no-cache")


def cache_of(app: Flask) -> PageCache:
    cache: PageCache = app.extensions["page_cache"]
    return cache


def test_a_page_is_made_once(app: Flask, renderings: list[str]) -> None:
    client = app.test_client()
    first = client.get("/nl/eenvoudig/adviesraad")
    for coding in ("br", "gzip", ""):
        client.get("/nl/eenvoudig/adviesraad", headers={"Accept-Encoding": coding})
    client.head("/nl/eenvoudig/adviesraad?a=b")
    assert renderings == ["pages/topic.html"]
    assert client.get("/nl/eenvoudig/adviesraad").data == first.data


def test_a_head_request_makes_the_page_for_later(app: Flask, renderings: list[str]) -> None:
    client = app.test_client()
    assert client.head("/nl/").data == b""
    assert client.get("/nl/").data != b""
    assert renderings == ["pages/home.html"]


def test_a_page_depends_on_nothing_but_its_path(app: Flask) -> None:
    other = create_app()
    headers = {
        "Accept-Language": "ar",
        "Cookie": "a=b",
        "Host": "127.0.0.1:99",
        "X-Forwarded-Host": "e",
    }
    plain = app.test_client().get("/nl/eenvoudig/")
    asked_oddly = other.test_client().get("/nl/eenvoudig/?level=standard", headers=headers)
    assert asked_oddly.data == plain.data
    assert asked_oddly.headers["ETag"] == plain.headers["ETag"]


def test_many_who_ask_at_once_let_a_page_be_made_once(app: Flask, renderings: list[str]) -> None:
    begin = Barrier(READERS)

    def ask(_reader: int) -> bytes:
        begin.wait()
        return app.test_client().get("/nl/eenvoudig/adviesraad").data

    with ThreadPoolExecutor(READERS) as readers:
        pages = set(readers.map(ask, range(READERS)))
    assert len(pages) == 1
    assert renderings == ["pages/topic.html"]


def test_a_page_that_is_being_made_keeps_no_other_page_waiting() -> None:
    cache = PageCache(limit_bytes=30_000)
    with cache.making("/a"):
        assert cache.making("/b").acquire(blocking=False)
        assert not cache.making("/a").acquire(blocking=False)


def test_a_cached_view_sees_no_query(app: Flask) -> None:
    @app.get("/vraag")
    @cached
    def ask() -> str:
        return f"[{request.query_string.decode()}{''.join(request.args)}]"

    client = app.test_client()
    assert client.get("/vraag?q=iets").get_data(as_text=True) == "[]"
    assert client.get("/vraag?q=anders").get_data(as_text=True) == "[]"


def test_errors_and_redirects_are_not_cached(app: Flask) -> None:
    client = app.test_client()
    for path in ("/xx/", "/nl/eenvoudig/a", "/nl/eenvoudig/b", "/static/a/main.css", "/", "/nl",
                 "/nl/eenvoudig/start", "/health"):  # fmt: skip
        client.get(path)
        client.post(path)
        client.get("/", environ_overrides={"PATH_INFO": f"/{path}"})
    assert len(cache_of(app)) == 0


def test_a_service_below_a_path_caches_its_own_pages(app: Flask) -> None:
    client = app.test_client()
    assert 'href="/nl/"' in client.get("/nl/").get_data(as_text=True)
    below = client.get("/nl/", environ_overrides={"SCRIPT_NAME": "/gids"})
    assert 'href="/gids/nl/"' in below.get_data(as_text=True)


def test_the_page_not_asked_for_longest_goes_first() -> None:
    cache = PageCache(limit_bytes=30_000)
    for path in ("/a", "/b", "/c"):
        cache.put(path, page(10_000))
    cache.get("/a")
    cache.put("/d", page(10_000))
    assert [path for path in ("/a", "/b", "/c", "/d") if cache.get(path)] == ["/a", "/c", "/d"]
    assert cache.size_bytes == 30_000


def test_the_cache_never_holds_more_than_its_limit() -> None:
    cache = PageCache(limit_bytes=100_000)
    for number in range(1_000):
        cache.put(f"/{number % 70}", page(5_000 + number * 7))
        assert cache.size_bytes <= 100_000
    assert len(cache) > 5


def test_a_page_cached_again_counts_once() -> None:
    cache = PageCache(limit_bytes=100_000)
    for _time in range(5):
        cache.put("/a", page(10_000))
    assert cache.size_bytes == 10_000


def test_a_page_too_big_for_the_cache_pushes_nothing_out() -> None:
    cache = PageCache(limit_bytes=20_000)
    cache.put("/small", page(10_000))
    cache.put("/big", page(20_001))
    assert cache.get("/big") is None
    assert cache.get("/small") is not None


def test_a_service_without_memory_for_pages_still_serves_them() -> None:
    app = create_app({"PAGE_CACHE_SIZE": 0})
    client = app.test_client()
    assert client.get("/nl/").data == client.get("/nl/").data
    assert len(cache_of(app)) == 0
