"""Telephone numbers and postcodes, figure by figure."""

from app.speech.languages.contact_details import contact_rules

_LETTERS = (
    "а", "бе", "це", "де", "е", "еф", "ґе", "га", "і", "йот", "ка", "ел", "ем", "ен", "о", "пе",
    "ку", "ер", "ес", "те", "у", "ве", "дубль-ве", "ікс", "ігрек", "зет",
)  # fmt: skip
"""Names of the Latin letters from A to Z."""


def _named(letters: str) -> str:
    return " ".join(_LETTERS[ord(letter) - ord("A")] for letter in letters)


RULES = contact_rules(
    r"\b(?:[Зз]ателефон\w+|[Тт]елефон\w*|[Пп]одзвон\w+|[Дд]звон\w+|[Нн]абер\w+|[Нн]омер\w*)"
    r"(?: за номером| за| на| номер)?",
    _named,
    pause=",",
)
