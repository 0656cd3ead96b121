"""The rules that hold for any language, and which rules run for one."""

from functools import cache

from app.plain_language.checked_text import CheckedGuide
from app.plain_language.language import Language
from app.plain_language.passages import Text
from app.plain_language.rule import Rule
from app.plain_language.rules import (
    abbreviations,
    characters,
    headings,
    hints,
    length,
    link_text,
    one_idea,
    one_sentence,
    terms,
    translations,
    variants,
    word_choice,
)
from app.plain_language.rules.exemptions import exemption_rule

COMMON_RULES: tuple[Rule[Text], ...] = (
    *hints.RULES,
    *one_sentence.RULES,
    *length.RULES,
    *one_idea.RULES,
    *abbreviations.RULES,
    *word_choice.RULES,
    *headings.RULES,
    *link_text.RULES,
    *characters.RULES,
)
GUIDE_RULES: tuple[Rule[CheckedGuide], ...] = (*variants.RULES, *terms.RULES)
TRANSLATION_RULES = translations.RULES


@cache
def rules_of(language: Language) -> tuple[Rule[Text], ...]:
    """Return the rules for a text: the common ones, those of its language, and on exemptions.

    A rule of the language stands in the place of a common one with its name.
    """
    rules = {rule.name: rule for rule in (*COMMON_RULES, *language.rules)}
    return (*rules.values(), exemption_rule(frozenset(rules)))
