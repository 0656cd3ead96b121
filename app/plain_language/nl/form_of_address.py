"""How the text speaks to the reader."""

from collections.abc import Iterator

from app.plain_language.passages import Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import shown


def check_address(text: Text) -> Iterator[Hit]:
    if text.language is None:
        return
    formal = list(_saying(text, text.language.words("formal_address")))
    informal = list(_saying(text, text.language.words("informal_address")))
    if text.limits.formal_address:
        for passage, words in informal:
            yield Hit(passage.line, f"{shown(words)} stands for the reader", "write 'u' or 'uw'")
    elif formal and informal:
        passage, words = min(formal, informal, key=len)[0]
        message = f"{shown(words)} stands for the reader, who is called otherwise elsewhere"
        yield Hit(passage.line, message, "use one of 'u' and 'je' in the whole text")


def _saying(text: Text, address: frozenset[str]) -> Iterator[tuple[Passage, list[str]]]:
    for passage in text.passages:
        if words := [token for token in passage.lower_tokens if token in address]:
            yield passage, words


RULES = (
    Rule(
        "form-of-address",
        "The simple version says 'u' to the reader; another text keeps to 'u' or to 'je'.",
        "A text that speaks to the reader in two ways seems to speak to two people.",
        "Direct Duidelijk, schrijftips",
        check_address,
        ("formal_address",),
    ),
)
