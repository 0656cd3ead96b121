"""Numbers as digits."""

from collections.abc import Iterator, Mapping

from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule


def digits_rule(digits: Mapping[str, str], not_numbers: frozenset[str]) -> Rule[Text]:
    """Return the rule for a language.

    :param digits: what to write, by the number word in lower case. A word for one is none where it
        is an article too.
    :param not_numbers: pairs of words, the second of which is no number there: *ik vier*.
    """

    def check(text: Text) -> Iterator[Hit]:
        for passage in text.passages:
            tokens = ("", *passage.lower_tokens)
            found = [
                token
                for place, token in enumerate(tokens)
                if token in digits and f"{tokens[place - 1]} {token}" not in not_numbers
            ]
            if len(found) > text.limits.number_words:
                message = f"{', '.join(repr(word) for word in found)} stands as a word"
                advice = ", ".join(repr(digits[word]) for word in found)
                yield Hit(passage.line, message, f"write {advice}")

    return Rule(
        "digits",
        "Numbers from two stand as digits in the simple version.",
        "Digits are seen at once, and are the same in every language.",
        "after Inclusion Europe, Information for all; the exact rule was not seen",
        check,
        ("number_words",),
    )
