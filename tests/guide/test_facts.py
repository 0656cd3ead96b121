"""The facts of a guide: each whole, each told in a standard text, and none that is not there."""

from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.guide.facts import Fact, load_facts
from app.guide.library import load_library
from tests.conftest import TOPIC

FACTS = """\
A1: {text: De raad denkt mee., source: De wet, url: https://example.org/wet}
A2:
  text: De raad is er voor iedereen.
  source: De raad
"""


def faults(folder: Path) -> list[str]:
    with pytest.raises(ContentErrors) as raised:
        load_library(folder)
    return str(raised.value).replace(f"{folder}/", "").splitlines()


def name_facts(folder: Path, level: str, keys: str) -> None:
    text = TOPIC.replace("sources:", f"{keys}\nsources:")
    (folder / "topics" / "start" / f"nl.{level}.md").write_text(text)


def test_a_fact_says_who_says_so(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS)
    first, second = load_facts(path).values()
    assert first == Fact("A1", "De raad denkt mee.", "De wet", "https://example.org/wet", 1)
    assert (second.url, second.line) == (None, 2)


def test_a_guide_without_facts_may_name_any(content_folder: Path) -> None:
    name_facts(content_folder, "standard", "facts: [Z9]")
    assert load_library(content_folder).facts == {}


def test_a_fact_that_is_not_whole_is_told(content_folder: Path) -> None:
    path = content_folder / "facts.yaml"
    path.write_text("A1: {text: x, url: http://x}\nfeit: {text: x, source: y}\n")
    assert faults(content_folder) == [
        "facts.yaml:1: 'A1: source' is missing: write 'source: …'",
        "facts.yaml:1: 'A1: url' is 'http://x', which is no whole address: write 'https://…'",
        "facts.yaml:2: 'feit' is no id of a fact: write a capital and a number, such as A1",
    ]


def test_every_fact_is_covered_by_a_standard_text(content_folder: Path) -> None:
    (content_folder / "facts.yaml").write_text(FACTS)
    name_facts(content_folder, "simple", "facts: [A1, A2]")
    name_facts(content_folder, "standard", "facts: [A1]")
    (fault,) = faults(content_folder)
    assert fault.startswith("facts.yaml:2: no standard text covers 'A2': write it in one and name")
    name_facts(content_folder, "standard", "facts: [A1, A2]")
    assert list(load_library(content_folder).facts) == ["A1", "A2"]


def test_a_text_names_only_facts_that_there_are(content_folder: Path) -> None:
    (content_folder / "facts.yaml").write_text(FACTS)
    name_facts(content_folder, "standard", "facts: [A1, A2, A3]")
    name_facts(content_folder, "simple", "facts: [A1]\nleft_to_standard: [A4]")
    assert faults(content_folder) == [
        "topics/start/nl.simple.md:5: the fact 'A4' is not in facts.yaml: write it there",
        "topics/start/nl.standard.md:4: the fact 'A3' is not in facts.yaml: write it there",
    ]
