"""How the text speaks to the reader."""

from collections.abc import Iterator

from app.plain_language.nl.vocabulary import words
from app.plain_language.passages import Passage, Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.tokens import shown

_FORMAL = words("formal_address")
_INFORMAL = words("informal_address")


def check_address(text: Text) -> Iterator[Hit]:
    formal = list(_saying(text, _FORMAL))
    informal = list(_saying(text, _INFORMAL))
    if text.limits.formal_address:
        for passage, found in informal:
            yield Hit(passage.line, f"{shown(found)} stands for the reader", "write 'u' or 'uw'")
    elif formal and informal:
        passage, found = min(formal, informal, key=len)[0]
        message = f"{shown(found)} stands for the reader, who is called otherwise elsewhere"
        yield Hit(passage.line, message, "use one of 'u' and 'je' in the whole text")


def _saying(text: Text, address: frozenset[str]) -> Iterator[tuple[Passage, list[str]]]:
    for passage in text.passages:
        if found := [token for token in passage.lower_tokens if token in address]:
            yield passage, found


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
