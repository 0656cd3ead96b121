"""Guides of any size, made to be measured."""

from collections.abc import Sequence
from pathlib import Path

from bench.commands import PROJECT

SIZES = (10, 100, 1000)
_SITE = """\
name: Proef
organisation: De proef
contact_email: proef@example.org
locales: [{locales}]
level_paths: {{simple: eenvoudig, standard: standaard}}
topics: [{topics}]
service_topics: [{last}]
home:
{homes}
voices:
{voices}
"""
_HOME = "  {}: {{title: Samen proeven, lead: Lees of luister., description: Een gids.}}"
_VOICE = "  {}: {{voice: gmw/nl, rates: {{simple: 130, standard: 155}}}}"
_SHORT_TEXT = """\
---
title: Kort
summary: Dit is kort.
sources:
  - name: Een bron
    url: https://example.org/bron
---

## Wat is het? {#wat-is-het}

Dit is een zin.
Dit is nog een zin.
"""
LEVELS = ("standard", "simple")


def short_texts() -> dict[str, str]:
    """Return a text of some words for each level."""
    return dict.fromkeys(LEVELS, _SHORT_TEXT)


def real_texts() -> dict[str, str]:
    """Return the texts of a short topic as people write them, by level."""
    folder = PROJECT / "tests" / "guides" / "dutch" / "content" / "topics" / "contact"
    return {level: (folder / f"nl.{level}.md").read_text() for level in LEVELS}


def make_guide(
    folder: Path, count: int, texts: dict[str, str], locales: Sequence[str] = ("nl",)
) -> None:
    """Write a guide in which every topic has the same texts."""
    names = ["start", *(f"topic-{number}" for number in range(1, count))]
    for name in names:
        topic = folder / "topics" / name
        topic.mkdir(parents=True)
        for locale in locales:
            for level, text in texts.items():
                (topic / f"{locale}.{level}.md").write_text(text)
    site = _SITE.format(
        topics=", ".join(names[:-1]),
        last=names[-1],
        locales=", ".join(locales),
        homes="\n".join(map(_HOME.format, locales)),
        voices="\n".join(map(_VOICE.format, locales)),
    )
    (folder / "site.yaml").write_text(site)


def add_glossary(folder: Path, locales: Sequence[str]) -> None:
    """Write our glossary into a guide, in each locale."""
    (folder / "glossary").mkdir()
    text = (PROJECT / "content/glossary/nl.yaml").read_text(encoding="utf-8")
    for locale in locales:
        original = "" if locale == locales[0] else '\noriginal: "{term}"\n'
        (folder / f"glossary/{locale}.yaml").write_text(text + original, encoding="utf-8")
