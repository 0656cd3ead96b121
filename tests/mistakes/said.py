"""What the check says of a guide."""

from pathlib import Path

from app.cli.whole_check import check_guide
from app.plain_language.report import relative_to


def said(content: Path) -> list[str]:
    """Return each line of the check, with paths from the folder above the content folder."""
    report = relative_to(check_guide(content), content.parent)
    return [str(finding) for finding in report.findings]
