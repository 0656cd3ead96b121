"""Two negations where one, or none, says the same."""

from collections.abc import Callable, Iterator

from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule

FindPair = Callable[[tuple[str, ...]], tuple[str, str] | None]
"""Finds two negations that belong together among tokens in lower case, punctuation included."""


def negation_rule(find: FindPair, asks: str, source: str) -> Rule[Text]:
    """Return the rule for a language.

    :param find: knows what is a double negation there: in many languages two are plain grammar.
    :param asks: what the rule asks of a text, in a sentence.
    :param source: who says so.
    """

    def check(text: Text) -> Iterator[Hit]:
        for passage in text.passages:
            if pair := find(passage.lower_tokens):
                message = f"'{pair[0]} … {pair[1]}' is a double negation"
                yield Hit(passage.line, message, "say what is so, without negation")

    return Rule(
        "double-negation", asks, "The reader must turn the meaning around twice.", source, check
    )
