"""Arabic: words, numbers, negation and stretched words.

It has no formula but LIX: OSMAN, the formula for Arabic, counts syllables by vowel signs, which are
not written. A long word says nothing either, as articles, prepositions and pronouns are part of it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from app.plain_language.ar import arabic_negation, arabic_numbers, arabic_words
from app.plain_language.ar.arabic_words import LETTER, TATWEEL, words
from app.plain_language.language import Language
from app.plain_language.passages import Text
from app.plain_language.rule import Hit
from app.plain_language.rules.abbreviations import ABBREVIATION, abbreviation_check
from app.plain_language.rules.characters import ALL_CAPS
from app.plain_language.rules.link_text import LINK_TEXT, link_check
from app.plain_language.tokens import shown

_STRETCHED = re.compile(rf"\w*(?:{TATWEEL}{{2,}}|{LETTER}{TATWEEL}{LETTER})\w*")


def check_stretched(text: Text) -> Iterator[Hit]:
    """Yield words that are drawn out, which is how Arabic shouts: it has no capitals."""
    yield from ALL_CAPS.check(text)
    for passage in text.passages:
        if found := _STRETCHED.findall(passage.text):
            advice = "write the word without tatweel, and **bold** for what matters"
            yield Hit(passage.line, f"{shown(found)} is stretched", advice)


# Rules for any language, which know more in Arabic.
_COMMON = (
    replace(ABBREVIATION, check=abbreviation_check(words("abbreviations"), frozenset())),
    replace(LINK_TEXT, check=link_check(words("vague_links"), words("vague_link_starts"))),
    replace(
        ALL_CAPS,
        asks="No words in capitals, except abbreviations, and none stretched with tatweel.",
        reason="Neither has a word shape, and screen readers spell them or leave them out.",
        check=check_stretched,
    ),
)

# The common limits hold: a word of Arabic says more than one of Dutch, never less.
LANGUAGE = Language(
    rules=(*_COMMON, *arabic_words.RULES, *arabic_negation.RULES, *arabic_numbers.RULES),
    short_forms=words("not_sentence_ends"),
)
