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
    assert site.level_of_path("eenvoudig") is Level.SIMPLE
    assert site.level_of_path("simple") is None
    assert site.voices["nl"].rates[Level.SIMPLE] == 130
    assert site.all_topics == ("start", "contact", "over")


def test_a_language_of_words_in_the_texts_has_a_voice_too(tmp_path: Path) -> None:
    other = "  ar: {voice: sem/ar, rates: {simple: 110, standard: 130}}\n"
    site = load_site(site_file(tmp_path, SITE + other))
    assert site.locales == ("nl",)
    assert list(site.voices) == ["nl", "ar"]
    assert site.voices["ar"].voice == "sem/ar"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("name: Proef", "name:"), "site.yaml:1: 'name' is missing"),
        (("locales: [nl]", "locales: nl"), "site.yaml:4: 'locales' is missing: write a list"),
        (("simple: eenvoudig", "simple: Een voudig"), "'level_paths' needs 'simple': write a word"),
        (("[start, contact]", "[contact, start]"), "'topics' must begin with 'start'"),
        (("[start, contact]", "[start, contact, contact]"), "'topics' names contact twice"),
        (("simple: 130", "simple: snel"), "'voices: nl: rates' needs 'simple': write a number"),
        (("  nl: {voice", "  en: {voice"), "'voices' needs 'nl:'"),
        (("name: Proef", "limits: {simple: [1]}\nname: Proef"), "'limits: simple' must hold"),
        (("name: Proef", "limits: {easy: {}}\nname: Proef"), "'limits' knows no level 'easy'"),
    ],
)
def test_a_fault_names_the_key_and_what_to_write(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    assert change[0] in SITE
    with pytest.raises(ContentErrors) as raised:
        load_site(site_file(tmp_path, SITE.replace(*change)))
    assert message in str(raised.value)
