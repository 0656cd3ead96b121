"""docs/plain-language.md has the rules, limits and languages as the code has them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.plain_language.language import languages
from tests.plain_language.tables import (
    common_rules_table,
    language_rules_table,
    languages_table,
    limits_table,
)

DOCS = Path(__file__).parents[2] / "docs"
TABLES = {
    "rules for every language": common_rules_table(),
    "rules for Dutch": language_rules_table(languages()["nl"]),
    "languages": languages_table(),
    "limits": limits_table(languages()["nl"]),
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_documentation_has_the_table(table: Iterator[str]) -> None:
    assert "\n".join(table) in (DOCS / "plain-language.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", languages())
def test_a_language_with_rules_of_its_own_is_documented(code: str) -> None:
    table = list(language_rules_table(languages()[code]))[2:]
    text = (DOCS / "plain-language.md").read_text(encoding="utf-8")
    assert all(row in text for row in table)


def test_the_smallest_package_of_the_documentation_is_a_language() -> None:
    page = (DOCS / "language-package.md").read_text(encoding="utf-8")
    example = page.partition("```python\n")[2].partition("```")[0]
    names: dict[str, object] = {}
    exec(example, names)  # noqa: S102
    assert names["LANGUAGE"].short_forms >= {"dvs"}
