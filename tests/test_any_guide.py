"""Guides that nobody would write: what is accepted is shown, said, checked and exported whole.

``make fuzz`` writes 2,000 of them; FUZZ_GUIDES is the number.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from flask import Flask
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from app import create_app
from app.cli.whole_check import check_guide
from app.guide.errors import ContentErrors
from app.guide.library import Library
from app.pages.addresses import all_addresses
from app.speech.lexicon import load_lexicons
from app.speech.script import ScriptWriter
from app.speech.speakable import unspeakable
from tests.conftest import SITE, TOPIC

pytestmark = pytest.mark.slow

GUIDES = int(os.environ.get("FUZZ_GUIDES", "40"))
TAGS = st.sampled_from(
    ["ar", "srn", "prs", "li", "rom", "zh-Hant", "nl-Latn", "x-own", "i-klingon"]
)
ODD = st.sampled_from(
    ["", "<", "&amp;", "\\", "`", "*", "_", "|", "{", "%", "%(x)s", "{{ 7*7 }}", "\u202e", "\u200b",
     "\xad", "\0", "\x85", "\u2028", "\ufeff", "ı", "İ", "ﬁ", "🙂", "مجلس", "Привіт", "e\u0301",
     "3511 AB", "13.00 - 17.30", "11+", "d.w.z.", "a" * 300, "-->", "]]>", "</script>"]
)  # fmt: skip
WORDS = st.text(max_size=8) | ODD
SENTENCES = st.one_of(
    st.builds("Dit is {} zo.".format, WORDS),
    st.builds("De [{}]{{lang={}}} komt.".format, WORDS, TAGS),
    st.builds("Zie [{}](contact#wat-is-het) en *{}* of **{}**.".format, WORDS, WORDS, WORDS),
    st.just("De raad en de LOC."),
)
PARTS = st.one_of(
    st.lists(SENTENCES, min_size=1, max_size=3).map("\n".join),
    st.builds("- {}\n- {}".format, SENTENCES, SENTENCES),
    st.builds("| {} | {} |\n| - | - |\n| {} | {} |".format, WORDS, WORDS, SENTENCES, WORDS),
    st.builds("> **{}**\n> {}".format, WORDS, SENTENCES),
    st.builds("### {} {{#deel}}\n\n{}".format, WORDS, SENTENCES),
)
BODIES = st.lists(PARTS, max_size=4).map("\n\n".join)
LINES = st.builds("Een {} titel.".format, WORDS)
HEADS = st.fixed_dictionaries({
    "title": LINES, "summary": LINES, "sources": st.lists(st.fixed_dictionaries(
        {"name": LINES, "url": st.just("https://example.org/") | WORDS.map("https://a.nl/{}".format)}
    ), min_size=1, max_size=2),
})  # fmt: skip
TERMS = st.fixed_dictionaries(
    {"term": st.just("raad") | WORDS, "explanation": LINES, "source": st.just("x")},
    optional={"spoken": WORDS, "long_form": WORDS, "forms": st.lists(WORDS, max_size=2)},
)
GLOSSARIES = st.dictionaries(st.sampled_from(["raad", "loc", "deel"]), TERMS, max_size=3)
SAID = st.fixed_dictionaries({"ipa": st.just("x")}, optional={"spoken": WORDS})
LEXICONS = st.dictionaries(st.just("Wmo") | WORDS, SAID, max_size=3)


def dumped(content: object) -> str:
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False)


@contextmanager
def written(
    head: dict[str, object], body: str, glossary: dict[str, object], lexicon: dict[str, object],
    home: str,
) -> Iterator[Path]:  # fmt: skip
    """Write a guide of three topics, one of them odd, in a folder that goes again."""
    folder = Path(tempfile.mkdtemp())
    try:
        site = yaml.safe_load(SITE) | {"name": home}
        site["home"]["nl"]["lead"] = home
        files = {
            "site.yaml": dumped(site),
            "glossary/nl.yaml": dumped({"title": "Moeilijke woorden", **glossary}),
            "lexicon/nl.yaml": dumped(lexicon),
        }
        for topic in ("start", "contact", "over"):
            for level in ("simple", "standard"):
                files[f"topics/{topic}/nl.{level}.md"] = TOPIC
        odd = f"---\n{dumped(head)}---\n\n## Wat is het? {{#wat-is-het}}\n\nEen zin.\n\n{body}\n"
        for level in ("simple", "standard"):
            files[f"topics/start/nl.{level}.md"] = odd
        for name, text in files.items():
            path = folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
        yield folder
    finally:
        shutil.rmtree(folder)


@settings(max_examples=GUIDES, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
@given(HEADS, BODIES, GLOSSARIES, LEXICONS, LINES)
def test_what_is_accepted_comes_out(
    head: dict[str, object], body: str, glossary: dict[str, object], lexicon: dict[str, object],
    home: str,
) -> None:  # fmt: skip
    with written(head, body, glossary, lexicon, home) as folder:
        content = folder / "content"
        check_guide(content)
        try:
            app = create_app({
                "TESTING": True, "CONTENT_FOLDER": str(content),
                "RECORDINGS_FOLDER": str(folder / "recordings"),
            })  # fmt: skip
            check_recordings(app.extensions["library"])
        except ContentErrors:
            event("refused")
            return
        event("accepted")
        check_pages(app)
        result = app.test_cli_runner().invoke(args=["export", "--no-count", str(folder / "export")])
        assert result.exit_code == 0, result.output


def check_pages(app: Flask) -> None:
    with app.test_request_context():
        addresses = all_addresses()
    client = app.test_client()
    for path in addresses.pages:
        assert client.get(path).status_code == 200


def check_recordings(library: Library) -> None:
    """Every script is written, or it is said why it cannot be spoken."""
    writer = ScriptWriter(library.site, load_lexicons(library.folder, library.site.voices))
    for document in library.recorded_documents():
        script = writer.script(document)
        assert script is not None
        assert all(str(error) for error in unspeakable(script))
