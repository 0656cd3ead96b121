"""The tables of docs/plain-language.md: rules, limits and languages, as the code has them."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from app.guide.model import Level
from app.plain_language.findings import Severity
from app.plain_language.language import Language, languages
from app.plain_language.limits import limits_of
from app.plain_language.rule import Rule
from app.plain_language.rules import COMMON_RULES, GUIDE_RULES, TRANSLATION_RULES, rules_of


def common_rules_table() -> Iterator[str]:
    """Yield the Markdown table of the rules for every language, and for the whole guide."""
    return _rules_table(*rules_of(Language()), *GUIDE_RULES, *TRANSLATION_RULES)


def language_rules_table(language: Language) -> Iterator[str]:
    """Yield the Markdown table of the rules that a language adds to the common ones."""
    common = {rule.name for rule in COMMON_RULES}
    return _rules_table(*(rule for rule in language.rules if rule.name not in common))


def _rules_table(*rules: Rule[Any]) -> Iterator[str]:
    yield "| Rule | Asks | Why | Source | Limits |"
    yield "| --- | --- | --- | --- | --- |"
    for rule in rules:
        limits = ", ".join(f"`{name}`" for name in rule.limits)
        advice = " (advice)" if rule.severity is Severity.ADVICE else ""
        yield f"| `{rule.name}`{advice} | {rule.asks} | {rule.reason} | {rule.source} | {limits} |"


def languages_table() -> Iterator[str]:
    """Yield the Markdown table of the packages: what runs for which language."""
    common = {rule.name for rule in COMMON_RULES}
    yield "| Language | Own rules | Common rules that know its words | Formulas | Syllables |"
    yield "| --- | --- | --- | --- | --- |"
    for code, language in languages().items():
        names = [rule.name for rule in language.rules]
        own = sum(1 for name in names if name not in common)
        known = ", ".join(f"`{name}`" for name in names if name in common)
        counted = "counted" if language.count_syllables else "not counted"
        yield f"| `{code}` | {own} | {known} | {', '.join(language.formulas)} | {counted} |"


def limits_table(language: Language) -> Iterator[str]:
    """Yield the Markdown table of the limits of each level for a language."""
    standard, simple = (_limits(language, level) for level in (Level.STANDARD, Level.SIMPLE))
    yield "| Limit | Standard | Simple |"
    yield "| --- | --- | --- |"
    for name in standard:
        lower = f"{simple[name]:g}" if name in simple else "none"
        yield f"| `{name}` | {standard[name]:g} | {lower} |"


def _limits(language: Language, level: Level) -> dict[str, float]:
    limits = asdict(limits_of(language, level))
    return limits | limits.pop("scores")
