"""The words of the interface."""

import re

import pytest
from babel.messages.pofile import read_po

from tests.conftest import PROJECT
from tests.wcag.sensory import PLACES_AND_LOOKS

WITHOUT_LEVEL = {
    f"app/{name}"
    for name in ("pages/home.py", "pages/settings.py", "pages/error.py",
                 "templates/pages/home.html", "templates/pages/error.html")
}  # fmt: skip
"""Where messages stand that are shown on pages without a level only. The form of the settings is
not among them: it opens on any page."""

FORMAL, FAMILIAR = (
    re.compile(r"\b(u|uw)\b", re.IGNORECASE),
    re.compile(r"\b(je|jij|jou|jouw)\b", re.IGNORECASE),
)


def messages(locale: str) -> list[str]:
    catalogue = PROJECT / "translations" / locale / "LC_MESSAGES" / "messages.po"
    with catalogue.open(encoding="utf-8") as file:
        return [str(message.string) for message in read_po(file)]


@pytest.mark.wcag("1.3.3")
@pytest.mark.parametrize("locale", PLACES_AND_LOOKS)
def test_no_message_needs_eyes_to_find_what_it_means(locale: str) -> None:
    said = messages(locale)
    assert len(said) > 100
    assert [each for each in said if PLACES_AND_LOOKS[locale].search(each)] == []


def test_a_page_speaks_with_one_voice() -> None:
    """Simple texts say u, standard ones je: what stands on both addresses nobody."""
    with (PROJECT / "translations" / "nl" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        said = [message for message in read_po(file) if message.id]
    texts = {str(m.string): {path for path, _line in m.locations} for m in said}
    assert any(map(FORMAL.search, texts))
    assert [text for text in texts if FAMILIAR.search(text)] == []
    on_both = [text for text, places in texts.items() if not places <= WITHOUT_LEVEL]
    assert [text for text in on_both if FORMAL.search(text)] == []
