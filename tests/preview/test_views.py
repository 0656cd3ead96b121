"""What the preview says of a page, a sentence and all texts."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from werkzeug.test import Client

from app.guide.model import Level
from app.plain_language.findings import Finding, Severity
from app.preview.state import Snapshot
from app.preview.wiring import Preview
from tests.preview.conftest import PAGE, rewrite


def report(client: Client, path: str = PAGE) -> Any:
    return client.get("/preview/page", query_string={"path": path}).json


def find(preview: Preview, *findings: Finding) -> None:
    """Let these be what the check found."""

    def found(now: Snapshot) -> Snapshot:
        return replace(now, findings=findings, is_checked=True)

    preview.reloader.state.update(found)


def finding(path: Path, line: int | None, **values: Any) -> Finding:
    return Finding(path, line, "long-sentence", "is long", "make it two", **values)


def test_each_sentence_has_its_block_and_its_text(client: Client) -> None:
    sentences = [(s["block"], s["id"], s["text"]) for s in report(client)["sentences"]]
    assert sentences == [
        ("title", "title.1", "De titel"),
        ("summary", "summary.1", "Dit is kort."),
        ("wat-is-het", "wat-is-het.1", "Wat is het?"),
        ("wat-is-het-1", "wat-is-het-1.1", "Dit is een zin."),
        ("wat-is-het-1", "wat-is-het-1.2", "Dit is nog een zin."),
    ]


def test_on_the_page_of_the_whole_guide_ids_begin_with_the_topic(client: Client) -> None:
    sentences = report(client, "/nl/eenvoudig/alles")["sentences"]
    places = [(each["id"], each["block"]) for each in sentences if "titel" in each["text"]]
    assert places == [("start-title.1", "start-title"), ("contact-title.1", "contact-title")]


def test_a_finding_stands_at_its_sentence_and_no_other(
    shown: Preview, client: Client, simple_text: Path
) -> None:
    find(shown, finding(simple_text, 11), finding(simple_text, None, severity=Severity.ADVICE))
    told = report(client)
    remarks = {each["id"]: each["remarks"] for each in told["sentences"] if each["remarks"]}
    assert remarks == {
        "wat-is-het-1.1": [
            {
                "is_fault": True,
                "place": f"{simple_text}:11",
                "message": "is long",
                "advice": "make it two",
            }
        ]
    }
    assert "About this text as a whole: 1" in told["banner"]
    assert "The check found 2 here." in told["banner"]


def test_findings_of_other_texts_do_not_stand_on_a_page(
    shown: Preview, client: Client, content_folder: Path
) -> None:
    find(shown, finding(content_folder / "topics" / "start" / "nl.simple.md", 11))
    told = report(client)
    assert not any(each["remarks"] for each in told["sentences"])
    assert "The check found nothing here." in told["banner"]


def test_after_a_change_the_page_says_that_the_check_is_at_work(
    shown: Preview, client: Client
) -> None:
    find(shown)
    shown.reloader.renew()
    assert "The texts are being checked." in report(client)["banner"]


def test_a_page_that_is_looked_at_asks_for_its_recording(shown: Preview, client: Client) -> None:
    assert shown.reloader.state.now.making == frozenset()
    assert "The recording is being made." in report(client)["banner"]
    assert shown.reloader.state.now.making == {("contact", "nl", Level.SIMPLE)}


def test_the_table_has_a_row_for_each_text(
    shown: Preview, client: Client, simple_text: Path, content_folder: Path
) -> None:
    find(
        shown,
        finding(simple_text, 11),
        finding(simple_text, 12),
        finding(simple_text, 12, severity=Severity.ADVICE),
        finding(content_folder / "lexicon" / "nl.yaml", 3),
    )
    html = client.get("/preview/texts").text
    assert html.count('<th scope="row">') == 6
    assert "<caption" in html
    row = html[html.index('href="/nl/eenvoudig/contact"') :].partition("</tr>")[0]
    cells = [cell.partition("</td>")[0] for cell in row.split("<td>")[1:]]
    assert cells[:6] == ["nl", "simple", "<strong>2</strong>", "1", "no", "none"]
    assert "Found in other files" in html
    assert "lexicon/nl.yaml:3" in html


def test_the_table_names_the_facts_that_a_text_has_not(
    shown: Preview, client: Client, simple_text: Path
) -> None:
    standard = simple_text.with_name("nl.standard.md")
    rewrite(standard, "title: De titel\n", "title: De titel\nfacts: [A1, A2, A3]\n")
    rewrite(
        simple_text,
        "title: De titel\n",
        "title: De titel\nfacts: [A1]\nleft_to_standard: [A3]\n",
    )
    shown.reloader.renew()
    html = client.get("/preview/texts").text
    row = html[html.index('href="/nl/eenvoudig/contact"') :].partition("</tr>")[0]
    assert "<td>A2</td>" in row


@pytest.mark.parametrize("path", ["sentence", "sentence.wav"])
def test_a_sentence_that_no_page_has_is_not_there(client: Client, path: str) -> None:
    asked = {"path": PAGE, "id": "nergens.1"}
    assert client.get(f"/preview/{path}", query_string=asked).status_code == 404


def test_the_stream_tells_the_version_at_once_and_at_each_change(
    shown: Preview, client: Client
) -> None:
    stream = client.get("/preview/events").response
    lines = iter(stream)  # type: ignore[call-overload]
    version = shown.reloader.state.now.version
    assert next(lines) in {f"data: {version}\n\n", f"data: {version}\n\n".encode()}
    shown.reloader.renew()
    version = shown.reloader.state.now.version
    assert next(lines) in {f"data: {version}\n\n", f"data: {version}\n\n".encode()}
