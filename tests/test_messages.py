"""The words of the interface."""

import pytest
from babel.messages.pofile import read_po

from tests.conftest import PROJECT
from tests.wcag.sensory import PLACES_AND_LOOKS


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
