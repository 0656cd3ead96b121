"""The accessibility statement says what was tested, and claims nothing else."""

import json
import re

import pytest
from babel.dates import format_date

from app.guide.library import Library
from app.guide.model import Document, Level
from tests.conftest import PROJECT
from tests.wcag.statement import statement

STATEMENT = statement()


@pytest.fixture(params=list(Level), ids=str)
def text(request: pytest.FixtureRequest, library: Library) -> Document:
    """The statement at a level."""
    found = library.document("toegankelijkheid", "nl", request.param)
    assert found is not None
    return found


def said(text: Document) -> str:
    return " ".join(sentence.text for sentence in text.sentences())


def test_it_names_the_day_of_the_tests(text: Document) -> None:
    assert format_date(STATEMENT.tested, "d MMMM y", "nl") in said(text)


def test_it_names_every_tool(text: Document) -> None:
    for name, tool in STATEMENT.tools.items():
        named = f"{name} {tool.version}" if text.level is Level.STANDARD else name
        assert named in said(text)


def test_the_tools_have_the_versions_of_the_tests() -> None:
    package = json.loads((PROJECT / "package.json").read_text(encoding="utf-8"))
    named = {tool.package: tool.version for tool in STATEMENT.tools.values() if tool.package}
    used = {name: version for name, version in package["devDependencies"].items() if name in named}
    assert named == used


def test_it_names_every_limitation_and_how_many_there_are(text: Document) -> None:
    assert list(text.facts) == list(STATEMENT.known)
    assert len([section for section in text.sections if section.level == 3]) == len(STATEMENT.known)
    count = "zes" if text.level is Level.STANDARD else "6"
    assert re.search(rf"\b{count} (beperkingen|dingen)\b", said(text))
    assert len(STATEMENT.known) == 6


def test_it_says_for_whom_it_speaks_what_it_covers_and_where_to_write(
    text: Document, library: Library
) -> None:
    assert library.site.organisation.lower() in said(text).lower()
    assert "alle pagina's van" in said(text)
    assert library.site.contact_email in said(text)
    assert [section.id for section in text.sections if section.level == 2] == [
        "status", "hoe-getest", "wat-werkt-niet", "melden",
    ]  # fmt: skip


CLAIMS = (
    r"\bstatus [A-E]\b|voldoet (geheel|volledig|aan)|gecertificeerd|geaudit|door gebruikers getest"
)


def test_it_claims_no_status_no_audit_and_no_test_with_users(text: Document) -> None:
    assert not re.search(CLAIMS, said(text), re.IGNORECASE)
    assert re.search(r"deskundige[^.]* nog niet (onderzocht|bekeken)", said(text))
    assert re.search(r"(geen officiële status)", said(text))
    assert re.search(r"website nog niet getest|Nee, nog niet\.", said(text))
