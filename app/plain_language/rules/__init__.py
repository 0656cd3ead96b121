"""The rules of plain language, in the order of docs/plain-language.md."""

from app.guide.library import Library
from app.plain_language.nl import enumerations, form_of_address, negation, passive
from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule
from app.plain_language.rules import (
    abbreviations,
    characters,
    explained,
    headings,
    length,
    link_text,
    numbers,
    one_idea,
    readability,
    terms,
    variants,
    word_choice,
    word_length,
)
from app.plain_language.rules.exemptions import exemption_rule

_LANGUAGE_RULES: tuple[Rule[Text], ...] = (
    *length.RULES,
    *one_idea.RULES,
    *passive.RULES,
    *abbreviations.RULES,
    *word_choice.RULES,
    *form_of_address.RULES,
    *negation.RULES,
    *word_length.RULES,
    *numbers.RULES,
    *explained.RULES,
    *enumerations.RULES,
    *headings.RULES,
    *link_text.RULES,
    *characters.RULES,
    *readability.RULES,
)

TEXT_RULES = (
    *_LANGUAGE_RULES,
    exemption_rule(frozenset(rule.name for rule in _LANGUAGE_RULES)),
)
LIBRARY_RULES: tuple[Rule[Library], ...] = (*variants.RULES, *terms.RULES)

__all__ = ["LIBRARY_RULES", "TEXT_RULES", "Hit", "Rule"]
