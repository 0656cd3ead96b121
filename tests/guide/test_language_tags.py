"""Any valid language tag will do, known to Babel or not."""

import pytest

from app.guide.language_tags import display_name, is_language_tag, language_tag, text_direction


@pytest.mark.parametrize(
    "tag", ["nl", "ar", "srn", "li", "prs", "ary", "rom", "rmn", "ber", "pap-CW", "az-Arab", "tlh"]
)
def test_a_registered_language_is_valid(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize(
    "tag", ["", "xx", "12", "qqqq", "a--b", "nl-", "zz-ZZ", "nl nl", "nederlands", "nl-ﬁ", "\x00"]
)
def test_what_is_not_registered_or_not_well_formed_is_not(tag: str) -> None:
    assert not is_language_tag(tag)


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("nl", "ltr"), ("srn", "ltr"), ("ar", "rtl"), ("prs", "rtl"), ("ary", "rtl"),
        ("az-Arab", "rtl"), ("nl-Arab", "rtl"), ("ar-Latn", "ltr"), ("dv", "rtl"), ("rhg", "rtl"),
        ("pap_CW", "ltr"), ("he", "rtl"), ("rom", "ltr"),
    ],
)  # fmt: skip
def test_the_direction_is_that_of_the_script(tag: str, direction: str) -> None:
    assert text_direction(tag) == direction


def test_a_language_has_its_own_name_or_else_an_english_one_or_its_tag() -> None:
    assert display_name("nl") == "Nederlands"
    assert display_name("uk") == "Українська"
    assert display_name("srn") == "Sranan Tongo"
    assert display_name("pl") == "Polski"
    assert display_name("tlh-Latn") == "Tlh-Latn"


def test_a_language_has_a_name_in_that_of_the_reader_too() -> None:
    assert display_name("ar", "nl") == "Arabisch"
    assert display_name("srn", "nl") == "Sranantongo"
    assert display_name("nl", "srn") == "Dutch"


def test_the_tag_of_a_locale_has_hyphens() -> None:
    assert language_tag("pap_CW") == "pap-CW"
