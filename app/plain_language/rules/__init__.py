"""The rules of plain language, in the order of docs/plain-language.md."""

from app.guide.library import Library
from app.plain_language.rules import (
    abbreviations,
    address,
    characters,
    enumerations,
    explained,
    hard_words,
    headings,
    length,
    links,
    negation,
    numbers,
    one_idea,
    passive,
    readability,
    terms,
    variants,
    vocabulary,
)
from app.plain_language.rules.exemptions import exemption_rule
from app.plain_language.rules.rule import Hit, Rule
from app.plain_language.text import Text

_LANGUAGE_RULES: tuple[Rule[Text], ...] = (
    *length.RULES,
    *one_idea.RULES,
    *passive.RULES,
    *abbreviations.RULES,
    *vocabulary.RULES,
    *address.RULES,
    *negation.RULES,
    *hard_words.RULES,
    *numbers.RULES,
    *explained.RULES,
    *enumerations.RULES,
    *headings.RULES,
    *links.RULES,
    *characters.RULES,
    *readability.RULES,
)

TEXT_RULES = (
    *_LANGUAGE_RULES,
    exemption_rule(frozenset(rule.name for rule in _LANGUAGE_RULES)),
)
LIBRARY_RULES: tuple[Rule[Library], ...] = (*variants.RULES, *terms.RULES)

__all__ = ["LIBRARY_RULES", "TEXT_RULES", "Hit", "Rule"]
