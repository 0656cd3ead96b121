import pytest

from app.i18n import display_name, language_tag, text_direction


@pytest.mark.parametrize(
    ("locale", "tag", "direction", "name"),
    [
        ("nl", "nl", "ltr", "Nederlands"),
        ("ar", "ar", "rtl", "العربية"),
        ("pl", "pl", "ltr", "Polski"),
    ],
)
def test_a_locale_has_a_tag_a_direction_and_its_own_name(
    locale: str, tag: str, direction: str, name: str
) -> None:
    assert (language_tag(locale), text_direction(locale), display_name(locale)) == (
        tag, direction, name,
    )  # fmt: skip


def test_a_region_becomes_part_of_the_tag() -> None:
    assert language_tag("pap_CW") == "pap-CW"
