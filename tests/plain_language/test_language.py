"""A language is a package: found by its name, and never run on another language."""

import ast
from pathlib import Path

import pytest

import app.plain_language
from app.plain_language.check import check_text
from app.plain_language.language import language_code, language_of, languages
from app.plain_language.rules import COMMON_RULES, rules_of
from tests.plain_language.texts import text_of

FOLDER = Path(app.plain_language.__file__).parent
PACKAGES = {path.parent.name for path in FOLDER.glob("*/__init__.py")} - {"rules"}
COMMON_MODULES = [
    path for path in FOLDER.rglob("*.py") if path.relative_to(FOLDER).parts[0] not in PACKAGES
]
COMMON = {*(rule.name for rule in COMMON_RULES), "exemption"}
WITHOUT_GRAMMAR = {"long-words"}
"""Of some languages; it counts syllables, and a word that is long in Dutch is long elsewhere."""

DUTCH = (
    "Indien u niet onmogelijk bent, wordt er geregeld dat je drie burgers bijv. adviseert, "
    "omdat de verantwoordelijkheid, de financiering, de besluitvorming en de beschikbaarheid "
    "op tafel komen."
)


def test_each_package_is_a_language_without_a_list_to_keep() -> None:
    assert set(languages()) == PACKAGES >= {"nl", "ar", "en", "de", "tr", "uk", "ru", "pl"}


@pytest.mark.parametrize("locale", ["nl", "nl_BE", "nl-BE"])
def test_a_region_speaks_the_language(locale: str) -> None:
    assert language_code(locale) == "nl"
    assert language_of(locale) is languages()["nl"]


@pytest.mark.parametrize("locale", ["rules", "check", "srn", "xx", "fa", "is"])
def test_a_language_without_a_package_gets_the_common_rules(locale: str) -> None:
    assert {rule.name for rule in rules_of(language_of(locale))} == COMMON


@pytest.mark.parametrize("locale", sorted({*PACKAGES, "fa", "fr"} - {"nl"}))
def test_no_other_language_is_held_to_dutch_grammar(locale: str) -> None:
    found = {finding.rule for finding in check_text(text_of(DUTCH, locale=locale))}
    assert found <= COMMON | WITHOUT_GRAMMAR


def test_dutch_is_held_to_dutch_grammar() -> None:
    found = {finding.rule for finding in check_text(text_of(DUTCH))}
    assert found >= {"passive", "formal-word", "double-negation", "digits", "list"}


def test_a_rule_of_a_language_stands_in_the_place_of_the_common_one() -> None:
    rules = rules_of(language_of("nl"))
    names = [rule.name for rule in rules]
    assert len(names) == len(set(names))
    (one_idea,) = (rule for rule in rules if rule.name == "one-idea")
    assert one_idea not in COMMON_RULES


@pytest.mark.parametrize("path", COMMON_MODULES, ids=lambda path: path.name)
def test_what_holds_for_any_language_knows_none(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            names = [*(node.module or "").split("."), *(alias.name for alias in node.names)]
            assert PACKAGES.isdisjoint(names)
        elif isinstance(node, ast.Constant):
            assert node.value not in PACKAGES
