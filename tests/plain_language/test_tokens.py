import pytest

from app.plain_language.tokens import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Het kost 2,5% van 1.000 euro.", ["Het", "kost", "2,5", "van", "1.000", "euro"]),
        ("هذا ٣٫٥٪ من ١٬٠٠٠، إلخ.", ["هذا", "٣٫٥", "من", "١٬٠٠٠", "إلخ"]),
        ("يُلزِمُ القانونُ «المشاركةَ»؛ نعم؟", ["يُلزِمُ", "القانونُ", "المشاركةَ", "نعم"]),
    ],
)
def test_a_number_and_a_word_with_marks_are_one_word(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words
