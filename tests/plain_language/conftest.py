"""A small guide in a folder, to check and to spoil."""

from collections.abc import Callable
from pathlib import Path

import pytest

SITE = """\
name: Proef
organisation: De makers
contact_email: a@example.org
locales: [{locales}]
level_paths: {{simple: eenvoudig, standard: standaard}}
topics: [start]
service_topics: [over]
home: {{{first}: {{title: Proef, lead: Lees., description: Een proef.}}}}
voices: {{{voices}}}
limits: {limits}
"""
VOICE = "{locale}: {{voice: null, rates: {{simple: 130, standard: 150}}}}"
TOPIC = """\
---
title: De raad
summary: De raad geeft advies.
sources: [{{name: Bron, url: "https://example.org"}}]
{head}---

## Wat doet de raad? {{#wat}}

De raad praat met u.
{line}
"""
SENTENCE = "U mag altijd komen."

Guide = Callable[..., Path]


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    """Return what writes a guide of two topics: locales, limits, and the last line of each text."""

    def write(*locales: str, line: str = SENTENCE, limits: str = "{}", head: str = "") -> Path:
        locales = locales or ("nl",)
        voices = ", ".join(VOICE.format(locale=locale) for locale in locales)
        site = SITE.format(
            first=locales[0], locales=", ".join(locales), voices=voices, limits=limits
        )
        (tmp_path / "site.yaml").write_text(site, encoding="utf-8")
        (tmp_path / "wording").mkdir(exist_ok=True)
        (tmp_path / "wording/nl.yaml").write_text("burger, burgers: inwoner\n", encoding="utf-8")
        for topic in ("start", "over"):
            folder = tmp_path / "topics" / topic
            folder.mkdir(parents=True, exist_ok=True)
            for name in (f"{locale}.{level}.md" for locale in locales for level in LEVELS):
                text = TOPIC.format(head=head if name.startswith("nl") else "", line=SENTENCE)
                (folder / name).write_text(text, encoding="utf-8")
        spoilt = TOPIC.format(head=head, line=line)
        (tmp_path / "topics/start/nl.simple.md").write_text(spoilt, encoding="utf-8")
        return tmp_path

    return write


LEVELS = ("simple", "standard")
