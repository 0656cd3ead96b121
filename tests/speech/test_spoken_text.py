import re
from collections.abc import Iterator

from app.speech.spoken_text import Rule, SpokenText, Substitution, spoken_text


def rule(pattern: str, *spoken: str) -> Rule:
    """Return a rule that says the groups of each match otherwise."""

    def substitutions(text: str) -> Iterator[tuple[Substitution, ...]]:
        for match in re.finditer(pattern, text):
            yield tuple(Substitution(*match.span(n), said) for n, said in enumerate(spoken, 1))

    return substitutions


def shown(spoken: SpokenText, text: str, said: str) -> str:
    """Return the shown text from where something said begins."""
    return text[spoken.shown_offset(spoken.text.index(said)) :]


def test_the_earlier_of_two_rules_holds_where_they_meet() -> None:
    rules = [rule("(een twee)", "A"), rule("(twee drie)", "B"), rule("(drie)", "C")]
    assert spoken_text("een twee drie", rules).text == "A C"


def test_what_belongs_together_falls_together() -> None:
    rules = [rule("(drie)", "C"), rule("(een) twee (drie)", "A", "B"), rule("(een)", "D")]
    assert spoken_text("een twee drie", rules).text == "D twee C"


def test_places_lead_back_in_both_of_two_texts_that_follow_each_other() -> None:
    rules = [rule("(Wmo)", "wee em oo"), rule("(bv)", "bij voorbeeld")]
    first, second = "De Wmo is er.", "Zo is bv de Wmo."
    text = f"{first} {second}"
    both = spoken_text(first, rules).followed_by(spoken_text(second, rules), len(first) + 1)
    assert both == spoken_text(text, rules)
    assert shown(both, text, "is er") == "is er. Zo is bv de Wmo."
    assert shown(both, text, "bij") == "bv de Wmo."
    assert shown(both, text, "de wee") == "de Wmo."
