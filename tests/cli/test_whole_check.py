"""The check of all that is published, as one report."""

import shutil
from pathlib import Path

from app.cli.whole_check import check_guide
from app.plain_language.findings import Severity
from tests.mistakes.mistake import GUIDE


def test_what_must_be_mended_stands_before_what_may_be_weighed(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(GUIDE, content)
    for topic, sentence in (("lenen", "Dat mag 2 keeer."), ("vragen", "Dat wordt gedaan.")):
        path = content / "topics" / topic / "nl.simple.md"
        path.write_text(path.read_text(encoding="utf-8") + sentence + "\n", encoding="utf-8")
    (content / "glossary" / "en.yaml").write_text("title: x")
    report = check_guide(content)
    assert [finding.rule for finding in report.findings] == ["structure", "passive", "spelling"]
    assert report.findings[-1].severity is Severity.ADVICE
