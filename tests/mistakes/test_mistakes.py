"""What the check says of each mistake, word for word, and that the documentation says the same."""

from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.mistakes.documentation import DOCUMENT, document
from tests.mistakes.mistake import GROUPS, GUIDE, Mistake, mistakes, spoilt_guide
from tests.mistakes.said import said

ALL = [each for group in GROUPS for each in mistakes(group)]


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.what)
def test_the_check_says_what_is_wrong_and_what_to_write(mistake: Mistake, tmp_path: Path) -> None:
    assert said(spoilt_guide(mistake, tmp_path)) == list(mistake.says)


def test_the_guide_itself_has_no_mistake() -> None:
    assert said(GUIDE) == []


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.what)
def test_one_mistake_gives_one_message(mistake: Mistake) -> None:
    assert len(mistake.says) == 1


def test_the_documentation_has_every_mistake_with_its_message() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == document(), "run python -m tests.mistakes"


def test_no_message_speaks_of_the_parser() -> None:
    said_of_all = " ".join(line for mistake in ALL for line in mistake.says)
    for word in ("token", "scalar", "mapping", "Traceback", "parse", "None", str(PROJECT)):
        assert word not in said_of_all
