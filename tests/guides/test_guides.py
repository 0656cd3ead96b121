"""Each guide that the tests bring along is itself without a fault."""

from pathlib import Path

import pytest

from app.plain_language.check import check_content
from app.plain_language.findings import Severity

GUIDES = sorted(Path(__file__).parent.glob("*/content"))
MEANT = {"missing-variant"}
"""What one of them is about: a guide of which a part is translated."""


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_a_guide_of_the_tests_has_nothing_to_mend(guide: Path) -> None:
    report = check_content(guide)
    assert report.texts
    errors = [each for each in report.findings if each.severity is Severity.ERROR]
    assert [each for each in errors if each.rule not in MEANT] == []
