"""Rules that an editor set aside for one sentence."""

from collections.abc import Iterator

from app.plain_language.passages import Text
from app.plain_language.rule import Hit, Rule


def exemption_rule(names: frozenset[str]) -> Rule[Text]:
    """Return the rule that only rules with one of these names are set aside."""

    def check(text: Text) -> Iterator[Hit]:
        for passage in text.passages:
            for exemption in passage.sentence.exemptions:
                if exemption.rule not in names:
                    message = f"there is no rule '{exemption.rule}' to set aside"
                    yield Hit(passage.line, message, f"use one of {', '.join(sorted(names))}")

    return Rule(
        "exemption",
        "A rule that is set aside exists.",
        "A misspelt name would set nothing aside.",
        "our own choice",
        check,
    )
