"""Texts made for a test: the simple version, in Dutch, with a glossary of its own."""

from functools import cache
from pathlib import Path

from app.guide.glossary import Glossary, load_glossary
from app.guide.model import Block, Level, Role, Run, Sentence
from app.plain_language.check import check_text
from app.plain_language.findings import Finding
from app.plain_language.language import language_of
from app.plain_language.limits import limits_of
from app.plain_language.passages import Text, passage_of
from app.plain_language.phrases import Phrases
from app.plain_language.rules import rules_of
from app.plain_language.wording import load_wording

GLOSSARY = Path(__file__).with_name("glossary.nl.yaml")
WORDING = Path(__file__).with_name("wording.nl.yaml")


@cache
def wording() -> Phrases:
    return load_wording(WORDING)


@cache
def glossary() -> Glossary:
    return load_glossary(GLOSSARY)


def text_of(
    *sentences: str | Sentence,
    role: Role = Role.PARAGRAPH,
    level: Level = Level.SIMPLE,
    locale: str = "nl",
) -> Text:
    """Return a text of one block; the n-th sentence stands on line n."""
    made = tuple(
        s if isinstance(s, Sentence) else Sentence(f"a.{n}", (Run(s),), n)
        for n, s in enumerate(sentences, 1)
    )
    words = glossary() if locale == "nl" else None
    passages = tuple(passage_of(sentence, Block("a", role, made), words) for sentence in made)
    limits = limits_of(language_of(locale), level)
    return Text(Path("a.md"), locale, level, limits, words, passages, wording())


def findings(text: Text, *names: str) -> list[Finding]:
    """Return what the rules with these names find."""
    rules = tuple(rule for rule in rules_of(text.language) if rule.name in names)
    assert {rule.name for rule in rules} == {*names}
    return list(check_text(text, rules))
