"""No text stops the rules: generated Markdown, mixed scripts, both directions."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.guide.errors import ContentErrors
from app.guide.markdown import parse_document
from app.guide.model import Level
from app.plain_language.check import CheckReport, check_text
from app.plain_language.checked_text import checked_text
from app.plain_language.figures import figures_of
from app.plain_language.language import language_of
from app.plain_language.limits import limits_of
from app.plain_language.passages import read_text
from app.plain_language.report import github_lines, json_lines, text_lines
from app.plain_language.tokens import tokens_of
from tests.plain_language.texts import glossary, text_of, wording

HEAD = "---\ntitle: Proef\nsummary: Kort.\nsources: [{name: a, url: 'https://example.org'}]\n---\n"
PIECES = st.sampled_from(
    [
        "De raad ", "wordt ", "geregeld", ", ", "en ", "die ", "dat ", "niet ", "Wmo", "B&W",
        "LHBTI+", "مجلس ", "، ", "\u202e", "\u200f", "[hier](start)", "[Wmo-raad]{lang=nl}",
        "*naam*", "**vet**", "😊", "ALTIJD", "3,5", "\u0301", "İı", ". ", ".\n", "\n\n", "\n- ",
        "\n> **a**\n> ", "| a |\n|--|\n| b |", "<!-- allow passive: zo -->\n",
        "\n## Wat? {#wat}\n", "\ufffc", "\u00ad", "中文", "-", "'", "ﬁ",
    ]
)  # fmt: skip
BODIES = st.lists(PIECES | st.text(max_size=6), max_size=25).map("".join)
LOCALES = st.sampled_from(["nl", "ar", "tr", "zh_Hans", "fa", "en"])


@settings(max_examples=200, deadline=None)
@given(BODIES, LOCALES, st.sampled_from(Level))
def test_any_markdown_gives_findings_or_faults(body: str, locale: str, level: Level) -> None:
    text = f"{HEAD}\n## Wat is het? {{#is}}\n\n{body}\n"
    try:
        document = parse_document(text, Path("a.md"), "start", locale, level)
    except ContentErrors:
        return
    read = read_text(document, limits_of(language_of(locale), level), glossary(), wording())
    findings = tuple(check_text(read))
    lines = text.count("\n") + 1
    assert all(finding.line is None or 1 <= finding.line <= lines for finding in findings)
    report = CheckReport(findings, (checked_text(read, document, figures_of(read)),))
    for write in (text_lines, json_lines, github_lines):
        assert list(write(report, explain=True, summary=True)) is not None


@settings(max_examples=200, deadline=None)
@given(BODIES, LOCALES)
def test_any_sentence_is_checked_without_a_double(sentence: str, locale: str) -> None:
    found = [(f.rule, f.line) for f in check_text(text_of(sentence, locale=locale))]
    once = {
        "formal-word",
        "figurative",
        "same-word",
        "short-form",
        "abbreviation",
        "explained-term",
    }
    single = [pair for pair in found if pair[0] not in once and pair[0] != "link-text"]
    assert len(set(single)) == len(single)


@given(st.text())
def test_tokens_lose_nothing_but_white_space_and_marks(text: str) -> None:
    tokens = tokens_of(text)
    assert all(token in text for token in tokens)
    assert sum(len(t) for t in tokens) <= len(text)


@given(st.text(min_size=1, max_size=30), LOCALES)
def test_any_word_has_a_syllable(word: str, locale: str) -> None:
    count = language_of(locale).count_syllables
    assert count is None or count(word) >= 1
