"""The files with which a guide begins."""

from pathlib import Path

import pytest

from app.guide.changed_files import changed_together
from app.guide.library import load_library
from app.guide.new_guide import NewGuideError, Owner, new_guide, owner_of
from app.plain_language.check import check_content

OWNER = Owner("Afval: hoe & wat", "Stad X", "post@example.org", "https://www.example.org/")


def begin(folder: Path, locale: str) -> Path:
    with changed_together(new_guide(folder, locale, OWNER)):
        load_library(folder)
    return folder


@pytest.mark.parametrize("locale", ["nl", "en", "de"])
def test_it_has_nothing_to_mend(tmp_path: Path, locale: str) -> None:
    report = check_content(begin(tmp_path / "gids", locale))
    assert report.texts
    assert [str(finding) for finding in report.findings if locale != "de"] == []


def test_it_is_the_guide_of_its_owner(tmp_path: Path) -> None:
    site = load_library(begin(tmp_path / "gids", "nl")).site
    assert (site.name, site.organisation) == ("Afval: hoe & wat", "Stad X")
    assert site.contact_email == "post@example.org"
    assert (site.locales, site.voices["nl"].voice) == (("nl",), "gmw/nl")
    assert site.topics == ("start",)
    assert site.service_topics == ("contact", "over", "toegankelijkheid")


def test_what_the_owner_does_not_tell_has_a_name_in_the_language_of_the_guide() -> None:
    assert owner_of("nl", name="Afval", organisation=None).organisation == "Onze organisatie"
    assert owner_of("en", name="Waste").name == "Waste"
    assert owner_of("de").name == "Guide"


def test_a_language_without_skeletons_has_no_voice_yet(tmp_path: Path) -> None:
    site = load_library(begin(tmp_path / "gids", "de")).site
    assert (site.locales, site.voices["de"].voice) == (("de",), None)


@pytest.mark.parametrize(
    ("owner", "message"),
    [
        (Owner("A", "B", "geen adres", OWNER.website), "'geen adres' is no e-mail address"),
        (Owner("A", "B", OWNER.email, "example.org"), "'example.org' is no whole address"),
    ],
)
def test_an_address_that_is_not_whole_is_refused(
    tmp_path: Path, owner: Owner, message: str
) -> None:
    with pytest.raises(NewGuideError, match=message):
        new_guide(tmp_path / "gids", "nl", owner)


def test_what_is_there_already_stays(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("x")
    with pytest.raises(NewGuideError, match="is not empty: name a new folder"):
        new_guide(tmp_path, "nl", OWNER)
