import pytest

from app.speech.writing_systems import foreign_script, scripts_of


@pytest.mark.parametrize(
    ("language", "script"),
    [
        ("nl", "LATIN"),
        ("ar", "ARABIC"),
        ("uk", "CYRILLIC"),
        ("nl-BE", "LATIN"),
        ("sr_Latn", "LATIN"),
    ],
)
def test_the_script_of_a_language_is_known(language: str, script: str) -> None:
    assert scripts_of(language) == {script}


@pytest.mark.parametrize(
    ("text", "language", "script"),
    [
        ("Één café, 3 µg, 1ª", "nl", None),
        ("Wmo", "ar", "LATIN"),
        ("Привіт", "uk", None),
        ("abc", "xx", None),
        ("日本", "nl", "CJK"),
    ],
)
def test_the_first_letter_of_another_script_is_found(
    text: str, language: str, script: str | None
) -> None:
    assert foreign_script(text, language) == script
