"""The common rules that know more where a language has lists of its own words."""

from collections.abc import Callable
from dataclasses import replace

from app.plain_language.passages import Text
from app.plain_language.rule import Rule
from app.plain_language.rules.abbreviations import ABBREVIATION, abbreviation_check
from app.plain_language.rules.characters import ALL_CAPS, capitals_check
from app.plain_language.rules.link_text import LINK_TEXT, link_check


def listed_words_rules(words: Callable[[str], frozenset[str]]) -> tuple[Rule[Text], ...]:
    """Return the rules for a language: abbreviations, link texts and capitals.

    :param words: gives the list with a name: ``abbreviations``, ``shouted``, ``vague_links`` and
        ``vague_link_starts``.
    """
    shouted = words("shouted")
    return (
        replace(ABBREVIATION, check=abbreviation_check(words("abbreviations"), shouted)),
        replace(LINK_TEXT, check=link_check(words("vague_links"), words("vague_link_starts"))),
        replace(ALL_CAPS, check=capitals_check(shouted)),
    )
