"""The glossary: read whole, found as whole words."""

import unicodedata
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.guide.errors import ContentErrors
from app.guide.glossary import MAX_EXPLANATION_WORDS, Glossary, load_glossary
from tests.conftest import CONTENT

DUTCH = CONTENT / "glossary" / "nl.yaml"
TITLE = "title: Moeilijke woorden\n"
ENTRY = "{id}:\n  term: {term}\n  forms: {forms}\n  explanation: {explanation}\n  source: zelf\n"


def entry(term: str, forms: str = "[]", explanation: str = "Zomaar iets.", more: str = "") -> str:
    term_id = term.lower().replace(" ", "-").replace("ë", "e")
    text = ENTRY.format(id=term_id, term=term, forms=forms, explanation=explanation)
    return text + (f"  {more}\n" if more else "")


@pytest.fixture
def write(tmp_path: Path):
    def write(*entries: str) -> Path:
        path = tmp_path / "nl.yaml"
        path.write_text("".join((TITLE, *entries)), encoding="utf-8")
        return path

    return write


def found(glossary: Glossary, text: str) -> list[str]:
    return [text[match.start : match.end] for match in glossary.find(text)]


def faults(path: Path) -> list[str]:
    with pytest.raises(ContentErrors) as raised:
        load_glossary(path)
    return [str(error).removeprefix(str(path)) for error in raised.value.errors]


def test_a_term_is_found_in_any_case_and_form(write) -> None:
    glossary = load_glossary(write(entry("cliëntenraad", "[cliëntenraden]")))
    assert found(glossary, "Cliëntenraden en een CLIËNTENRAAD.") == [
        "Cliëntenraden",
        "CLIËNTENRAAD",
    ]


def test_a_form_may_end_in_a_mark_of_its_last_letter(write) -> None:
    glossary = load_glossary(write(entry("raad", "[مشاركةً, مجلسٌ]")))
    assert found(glossary, "مجلسٌ، ومشاركةً أو مشاركةً.") == ["مجلسٌ", "مشاركةً"]


def test_a_question_in_arabic_is_a_sentence_of_an_explanation(write) -> None:
    glossary = load_glossary(write(entry("raad", explanation="هل هذا صعب؟ نعم. هذا صعب!")))
    assert list(glossary.terms[0].explanation_sentences) == ["هل هذا صعب؟", "نعم.", "هذا صعب!"]


def test_an_abbreviation_is_found_in_its_own_case_only(write) -> None:
    glossary = load_glossary(write(entry("LOC", more="long_form: Landelijke Organisatie")))
    assert found(glossary, "LOC, loc en Loc") == ["LOC"]


@pytest.mark.parametrize(
    "text", ["cliëntenraad", "raadhuis", "raad-huis", "oud-raad", "raad's", "raád", "raad\u0301"]
)
def test_a_form_never_matches_inside_another_word(write, text: str) -> None:
    assert found(load_glossary(write(entry("raad"))), text) == []


@pytest.mark.parametrize(
    "text", ["raad", "(raad)", "raad.", "‘raad’", "raad- en daad", "raad/daad"]
)
def test_a_form_matches_beside_marks(write, text: str) -> None:
    assert found(load_glossary(write(entry("raad"))), text) == ["raad"]


def test_the_longest_form_wins(write) -> None:
    glossary = load_glossary(write(entry("inclusie"), entry("inclusie agenda"), entry("agenda")))
    assert found(glossary, "inclusie agenda, agenda") == ["inclusie agenda", "agenda"]


def test_a_term_over_two_lines_is_found(write) -> None:
    glossary = load_glossary(write(entry("openbare ruimte")))
    assert found(glossary, "de openbare\n  ruimte") == ["openbare\n  ruimte"]


def test_a_decomposed_text_is_searched_at_its_own_places(write) -> None:
    glossary = load_glossary(write(entry("cliënt")))
    text = unicodedata.normalize("NFD", "de cliënt")
    assert found(glossary, text) == [unicodedata.normalize("NFD", "cliënt")]


def test_right_to_left_terms_are_found(write) -> None:
    arabic = {"term": "مجلس", "forms": "[مجالس]", "explanation": "مجموعة من الناس"}
    glossary = load_glossary(write(ENTRY.format(id="majlis", **arabic)))
    assert found(glossary, "هذا مجلس المدينة Wmo-raad مجالس") == ["مجلس", "مجالس"]


def test_a_term_is_looked_up_by_its_id() -> None:
    glossary = load_glossary(DUTCH)
    term = glossary.term("clientenraad")
    assert term is not None
    assert term.term == "cliëntenraad"
    assert glossary.term("geen-raad") is None


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        (
            [entry("raad"), entry("daad", "[Raad]")],
            ":7: 'daad' has 'Raad', which belongs to 'raad' on line 2: keep it in one place",
        ),
        ([entry("raad", explanation="Een raad van mensen.")], "uses the word itself"),
        ([entry("raad", explanation="a " * (MAX_EXPLANATION_WORDS + 1))], "has 21 words"),
        (
            [entry("raad", "[-raad]")],
            ":2: 'raad' has the form '-raad', which is no whole word: begin and end it",
        ),
        ([entry("raad", "raden")], ":4: 'raad: forms' must be a list: write 'forms: [one, other]'"),
        (
            ["raad:\n  term: raad\n  source: x\n"],
            ":2: 'raad: explanation' is missing: write 'explanation: …'",
        ),
        (["raad: een groep\n"], ":2: 'raad' needs lines below it: write 'term: …', 'forms: …',"),
        (
            [ENTRY.format(id="Raad 1", term="raad", forms="[]", explanation="x")],
            ":2: 'Raad 1' cannot be an address: write lower-case letters",
        ),
        (
            [entry("raad", more="kleur: rood")],
            ":7: 'raad: kleur' is not a key of this part: use one of term, forms",
        ),
        (
            [entry("raad", more="spoken: 3")],
            ":7: 'raad: spoken' must be text: put it between double quotes",
        ),
        ([entry("raad"), entry("raad")], "'raad' stands here twice"),
        (["- raad\n"], ":2: this line does not fit those around it: begin it"),
        (["raad: [a\n"], ":2: the bracket does not close"),
    ],
)
def test_a_faulty_entry_is_told_with_its_line(write, entries: list[str], fault: str) -> None:
    (message,) = faults(write(*entries))
    assert fault in message
    assert message.startswith(":")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("raad: {term: raad, explanation: x, source: y}", "is missing: write 'title: …'"),
        ("title: 3\n", "must be text: put it between double quotes"),
    ],
)
def test_a_glossary_without_a_title_is_told_what_to_write(
    tmp_path: Path, text: str, fault: str
) -> None:
    path = tmp_path / "nl.yaml"
    path.write_text(text, encoding="utf-8")
    assert faults(path) == [f":1: 'title' {fault}"]


def test_an_explanation_is_read_as_sentences(write) -> None:
    more = "long_form: Landelijke Organisatie"
    text = "Een club. Van wie? Van ons."
    glossary = load_glossary(write(entry("LOC", explanation=text, more=more)))
    (term,) = glossary.terms
    assert term.meaning == ("Landelijke Organisatie.", "Een club.", "Van wie?", "Van ons.")


def test_every_fault_is_told_at_once(write) -> None:
    assert len(faults(write("a: 1\n", "b: 2\n"))) == 2


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
@example("title: x\nﬁrst: {term: \u202eraad, explanation: x, source: y}")
@example("title: x\nraad: {term: ıİ, explanation: x, source: y}")
@example("title: []\nraad: {term: raad, explanation: x, source: y}")
def test_any_file_is_a_glossary_or_a_list_of_faults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "any.yaml"
    path.write_text(text, encoding="utf-8")
    with suppress(ContentErrors):
        list(load_glossary(path).find(text))


WORDS = st.text(st.characters(categories=["L", "Mn", "Nd"]), min_size=1, max_size=8)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=5), st.lists(WORDS, max_size=5))
def test_generated_terms_are_found_at_whole_words_only(
    tmp_path: Path, terms: list[str], others: list[str]
) -> None:
    path = tmp_path / "any.yaml"
    entries = {
        f"t{n}": {"term": term, "explanation": "…", "source": "x"} for n, term in enumerate(terms)
    }
    path.write_text(TITLE + as_yaml(entries), encoding="utf-8")
    text = " ".join([*terms, "".join(terms), *others])
    try:
        matches = list(load_glossary(path).find(text))
    except ContentErrors:
        return
    for match in matches:
        assert text[match.start - 1 : match.start] in {"", " "}
        assert text[match.end : match.end + 1] in {"", " "}


def as_yaml(entries: dict[str, dict[str, str]]) -> str:
    import yaml

    return yaml.safe_dump(entries, allow_unicode=True)
