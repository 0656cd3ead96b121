"""The ways in which a reader goes through a page with Orca, and what is heard on the way."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from selenium.common.exceptions import TimeoutException

from tests.browser.orca.reader import QUIET_READING_SECONDS, Reader

PAGE_IS_LOADED = "Klaar met laden van"
NO_MORE = {
    "Geen verdere kopteksten.", "Geen links meer.", "Geen knoppen meer.", "Geen mijlpaal gevonden.",
}  # fmt: skip
"""What Orca says when there is no next heading, link, button or landmark."""
STEPS_AT_MOST = 80
TO_THE_FIRST_WORD = ("h", "h", "h", "h", "Tab", "Tab")
EXPLANATION = (*TO_THE_FIRST_WORD, "Return", "Escape", "Return", "Tab", "Return")
"""Open an explanation and close it with Escape; open it again and close it with its button."""

IS_PLAYING = "return document.querySelector('.is-playing')"
IS_PAUSED = "return !document.querySelector('.is-playing')"
IS_AT_START = "return document.querySelector('[name=place]').value < 1"

Way = Callable[[Reader, list[str]], list[str]]
"""Given a reader and what the opening of the page said, return the phrases that are heard."""


class LostError(Exception):
    """The reader did not come to the end of the page."""


@dataclass(frozen=True)
class Walk:
    """One way through one page.

    :param server: the fixture that serves it.
    """

    page: str
    path: str
    way: str
    go: Way
    server: str = "server"

    @property
    def name(self) -> str:
        """The name of the transcript, such as ``contact.headings``."""
        return f"{self.page}.{self.way}"

    def heard(self, reader: Reader, base: str, *, anew: bool) -> list[str]:
        """Go this way through the page, and return the phrases that are heard.

        :param anew: load the page again, also when it is open.
        :raises LostError: if the way has no end.
        """
        return self.go(reader, reader.open(base + self.path, anew=anew))


def read_all(reader: Reader, opening: list[str], *, at_most: int | None = None) -> list[str]:
    """Hear how the page opens, then read it from the top to its end.

    What is said before the page is loaded tells of the browser, and differs.
    """
    reader.go_to_top()
    return once_loaded(opening) + reader.say_all(at_most)


def once_loaded(opening: list[str]) -> list[str]:
    """Return what is said from when the page is loaded."""
    loaded = [number for number, told in enumerate(opening) if told.startswith(PAGE_IS_LOADED)]
    return opening[loaded[0] if loaded else 0 :]


def go_by(reader: Reader, _opening: list[str], *, key: str) -> list[str]:
    """Press a key from the top of the page until Orca says that there is no more.

    :raises LostError: if Orca does not say so, or says nothing.
    """
    reader.go_to_top()
    heard: list[str] = []
    for _ in range(STEPS_AT_MOST):
        told = reader.press(key)
        if not told:
            break
        heard += told
        if told[-1] in NO_MORE:
            return heard
    raise LostError(f"{key}: {heard[-3:]}")


def tab_through(reader: Reader, _opening: list[str]) -> list[str]:
    """Press Tab from the start of the page until its last link has the focus.

    One Tab more would leave the page for the browser around it.

    :raises LostError: if the last link never has the focus, or Orca says nothing.
    """
    heard = reader.go_to_top()
    for _ in range(STEPS_AT_MOST):
        told = reader.press("Tab")
        if not told:
            break
        heard += told
        if reader.is_at_last_link():
            return heard
    raise LostError(f"Tab: {heard[-3:]}")


def press_keys(reader: Reader, _opening: list[str], *, keys: tuple[str, ...]) -> list[str]:
    """Press these keys at the top of the page, one after the other."""
    return reader.go_to_top() + [phrase for key in keys for phrase in reader.press(key)]


def switch_level(reader: Reader, opening: list[str]) -> list[str]:
    """Choose the other level, hear the page that opens, and go to its heading."""
    heard = press_keys(reader, opening, keys=("h", "k", "k"))
    return heard + once_loaded(reader.press("Return", QUIET_READING_SECONDS)) + reader.press("h")


def listening(reader: Reader, opening: list[str], *, then: Way) -> list[str]:
    """Begin to listen, pause, and go back to the first sentence; return what is said after that.

    So the recording is at the same place every time, and the focus is on "Heading back".

    :raises LostError: if the player does not do so.
    """
    try:
        press_keys(reader, opening, keys=("b",))
        reader.press_until("Return", IS_PLAYING)
        reader.press_until("Return", IS_PAUSED)
        press_keys(reader, opening, keys=("b",) * 5)
        reader.press_until("Return", IS_AT_START)
        return then(reader, opening)
    except TimeoutException as error:
        raise LostError("the player") from error
    finally:
        reader.forget()


def change_speed(reader: Reader, _opening: list[str]) -> list[str]:
    """Go on from "Heading back": to the slider, and then to a button of a speed."""
    keys = ("Tab", "Tab", "Tab", "Right", "Left", "Tab", "Tab", "Tab", "Return")
    return [phrase for key in keys for phrase in reader.press(key)]


WAYS: dict[str, Way] = {
    "say-all": read_all,
    "start": partial(read_all, at_most=40),
    "headings": partial(go_by, key="h"),
    "links": partial(go_by, key="k"),
    "buttons": partial(go_by, key="b"),
    "landmarks": partial(go_by, key="m"),
    "tab": tab_through,
    "skip-link": partial(press_keys, keys=("Return", "Down", "Down")),
    "explanation": partial(press_keys, keys=EXPLANATION),
    "switch-level": switch_level,
}
LISTENING_WAYS: dict[str, Way] = {
    "buttons": partial(go_by, key="b"),
    "tab": partial(press_keys, keys=("h", "h", *("Tab",) * 17)),
    "speed": change_speed,
}
SIMPLE = "/nl/eenvoudig/contact"
PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "home": ("/nl/", ("say-all", "headings", "landmarks", "links", "tab", "skip-link")),
    "standard": (
        "/nl/standaard/adviesraad",
        ("say-all", "headings", "landmarks", "buttons", "tab"),
    ),
    "simple": (
        SIMPLE,
        (
            "say-all",
            "headings",
            "landmarks",
            "buttons",
            "tab",
            "skip-link",
            "explanation",
            "switch-level",
        ),
    ),
    "words": ("/nl/eenvoudig/woorden", ("start", "headings", "landmarks")),
    "whole-guide": ("/nl/eenvoudig/alles", ("start", "headings", "landmarks")),
    "not-found": ("/nl/eenvoudig/nergens", ("say-all", "headings", "landmarks", "tab")),
}
WALKS = [
    *(Walk(page, path, way, WAYS[way]) for page, (path, ways) in PAGES.items() for way in ways),
    *(
        Walk("player", SIMPLE, way, partial(listening, then=then))
        for way, then in LISTENING_WAYS.items()
    ),
    # Here the language changes inside: Dutch names, and Dutch sentences to say.
    Walk("arabic", "/ar/eenvoudig/adviesraad", "say-all", read_all, "arabic_server"),
    Walk("turkish", "/tr/eenvoudig/", "say-all", read_all, "turkish_server"),
]
