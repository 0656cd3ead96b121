"""The check of a whole folder."""

from pathlib import Path

import pytest

from app.guide.errors import ContentError
from app.guide.library import Library
from app.plain_language.check import check_content
from app.plain_language.findings import Severity, structural_finding
from tests.plain_language.conftest import Guide

TERM = """\
raadslid:
  term: raadslid
  explanation: {explanation}
  source: eigen uitleg
"""


def rules(folder: Path) -> list[str]:
    return [finding.rule for finding in check_content(folder).findings]


def write_glossary(folder: Path, explanation: str) -> None:
    (folder / "glossary").mkdir()
    text = "title: Moeilijke woorden\n" + TERM.format(explanation=explanation)
    (folder / "glossary/nl.yaml").write_text(text, encoding="utf-8")


def test_a_plain_guide_has_no_findings(guide: Guide) -> None:
    report = check_content(guide())
    assert report.findings == ()
    assert not report.has_errors
    assert len(report.texts) == 4


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Dat mag. Kom dus.", "one-sentence"),
        ("Het wordt geregeld.", "passive"),
        ("Indien u komt, mag dat.", "formal-word"),
        ("U mag uw stem laten horen.", "figurative"),
        ("De burger mag komen.", "same-word"),
        ("Kom bijv. op maandag.", "short-form"),
        ("Dat is niet onmogelijk.", "double-negation"),
        ("Er zijn drie raden.", "digits"),
        ("Vraag het de ABC.", "abbreviation"),
        ("U mag bellen, mailen of komen.", "list"),
        ("Let op: het mag.", "one-idea"),
        ("Ga naar [deze pagina](over).", "link-text"),
        ("Kom gezellig langs 😊.", "emoji"),
        ("Kom ALTIJD.", "all-caps"),
        ("U mag elke week op maandag of op dinsdag bij de raad komen.", "sentence-length"),
        ("<!-- allow pasive: zo -->\nU mag komen.", "exemption"),
    ],
)
def test_one_changed_thing_is_one_finding(guide: Guide, line: str, rule: str) -> None:
    (finding,) = check_content(guide(line=line)).findings
    assert finding.rule == rule
    assert finding.path.name == "nl.simple.md"
    assert finding.line == 10 + line.count("\n")
    assert finding.advice


def test_a_heading_that_asks_nothing_is_a_finding(guide: Guide) -> None:
    assert rules(guide(line="U komt.\n\n## Meer {#meer}\n\nU komt.\nU belt.")) == ["structure"]


def test_broken_structure_is_reported_in_the_same_shape(guide: Guide) -> None:
    folder = guide(line="Een <b>zin</b>.")
    report = check_content(folder)
    assert {finding.rule for finding in report.findings} == {"structure"}
    assert "take out '<b>'" in [f.advice for f in report.findings]
    assert report.has_errors
    assert report.texts == ()


def test_the_advice_of_a_structural_fault_is_told_apart() -> None:
    error = ContentError(Path("a.md"), 3, "title", "'title' is missing", "write 'title: …'")
    assert str(structural_finding(error)) == (
        "a.md:3: structure: 'title' is missing → write 'title: …'"
    )


def test_the_check_asks_for_each_text_once_and_for_an_original_beside_its_translation(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, asked, again = guide("nl", "tr"), [], []
    documents, document = Library.documents, Library.document
    monkeypatch.setattr(Library, "documents", lambda self: asked.append(1) or documents(self))
    monkeypatch.setattr(
        Library, "document", lambda self, *place: again.append(place) or document(self, *place)
    )
    texts = check_content(folder, with_figures=True).texts
    assert asked == [1]
    assert len(again) == sum(text.locale == "tr" for text in texts) > 0
    assert {locale for _topic, locale, _level in again} == {"nl"}


def test_a_limit_of_the_site_replaces_the_default(guide: Guide) -> None:
    assert "sentence-length" in rules(guide(limits="{simple: {max_sentence_words: 3}}"))


@pytest.mark.parametrize("value", ["{simple: {max_words: 3}}", "{simple: {max_commas: veel}}"])
def test_an_unknown_or_odd_limit_is_a_finding(guide: Guide, value: str) -> None:
    report = check_content(guide(limits=value))
    assert {finding.path.name for finding in report.findings} == {"site.yaml"}
    assert report.has_errors


def test_a_missing_translation_is_a_finding(guide: Guide) -> None:
    folder = guide("nl", "tr")
    (folder / "topics/over/tr.simple.md").unlink()
    missing = [f for f in check_content(folder).findings if f.rule == "missing-variant"]
    assert [finding.path.name for finding in missing] == ["tr.simple.md"]


def test_a_translation_is_stale_when_its_original_changes(guide: Guide) -> None:
    folder = guide("nl", "tr")
    stale = [f for f in check_content(folder).findings if f.rule == "stale-variant"]
    assert len(stale) == 4
    digest = stale[0].advice.split("'")[1].removeprefix("translated_from: ")
    path = stale[0].path
    text = path.read_text(encoding="utf-8").replace(
        "sources:", f"translated_from: {digest}\nsources:"
    )
    path.write_text(text, encoding="utf-8")
    still = [f for f in check_content(folder).findings if f.rule == "stale-variant"]
    assert len(still) == 3


def spoil_head(folder: Path, name: str, line: str) -> None:
    path = folder / "topics" / "start" / name
    text = path.read_text(encoding="utf-8").replace("sources:", f"{line}\nsources:")
    path.write_text(text, encoding="utf-8")


def test_the_simple_version_tells_or_leaves_every_fact(guide: Guide) -> None:
    folder = guide()
    spoil_head(folder, "nl.standard.md", "facts: [A1, A2, A3]")
    spoil_head(folder, "nl.simple.md", "facts: [A1]\nleft_to_standard: [A2]")
    (finding,) = check_content(folder).findings
    assert finding.rule == "missing-fact"
    assert finding.path.name == "nl.simple.md"
    assert finding.message.startswith("A3 ")


def test_a_fact_is_left_to_a_version_that_has_it(guide: Guide) -> None:
    folder = guide()
    spoil_head(folder, "nl.simple.md", "left_to_standard: [A2]")
    (finding,) = check_content(folder).findings
    assert finding.rule == "missing-fact"
    assert "A2 is left to nl.standard.md" in finding.message


def test_an_unused_term_is_advice(guide: Guide) -> None:
    folder = guide()
    write_glossary(folder, "Iemand die in de raad zit.")
    report = check_content(folder)
    (finding,) = report.findings
    assert (finding.rule, finding.severity) == ("unused-term", Severity.ADVICE)
    assert not report.has_errors


def test_an_explanation_must_pass_the_simple_rules(guide: Guide) -> None:
    folder = guide(line="Een raadslid is iemand die in de raad zit.")
    write_glossary(folder, "Iemand die thans in de raad zit.")
    (finding,) = check_content(folder).findings
    assert finding.rule == "formal-word"
    assert finding.path.name == "nl.yaml"
    assert "the explanation of 'raadslid'" in finding.message


def test_a_broken_glossary_is_reported_with_its_line(guide: Guide) -> None:
    folder = guide()
    write_glossary(folder, "Een raadslid is een raadslid.")
    (finding,) = check_content(folder).findings
    assert (finding.rule, finding.line) == ("structure", 4)


def test_a_rule_set_aside_is_in_the_report(guide: Guide) -> None:
    report = check_content(guide(line="<!-- allow passive: zo zegt men dat -->\nHet wordt gedaan."))
    assert report.findings == ()
    (one,) = [one for text in report.texts for one in text.set_aside]
    assert (one.rule, one.reason, one.line) == ("passive", "zo zegt men dat", 11)


def test_a_locale_without_data_is_checked_by_the_other_rules(guide: Guide) -> None:
    folder = guide("nl", "tr")
    path = folder / "topics/over/tr.simple.md"
    text = path.read_text(encoding="utf-8").replace("U mag altijd komen.", "Bir " * 13 + "bir.")
    path.write_text(text, encoding="utf-8")
    found = [f.rule for f in check_content(folder).findings if f.path == path]
    assert "sentence-length" in found
