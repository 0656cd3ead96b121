"""The accessibility statement says what was tested, and claims nothing else."""

import json
import re
from datetime import date

import pytest
from babel.dates import format_date, get_month_names

from app.guide.library import Library
from app.guide.model import Document, Level
from tests.conftest import PROJECT
from tests.content.statement import Statement, Tool, statement

PROGRAMS = (
    "axe", "CodeSniffer", "Nu Html Checker", "Virtual Screen Reader", "Orca", "NVDA", "JAWS",
    "VoiceOver", "TalkBack", "Lighthouse", "WAVE",
)  # fmt: skip
CLAIMS = {
    "nl": re.compile(
        r"\bstatus [A-E]\b|voldoet (?:geheel|volledig|aan)|gecertificeerd|geaudit|"
        r"door gebruikers getest",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\bstatus [A-E]\b|(?:fully|completely) (?:conform|compl)|certified|has been audited|"
        r"tested by users",
        re.IGNORECASE,
    ),
    "tr": re.compile(r"\b[A-E] durumu\b|tamamen uy|sertifikal|denetlendi", re.IGNORECASE),
    "ar": re.compile(r"الحالة [A-E]\b|متوافق بالكامل|معتمد رسمي|اجتاز التدقيق"),
    "pl": re.compile(r"\bstatus [A-E]\b|w pełni zgodn|certyfikowan|po audycie", re.IGNORECASE),
    "uk": re.compile(r"\bстатус [A-EА-Е]\b|повністю відповіда|сертифікован", re.IGNORECASE),
}
"""What only an audit or a test with users can show, by locale."""


@pytest.fixture(scope="session")
def told() -> Statement:
    return statement()


@pytest.fixture
def texts(library: Library, told: Statement) -> list[Document]:
    """The statement in every form; without data every page of the service that speaks of WCAG."""
    topics = [told.topic] if told.topic else library.site.service_topics
    found = [each for each in library.documents() if each.topic in topics]
    return [each for each in found if told.topic or "WCAG" in said(each)]


def said(text: Document) -> str:
    return " ".join(sentence.text for sentence in text.sentences())


def unsaid(text: Document, told: Statement) -> list[str]:
    """Return what the statement must say, and this form of it does not."""
    phrases = list(told.says.get(text.locale, {}).get(str(text.level), ()))
    if told.tested:
        phrases.append(format_date(told.tested, "d MMMM y", text.locale))
    if text.level is Level.STANDARD:
        phrases += [f"{name} {tool.version}" for name, tool in told.tools.items()]
    return [phrase for phrase in phrases if phrase not in said(text)]


def claimed(text: str, locale: str, told: Statement) -> list[str]:
    """Return the tests, days and audits that a text claims without data."""
    months = "|".join(get_month_names("wide", locale=locale).values())
    own_day = told.tested and format_date(told.tested, "d MMMM y", locale)
    days = re.findall(rf"\d{{1,2}} (?:{months}) \d{{4}}", text)
    others = [name for name in PROGRAMS if not any(name in known for known in told.tools)]
    audits = CLAIMS[locale].findall(text) if locale in CLAIMS else []
    return [
        *(day for day in days if day != own_day),
        *(name for name in others if re.search(rf"\b{name}\b", text)),
        *audits,
    ]


def test_it_says_what_the_data_say(texts: list[Document], told: Statement) -> None:
    assert {text.path: missing for text in texts if (missing := unsaid(text, told))} == {}


def test_it_claims_no_test_no_day_and_no_audit_that_the_data_do_not_have(
    texts: list[Document], told: Statement
) -> None:
    found = {text.path: claimed(said(text), text.locale, told) for text in texts}
    assert {path: claims for path, claims in found.items() if claims} == {}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Wij testen met axe-core.", "axe"),
        ("Getest op 24 november 2026.", "24 november 2026"),
        ("Deze website voldoet volledig aan WCAG.", "voldoet volledig"),
        ("Wij hebben status B.", "status B"),
    ],
)
def test_a_claim_without_data_is_found(text: str, claim: str) -> None:
    assert claimed(text, "nl", Statement()) == [claim]


def test_what_the_data_have_may_be_claimed() -> None:
    told = Statement(tested=date(2026, 11, 24), tools={"axe-core": Tool("4", "every page")})
    assert claimed("Wij testten met axe-core op 24 november 2026.", "nl", told) == []


def test_there_is_a_statement_if_there_are_data(texts: list[Document], told: Statement) -> None:
    assert texts or told == Statement()


def test_it_has_its_sections_and_one_for_each_limitation(
    texts: list[Document], told: Statement
) -> None:
    for text in texts:
        if told.sections:
            assert [each.id for each in text.sections if each.level == 2] == told.sections
        if told.known:
            assert list(text.facts) == list(told.known)
            assert len([each for each in text.sections if each.level == 3]) == len(told.known)


def test_it_says_how_many_limitations_there_are(texts: list[Document], told: Statement) -> None:
    assert list(told.count) == ([len(told.known)] if told.known else [])
    words = "|".join(word for words in told.count.values() for word in words)
    for text in texts:
        assert re.search(rf"(?<![\w.])(?:{words})(?![\w.])", said(text))


def test_it_says_for_whom_it_speaks_and_where_to_write(
    texts: list[Document], library: Library
) -> None:
    for text in texts:
        assert library.site.organisation.lower() in said(text).lower()
        assert library.site.contact_email in said(text)


def test_the_tools_have_the_versions_of_the_tests(told: Statement) -> None:
    package = json.loads((PROJECT / "package.json").read_text(encoding="utf-8"))
    named = {tool.package: tool.version for tool in told.tools.values() if tool.package}
    used = {name: version for name, version in package["devDependencies"].items() if name in named}
    assert named == used
