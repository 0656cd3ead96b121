from pathlib import Path

import pytest

from app.guide.errors import ContentErrors
from app.guide.model import Level
from app.guide.site import load_site
from tests.conftest import SITE


def site_file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "site.yaml"
    path.write_text(text)
    return path


def test_a_site_knows_its_levels_voices_and_topics(tmp_path: Path) -> None:
    site = load_site(site_file(tmp_path, SITE))
    assert site.level_paths == {Level.STANDARD: "standaard", Level.SIMPLE: "eenvoudig"}
    assert site.voices["nl"].rates[Level.SIMPLE] == 130
    assert site.all_topics == ("start", "contact", "over")


def test_a_language_of_words_in_the_texts_has_a_voice_too(tmp_path: Path) -> None:
    other = "  ar: {voice: sem/ar, rates: {simple: 110, standard: 130}}\n"
    site = load_site(site_file(tmp_path, SITE + other))
    assert site.locales == ("nl",)
    assert list(site.voices) == ["nl", "ar"]
    assert site.voices["ar"].voice == "sem/ar"


def test_a_service_topic_is_not_needed_nor_a_contact_or_a_mark(tmp_path: Path) -> None:
    text = SITE.replace("[over]", "[]").replace("contact_topic: contact\n", "")
    site = load_site(site_file(tmp_path, text))
    assert (site.service_topics, site.contact_topic, site.mark) == ((), None, None)


def test_a_mark_is_a_file_beside_the_site(tmp_path: Path) -> None:
    (tmp_path / "teken.svg").write_text("<svg/>")
    site = load_site(site_file(tmp_path, f"{SITE}mark: teken.svg\n"))
    assert site.mark == tmp_path / "teken.svg"
    assert site.contact_topic == "contact"


def test_a_locale_without_home_texts_has_those_of_the_first(tmp_path: Path) -> None:
    text = SITE.replace("[nl]", "[nl, srn, tr]").replace(
        "voices:\n", "  tr: {title: T, lead: L, description: D}\nvoices:\n  srn: {}\n  tr: {}\n"
    )
    site = load_site(site_file(tmp_path, text))
    assert site.home_text("srn") == site.home_text("nl")
    assert site.home_text("nl").title == "Samen proeven"
    assert site.home_text("tr").title == "T"


def test_a_voice_is_one_of_espeak_unless_it_says_otherwise(tmp_path: Path) -> None:
    site = load_site(site_file(tmp_path, SITE))
    assert site.voices["nl"].engine == "espeak"
    text = SITE.replace("{voice: gmw/nl", "{engine: piper, voice: gmw/nl")
    assert load_site(site_file(tmp_path, text)).voices["nl"].engine == "piper"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("proef@example.org", "geen adres"), "site.yaml:3: 'contact_email' is 'geen adres'"),
        (("[nl]", "[nl, zz]"), "site.yaml:4: 'locales' names 'zz', which is no language"),
        (("[over]", "[over, contact]"), "site.yaml:7: 'service_topics' names 'contact', as"),
        (("topic: contact", "topic: adres"), "site.yaml:8: 'contact_topic' is 'adres', which is"),
        (
            ("name: Proef", "mark: ./site.yaml\nname: Proef"),
            "site.yaml:1: 'mark' is './site.yaml', which",
        ),
        (("name: Proef", "mark: x.svg\nname: Proef"), "'mark' is 'x.svg', which is no file"),
        (("lead: Lees of luister., ", ""), "site.yaml:10: 'home: nl: lead' is missing: write"),
        (("name: Proef", "naam: x\nname: Proef"), "site.yaml:1: 'naam' is not a key of this part"),
        (("voices:", "voices:\n  zz: {}"), "site.yaml:12: 'voices: zz' is no language"),
        (("name: Proef", "name:"), "site.yaml:1: 'name' is missing"),
        (
            ("locales: [nl]", "locales: nl"),
            "site.yaml:4: 'locales' must be a list: write 'locales: [one, other]'",
        ),
        (
            ("simple: eenvoudig", "simple: Een voudig"),
            "site.yaml:5: 'level_paths: simple' is 'Een voudig', which cannot stand",
        ),
        (
            ("[start, contact]", "[contact, start]"),
            "site.yaml:6: 'topics' does not begin with 'start': put the introduction first",
        ),
        (
            ("[start, contact]", "[start, contact, contact]"),
            "site.yaml:6: 'topics' names 'contact' twice: keep one",
        ),
        (
            ("name: Proef", "edit_address: https://example.org/edit\nname: Proef"),
            "'edit_address' is 'https://example.org/edit', which leads to no file: write a whole",
        ),
        (
            ("name: Proef", "redirects: {over: contact}\nname: Proef"),
            "site.yaml:1: 'redirects: over' is a topic, so nothing leads on from there: take",
        ),
        (
            ("name: Proef", "redirects: {oud: weg}\nname: Proef"),
            "site.yaml:1: 'redirects: oud' leads to 'weg', which is no topic: name one of",
        ),
        (
            ("name: Proef", "redirects: {oud: oud}\nname: Proef"),
            "site.yaml:1: 'redirects: oud' leads to 'oud', which leads on: name the last",
        ),
        (
            ("name: Proef", "redirects: {oud: }\nname: Proef"),
            "site.yaml:1: 'redirects: oud' is missing",
        ),
        (
            ("simple: 130", "simple: snel"),
            "site.yaml:12: 'voices: nl: rates: simple' is 'snel', not a whole number: write",
        ),
        (
            ("  nl: {voice", "  en: {voice"),
            "site.yaml:11: 'voices: nl' needs lines below it: write 'engine: …', 'voice: …'",
        ),
    ],
)
def test_a_fault_names_the_key_and_what_to_write(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    assert change[0] in SITE
    with pytest.raises(ContentErrors) as raised:
        load_site(site_file(tmp_path, SITE.replace(*change)))
    assert message in str(raised.value)
