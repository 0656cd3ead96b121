"""What the check prints."""

import json
import re
from pathlib import Path

from app.plain_language.check import CheckReport, check_content
from app.plain_language.findings import Finding, Severity
from app.plain_language.report import (
    github_lines,
    gitlab_lines,
    json_lines,
    relative_to,
    text_lines,
)
from app.plain_language.summary import summary_lines
from tests.plain_language.conftest import Guide

FINDING = Finding(
    Path("a.md"), 3, "passive", "the sentence is passive", "say who does it",
    reason="Readers want to know who does what.", source="Gebruiker Centraal, schrijfwijzer",
)  # fmt: skip
ADVICE = Finding(Path("b,c.yaml"), None, "unused-term", "100% new:\nno text", "", Severity.ADVICE)


def test_a_finding_reads_file_line_rule_fault_and_what_to_write() -> None:
    first, *_ = text_lines(CheckReport((FINDING,)), explain=False, summary=False)
    assert first == "a.md:3: passive: the sentence is passive → say who does it"


def test_the_last_line_counts_what_to_mend_and_what_to_weigh() -> None:
    *_, last, _ = text_lines(CheckReport((FINDING, ADVICE)), explain=False, summary=False)
    assert last == "1 to mend, 1 to weigh, in 0 texts."


def test_an_explained_finding_says_why_and_who_says_so() -> None:
    _, explanation, *_ = text_lines(CheckReport((FINDING,)), explain=True, summary=False)
    assert "Readers want to know who does what" in explanation
    assert "schrijfwijzer" in explanation


def test_json_has_every_finding_and_its_reason_where_asked() -> None:
    (text,) = json_lines(CheckReport((FINDING, ADVICE)), explain=True, summary=False)
    first, second = json.loads(text)["findings"]
    assert first["path"] == "a.md"
    assert first["severity"] == "error"
    assert first["reason"]
    assert second["line"] is None


def test_github_gets_one_escaped_command_a_finding() -> None:
    first, second = github_lines(CheckReport((FINDING, ADVICE)), explain=False, summary=False)
    expected = "::error file=a.md,line=3,title=passive::the sentence is passive → say who does it"
    assert first == expected
    assert second == "::notice file=b%2Cc.yaml,line=1,title=unused-term::100%25 new:%0Ano text"


def test_the_summary_has_a_row_for_each_text_and_the_reasons(guide: Guide) -> None:
    line = "<!-- allow passive: zo zegt men dat -->\nHet wordt gedaan."
    lines = list(summary_lines(check_content(guide(line=line), with_figures=True)))
    assert (
        sum(re.match(r"(start|over)/nl\.(simple|standard)\.md ", row) is not None for row in lines)
        == 4
    )
    assert "too short" in lines[1]
    assert lines[-1].endswith("passive: zo zegt men dat")


def test_the_summary_says_what_a_language_lacks(guide: Guide) -> None:
    text = "\n".join(summary_lines(check_content(guide("nl", "fa"))))
    assert re.search(
        r"^fa: \d+ common rules were run, and none of this language\.$", text, re.MULTILINE
    )
    assert re.search(
        r"^nl: \d+ common rules were run, and \d+ .* \(.*passive, .*\)\.$", text, re.MULTILINE
    )
    assert "fa: no validated formula, so sentence length only, and LIX" in text


def test_the_summary_in_json_has_the_figures(guide: Guide) -> None:
    (text,) = json_lines(check_content(guide(), with_figures=True), explain=False, summary=True)
    first, *_ = json.loads(text)["texts"]
    assert first["counts"]["sentences"] == 3
    assert first["scores"] == {}


def test_nothing_printed_names_a_cefr_level(guide: Guide) -> None:
    report = check_content(guide(line="Het wordt gedaan, indien dat kan."))
    printed = "\n".join(text_lines(report, explain=False, summary=True))
    assert not re.search(r"\b[ABC][12]\b|CEFR|ERK", printed)


def test_paths_are_written_from_a_folder(guide: Guide) -> None:
    folder = guide(line="Het wordt gedaan.")
    (finding,) = relative_to(check_content(folder), folder).findings
    assert finding.path == Path("topics/start/nl.simple.md")


def test_gitlab_gets_one_list_of_issues() -> None:
    (text,) = gitlab_lines(CheckReport((FINDING, ADVICE)), explain=False, summary=True)
    first, second = json.loads(text)
    assert first["description"] == "the sentence is passive → say who does it"
    assert first["location"] == {"path": "a.md", "lines": {"begin": 3}}
    assert (first["check_name"], first["severity"], second["severity"]) == (
        "passive", "major", "info",
    )  # fmt: skip
    assert first["fingerprint"] != second["fingerprint"]
    (explained,) = gitlab_lines(CheckReport((FINDING,)), explain=True, summary=False)
    assert "Gebruiker Centraal" in explained


def test_what_could_not_be_checked_follows_the_count() -> None:
    report = CheckReport((), notes=("Spelling was not checked.",))
    _, note, *_ = text_lines(report, explain=False, summary=False)
    assert note == "Spelling was not checked."
