"""The rules that lay a translation beside its original."""

from pathlib import Path

import pytest

from app.guide.glossary import Glossary, load_glossary
from app.guide.markdown import parse_document
from app.guide.model import Document, Level
from app.plain_language.rules import TRANSLATION_RULES
from app.plain_language.rules.translations import Translation

HEAD = """\
---
title: {title}
summary: {summary}
sources: [{{name: Bron, url: "https://example.org"}}]
facts: [{facts}]
{more}---

## {heading} {{#wat}}

"""
DUTCH = """\
De adviesraad geeft sinds 14 juli 2016 advies aan de gemeente.
Lees meer over [het college](over#college).

- Bel de gemeente.
- Zeg: “Ik wil graag meepraten.”
"""
TURKISH = """\
Danışma kurulu ([adviesraad]{lang=nl}) 14 Temmuz 2016'dan beri belediyeye görüş bildirir.
[Belediye yönetimi](over#college) hakkında daha fazlasını okuyun.

- Belediyeyi arayın.
- [Zeg: “Ik wil graag meepraten.”]{lang=nl}
  Şöyle deyin: “Söz sahibi olmak istiyorum.”
"""
WORDS = """\
title: Woorden
raad: {{term: {raad}, explanation: {meaning}, source: eigen uitleg}}
gemeente: {{term: {gemeente}, forms: [{forms}], explanation: {meaning}, source: eigen uitleg}}
"""


def words(folder: Path, locale: str, raad: str, gemeente: str, forms: str = "") -> Glossary:
    path = folder / f"glossary.{locale}.yaml"
    text = WORDS.format(raad=raad, gemeente=gemeente, forms=forms, meaning="Een groep.")
    path.write_text(text, encoding="utf-8")
    return load_glossary(path)


@pytest.fixture
def glossaries(tmp_path: Path) -> tuple[Glossary, Glossary]:
    """The Turkish words and the Dutch ones."""
    turkish = words(tmp_path, "tr", "danışma kurulu", "belediye", "belediyeye, belediyeyi")
    return turkish, words(tmp_path, "nl", "adviesraad", "gemeente")


def document(
    locale: str, body: str, glossary: Glossary, *, facts: str = "B1, B3", **head: str
) -> Document:
    titles = {"nl": ("De raad", "Een groep inwoners.", "Wat is de raad?")}
    title, summary, heading = titles.get(locale, ("Kurul", "Bir grup.", "Kurul nedir?"))
    more = "".join(f"{key}: {value}\n" for key, value in head.items())
    text = HEAD.format(title=title, summary=summary, heading=heading, facts=facts, more=more)
    path = Path(f"{locale}.simple.md")
    return parse_document(text + body, path, "raad", locale, Level.SIMPLE, glossary)


def found(
    glossaries: tuple[Glossary, Glossary], body: str, **head: str
) -> list[tuple[str, int | None]]:
    """Return rule and line of what is found in a translation with this body."""
    turkish, dutch = glossaries
    original = document("nl", DUTCH, dutch)
    translated = document("tr", body, turkish, **{"translated_from": original.digest} | head)
    pair = Translation(translated, original, turkish, dutch)
    return [(rule.name, hit.line) for rule in TRANSLATION_RULES for hit in rule.check(pair)]


def test_a_whole_translation_has_no_findings(glossaries: tuple[Glossary, Glossary]) -> None:
    assert found(glossaries, TURKISH) == []


def test_a_translation_of_an_older_text_is_found(glossaries: tuple[Glossary, Glossary]) -> None:
    assert found(glossaries, TURKISH, translated_from="0123456789abcdef") == [("stale-variant", 1)]


@pytest.mark.parametrize("facts", ["B1", "B1, B3, C2", "B1, C2"])
def test_a_fact_that_is_lost_or_added_is_found(
    glossaries: tuple[Glossary, Glossary], facts: str
) -> None:
    rules = {rule for rule, _line in found(glossaries, TURKISH, facts=facts)}
    assert rules == {"translated-facts"}


def test_a_fact_that_is_left_to_the_standard_version_is_not_lost(
    glossaries: tuple[Glossary, Glossary],
) -> None:
    assert found(glossaries, TURKISH, facts="B1", left_to_standard="[B3]") == []


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("2016", "2026", "translated-numbers", 9),
        ("14 Temmuz ", "Temmuz ", "translated-numbers", 9),
        ("over#college", "over", "translated-links", 9),
        ("[Belediye yönetimi](over#college)", "Belediye yönetimi", "translated-links", 9),
        ("- Belediyeyi arayın.\n", "", "translated-lists", 9),
        ("hakkında daha", "het college geeft advies aan de gemeente daha", "left-in-original", 12),
        ("[adviesraad]{lang=nl}", "adviesraad", "unmarked-name", 11),
        ("Ik wil graag meepraten.”]", "Ik wil meepraten.”]", "quoted-original", 15),
        ("Danışma kurulu", "Bir grup", "translated-terms", 1),
    ],
)
def test_what_a_translation_lost_or_added_is_found(
    glossaries: tuple[Glossary, Glossary], old: str, new: str, rule: str, line: int
) -> None:
    body = TURKISH.replace(old, new)
    assert body != TURKISH
    assert (rule, line) in found(glossaries, body)


@pytest.mark.parametrize("number", ["14", "١٤"])
def test_a_number_is_the_same_in_the_figures_of_any_script(
    glossaries: tuple[Glossary, Glossary], number: str
) -> None:
    assert found(glossaries, TURKISH.replace("14", number)) == []


def test_a_number_in_a_sentence_of_the_original_counts(
    glossaries: tuple[Glossary, Glossary],
) -> None:
    moved = TURKISH.replace("14 Temmuz", "[14 juli]{lang=nl}")
    assert ("translated-numbers", 9) not in found(glossaries, moved)


@pytest.mark.parametrize("word", ["1 grup", "bir grup", "2 grup"])
def test_one_and_two_may_be_words(glossaries: tuple[Glossary, Glossary], word: str) -> None:
    assert found(glossaries, TURKISH.replace("14 Temmuz", f"{word} 14 Temmuz")) == []
