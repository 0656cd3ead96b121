"""The words of the interface: what a catalogue lacks is told, and readers do not miss it."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from app import create_app
from app.catalogues import CatalogueError, catalogue_faults, load_catalogues
from tests.conftest import PROJECT

TRANSLATIONS = PROJECT / "translations"
LOCALES = ["nl", "en"]


@pytest.fixture
def catalogues(tmp_path: Path) -> Path:
    """The Dutch catalogue, and one beside it that has the same words for English."""
    for locale in LOCALES:
        shutil.copytree(TRANSLATIONS / "nl", tmp_path / locale)
    return tmp_path


def source(catalogues: Path, locale: str = "en") -> Path:
    return catalogues / locale / "LC_MESSAGES" / "messages.po"


def change(catalogues: Path, before: str, after: str) -> None:
    path = source(catalogues)
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))
    with path.open("rb") as po, path.with_suffix(".mo").open("wb") as mo:
        write_mo(mo, read_po(po, locale="en"))


def faults(catalogues: Path) -> list[str]:
    return [str(fault) for fault in catalogue_faults(catalogues, LOCALES)]


def test_a_whole_catalogue_has_no_fault(catalogues: Path) -> None:
    assert faults(catalogues) == []


def test_every_message_without_translation_is_told_at_once_with_its_line(catalogues: Path) -> None:
    change(catalogues, 'msgstr "Begin"', 'msgstr ""')
    change(catalogues, 'msgstr[1] "%(num)d minuten"', 'msgstr[1] ""')
    lines = source(catalogues).read_text().splitlines()
    home, minute = lines.index('msgid "Home"') + 1, lines.index('msgid "%(num)d minute"') + 1
    place = source(catalogues)
    assert sorted(faults(catalogues)) == sorted(
        [
            f"{place}:{home}: 'Home' is not translated: write it behind each 'msgstr'",
            f"{place}:{minute}: '%(num)d minute' is not translated: write it behind each 'msgstr'",
        ]
    )


def test_a_translation_that_nobody_is_sure_of_counts_as_none(catalogues: Path) -> None:
    change(catalogues, 'msgid "Home"', '#, fuzzy\nmsgid "Home"')
    assert "'Home' is not translated" in "".join(faults(catalogues))


def test_a_message_that_the_catalogue_does_not_know_is_told(catalogues: Path) -> None:
    change(catalogues, 'msgid "Home"\nmsgstr "Begin"\n', "")
    assert faults(catalogues) == [
        f"{source(catalogues)}: 'Home' is missing: run 'make extract'",
    ]


@pytest.mark.parametrize("translation", ["Duurt %(length)s.", "Duurt %(duration).", "Duurt %d."])
def test_a_translation_that_cannot_be_filled_in_is_told(catalogues: Path, translation: str) -> None:
    path = source(catalogues)
    path.write_text(path.read_text().replace("Duurt %(duration)s.", translation))
    fault, *_others = faults(catalogues)
    assert "'Takes %(duration)s.' cannot be filled in" in fault
    assert fault.endswith("keep each %(name)s as it is")


def test_a_catalogue_that_is_not_there_is_told_with_the_command_that_makes_it(
    catalogues: Path,
) -> None:
    shutil.rmtree(catalogues / "en")
    (fault,) = faults(catalogues)
    assert fault.endswith("the catalogue is missing: run 'make language LOCALE=en', then "
                          "translate what it wrote")  # fmt: skip


def test_what_a_language_lacks_is_said_in_the_first_one(catalogues: Path) -> None:
    change(catalogues, 'msgstr "Begin"', 'msgstr ""')
    change(catalogues, 'msgstr "Talen"', 'msgstr "Languages"')
    english = load_catalogues(catalogues, LOCALES)["en"]
    assert english.gettext("Home") == "Begin"
    assert english.gettext("Languages") == "Languages"


def test_a_language_without_catalogue_speaks_as_the_first_one(catalogues: Path) -> None:
    shutil.rmtree(catalogues / "en")
    english = load_catalogues(catalogues, LOCALES)["en"]
    assert english.gettext("Home") == "Begin"
    assert english.ngettext("%(num)d minute", "%(num)d minutes", 2) == "%(num)d minuten"


def test_a_catalogue_that_is_not_compiled_is_told_with_the_command(catalogues: Path) -> None:
    source(catalogues, "nl").with_suffix(".mo").unlink()
    with pytest.raises(CatalogueError, match=r"messages\.mo is missing: run 'make messages'"):
        create_app({"TRANSLATIONS_FOLDER": str(catalogues)})


def test_no_damaged_catalogue_makes_another_error(catalogues: Path) -> None:
    path = source(catalogues, "nl").with_suffix(".mo")
    whole = path.read_bytes()
    refused = 0
    for place in range(0, len(whole), 11):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        with suppress(CatalogueError):
            load_catalogues(catalogues, ["nl"])
            continue
        refused += 1
    assert refused > 100


def test_every_message_of_the_code_is_in_the_template_and_in_dutch() -> None:
    methods = [("**.py", "python"), ("templates/**.html", "jinja2")]
    found = {
        message
        for _file, _line, message, _comments, _context in extract_from_dir(
            PROJECT / "app", method_map=methods
        )
    }
    for path in (TRANSLATIONS / "messages.pot", source(TRANSLATIONS, "nl")):
        with path.open("rb") as file:
            assert {message.id for message in read_po(file) if message.id} == found


@pytest.mark.parametrize("locale", [path.name for path in TRANSLATIONS.iterdir() if path.is_dir()])
def test_every_catalogue_of_the_service_is_whole(locale: str) -> None:
    assert [str(fault) for fault in catalogue_faults(TRANSLATIONS, ["nl", locale])] == []
