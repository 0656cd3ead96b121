"""Numbers as digits."""

from collections.abc import Iterator

from app.plain_language.language import Language
from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule


def number_words(tokens: tuple[str, ...], language: Language) -> list[str]:
    """Return the numbers that are written as words. 'Een' is none: it is also an article.

    :param tokens: in lower case, with punctuation marks.
    """
    return [
        token
        for place, token in enumerate(tokens)
        if token in language.number_words and not _means_other(tokens, place, language)
    ]


def _means_other(tokens: tuple[str, ...], place: int, language: Language) -> bool:
    return " ".join(tokens[max(0, place - 1) : place + 1]) in language.not_numbers


def check_numbers(text: Text) -> Iterator[Hit]:
    if text.language is None:
        return
    for passage in text.passages:
        found = number_words(passage.lower_tokens, text.language)
        if len(found) > text.limits.number_words:
            digits = ", ".join(f"'{text.language.number_words[word]}'" for word in found)
            message = f"{', '.join(repr(word) for word in found)} stands as a word"
            yield Hit(passage.line, message, f"write {digits}")


RULES = (
    Rule(
        "digits",
        "Numbers from two stand as digits in the simple version.",
        "Digits are seen at once, and are the same in every language.",
        "after Inclusion Europe, Information for all; the exact rule was not seen",
        check_numbers,
        ("number_words",),
    ),
)
