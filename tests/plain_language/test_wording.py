"""Words that have another name in one guide."""

from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.plain_language.check import check_content
from app.plain_language.wording import load_wording
from tests.plain_language.conftest import Guide


def wording(folder: Path, text: str) -> Path:
    path = folder / "nl.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("text", ["Een Burger.", "Die burgers.", "De raad\nvan  advies."])
def test_a_phrase_is_found_whole_and_in_any_case(tmp_path: Path, text: str) -> None:
    path = wording(tmp_path, "burger, burgers: inwoner\nraad van advies: adviesraad\n")
    assert len([*load_wording(path).find(text)]) == 1


@pytest.mark.parametrize(
    "text", ["De burgerij.", "Een staatsburger.", "Een burger-raad.", "Oud-burgers.", "De raad."]
)
def test_a_part_of_a_word_is_no_phrase(tmp_path: Path, text: str) -> None:
    path = wording(tmp_path, "burger, burgers: inwoner\nraad van advies: adviesraad\n")
    assert not [*load_wording(path).find(text)]


def test_a_sign_in_a_phrase_stands_for_itself(tmp_path: Path) -> None:
    path = wording(tmp_path, "a.b: letters\n")
    assert [found.found for found in load_wording(path).find("acb a.b")] == ["a.b"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("# Woorden\nburger:\n", 2, "'burger' is missing: write 'burger: …'"),
        ("burger: [inwoner]\n", 1, "'burger' must be text: put it"),
        ("burger, : inwoner\n", 1, "'burger,' is no list of words: write whole words"),
        ("-burger: inwoner\n", 1, "'-burger' is no list of words"),
        (
            "burger: inwoner\nBurger, raad: mens\n",
            2,
            "'Burger, raad' names 'burger', as line 1 does: keep",
        ),
        ("- burger\n", 1, "write 'key: text' lines"),
    ],
)
def test_a_line_that_is_not_whole_is_told_with_its_number(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    with pytest.raises(ContentErrors) as raised:
        load_wording(wording(tmp_path, text))
    (error,) = raised.value.errors
    assert error.line == line
    assert message in str(error)


def test_each_guide_has_words_of_its_own(guide: Guide) -> None:
    folder = guide(line="De burger mag naar de instelling.")
    (finding,) = check_content(folder).findings
    assert finding.rule == "same-word"
    assert finding.advice == "write 'inwoner'"
    (folder / "wording" / "nl.yaml").unlink()
    assert check_content(folder).findings == ()


def test_a_fault_in_the_wording_is_a_finding(guide: Guide) -> None:
    folder = guide()
    (folder / "wording" / "nl.yaml").write_text("burger:\n")
    (finding,) = check_content(folder).findings
    assert (finding.rule, finding.line, finding.path.name) == ("structure", 1, "nl.yaml")
