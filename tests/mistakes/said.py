"""What the check says of a guide."""

from pathlib import Path

from app.plain_language.check import check_content
from app.plain_language.report import relative_to
from app.speech.speakable import voice_faults


def said(content: Path) -> list[str]:
    """Return each line of the check, with paths from the folder above the content folder."""
    report = relative_to(check_content(content, also=voice_faults), content.parent)
    return [str(finding) for finding in report.findings]
