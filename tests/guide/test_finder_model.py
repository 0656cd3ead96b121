"""The finder: which question follows, where answers lead, and faults in its file."""

from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.guide.finder_file import load_finder
from app.guide.finder_model import Answers, Finder

FILE = """\
questions:
  - id: about
    answers: [street, care, unsure]
  - id: alone
    when: [{about: [street]}]
    answers: [yes-please, no-thanks]
outcomes:
  - id: group
    topic: contact
    when:
      - {about: [street], alone: [no-thanks]}
      - {about: [unsure]}
    facts: [A1]
    also: [council]
    call: call-town
    email: mail-town
  - id: council
    topic: start
    when: [{about: [care]}, {about: [street], alone: [yes-please]}]
    call: call-town
    email: mail-town
"""


def load(tmp_path: Path, text: str = FILE, facts: set[str] | None = None) -> Finder:
    path = tmp_path / "finder.yaml"
    path.write_text(text, encoding="utf-8")
    return load_finder(path, ["start", "contact"], facts)


def faults_of(tmp_path: Path, old: str, new: str, facts: set[str] | None = None) -> list[str]:
    assert old in FILE
    with pytest.raises(ContentErrors) as found:
        load(tmp_path, FILE.replace(old, new, 1), facts)
    return [str(error).removeprefix(f"{tmp_path}/") for error in found.value.errors]


def test_a_question_is_asked_only_where_its_condition_holds(tmp_path: Path) -> None:
    finder = load(tmp_path)
    first, second = finder.questions
    assert finder.question(()) == first
    assert finder.question((("about", "street"),)) == second
    assert finder.question((("about", "care"),)) is None


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("street/no-thanks", "group"), ("unsure", "group"),
        ("street/yes-please", "council"), ("care", "council"),
    ],
)  # fmt: skip
def test_every_complete_path_leads_to_one_outcome(tmp_path: Path, path: str, outcome: str) -> None:
    finder = load(tmp_path)
    answers = finder.read_path(path)
    assert answers is not None
    assert [each.id for each in finder.outcomes_of(answers)] == [outcome]


def test_an_address_names_one_answer_after_the_other(tmp_path: Path) -> None:
    finder = load(tmp_path)
    assert finder.read_path("") == ()
    assert finder.read_path("street/no-thanks") == (("about", "street"), ("alone", "no-thanks"))


@pytest.mark.parametrize(
    "path", ["nowhere", "care/yes-please", "street/maybe", "street/", "/street", "unsure/unsure"]
)
def test_an_address_of_no_path_is_none(tmp_path: Path, path: str) -> None:
    assert load(tmp_path).read_path(path) is None


def test_every_path_is_found_once_whole_or_not(tmp_path: Path) -> None:
    paths: list[Answers] = list(load(tmp_path).every_path())
    assert ["/".join(answer for _, answer in path) for path in paths] == [
        "", "street", "street/yes-please", "street/no-thanks", "care", "unsure",
    ]  # fmt: skip


def test_another_outcome_is_found_by_its_id(tmp_path: Path) -> None:
    finder = load(tmp_path)
    assert [each.id for each in finder.others(finder.outcomes[0])] == ["council"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("      - {about: [unsure]}\n", "", "'unsure' lead nowhere: name them in the 'when'"),
        ("{about: [care]}", "{about: [care, unsure]}", "'unsure' lead to group and council: let"),
        (
            "about: [unsure]}",
            "about: [unsur]}",
            "'unsur', which 'about' does not offer: use street",
        ),
        ("{about: [care]}", "{abut: [care]}", "asks for 'abut', which is no question: use about"),
        ("topic: contact", "topic: contct", "names 'contct', which is not there: use contact"),
        ("also: [council]", "also: [counsel]", "names 'counsel', which is not there: use council"),
        ("    call: call-town\n", "", "is missing: write 'call: …'"),
        (
            "  - id: group",
            "  - id: group\n    colour: red",
            "is not a key of this part: use one of",
        ),
    ],
)
def test_a_fault_says_what_to_write(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert [each for each in faults_of(tmp_path, old, new) if fault in each]


def test_a_fact_that_is_not_known_is_told_with_its_line(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, "facts: [A1]", "facts: [A1, B9]", {"A1", "A2"})
    assert fault.startswith("finder.yaml:")
    assert "names 'B9', which is not there" in fault


def test_an_outcome_that_nothing_leads_to_is_told(tmp_path: Path) -> None:
    lost = "  - {id: lost, topic: start, when: [{about: [care], alone: [yes-please]}], "
    text = FILE + lost + "call: call-town, email: mail-town}\n"
    with pytest.raises(ContentErrors, match="no answers lead to the outcome 'lost'"):
        load(tmp_path, text)


def test_a_path_of_too_many_questions_is_told(tmp_path: Path) -> None:
    questions = "".join(f"  - {{id: q{number}, answers: [a, b]}}\n" for number in range(6))
    outcome = "outcomes:\n  - {id: end, topic: start, call: c, email: e}\n"
    with pytest.raises(ContentErrors, match="take 6 questions: ask 5 at most"):
        load(tmp_path, f"questions:\n{questions}{outcome}")
