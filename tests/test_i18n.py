import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask import Flask

from app import create_app
from app.i18n import _DATES, CatalogueError, display_name, init_i18n, language_tag, text_direction
from tests.conftest import PROJECT

TRANSLATIONS = PROJECT / "translations"


@pytest.mark.parametrize(
    ("locale", "tag", "direction", "name"),
    [
        ("nl", "nl", "ltr", "Nederlands"),
        ("ar", "ar", "rtl", "العربية"),
        ("pl", "pl", "ltr", "Polski"),
    ],
)
def test_a_locale_has_a_tag_a_direction_and_its_own_name(
    locale: str, tag: str, direction: str, name: str
) -> None:
    assert (language_tag(locale), text_direction(locale), display_name(locale)) == (
        tag, direction, name,
    )  # fmt: skip


def test_a_region_becomes_part_of_the_tag() -> None:
    assert language_tag("pap_CW") == "pap-CW"


@pytest.fixture
def catalogues(tmp_path: Path) -> Path:
    folder = tmp_path / "translations"
    shutil.copytree(TRANSLATIONS, folder)
    return folder


def refusal(catalogues: Path) -> str:
    with pytest.raises(CatalogueError) as raised:
        create_app({"TRANSLATIONS_FOLDER": str(catalogues)})
    return str(raised.value)


def test_a_missing_catalogue_is_told(catalogues: Path) -> None:
    shutil.rmtree(catalogues / "nl")
    assert "messages.po is missing" in refusal(catalogues)


def test_a_catalogue_that_is_not_compiled_is_told(catalogues: Path) -> None:
    (catalogues / "nl" / "LC_MESSAGES" / "messages.mo").unlink()
    assert "is not compiled: run 'make messages'" in refusal(catalogues)


def test_no_changed_byte_of_a_compiled_catalogue_is_taken_for_good(catalogues: Path) -> None:
    path = catalogues / "nl" / "LC_MESSAGES" / "messages.mo"
    whole = path.read_bytes()
    dated = [range(*found.span()) for found in _DATES.finditer(whole)]
    places = [n for n in range(0, len(whole), 97) if not any(n in dates for dates in dated)]
    assert len(places) > 50
    for place in places:
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(
            CatalogueError, match=r"messages\.mo is older .*, or damaged: delete it"
        ):
            init_i18n(Flask("proef"), ["nl"], catalogues)


def test_a_catalogue_whose_source_has_no_date_is_taken_whenever_it_was_compiled(
    catalogues: Path,
) -> None:
    source = catalogues / "nl" / "LC_MESSAGES" / "messages.po"
    source.write_text(re.sub(r'"(POT-Creation|PO-Revision)-Date: .*"\n', "", source.read_text()))
    with source.open("rb") as file:
        messages = read_po(file, locale="nl")
    messages.creation_date = datetime(2020, 1, 1, tzinfo=UTC)
    with source.with_suffix(".mo").open("wb") as file:
        write_mo(file, messages)
    init_i18n(Flask("proef"), ["nl"], catalogues)


def test_a_message_without_translation_is_told_with_its_line(catalogues: Path) -> None:
    path = catalogues / "nl" / "LC_MESSAGES" / "messages.po"
    path.write_text(path.read_text().replace('msgstr "Begin"', 'msgstr ""'))
    assert "'Home' is not translated" in refusal(catalogues)


def test_a_message_with_a_plural_that_is_not_translated_is_told(catalogues: Path) -> None:
    path = catalogues / "nl" / "LC_MESSAGES" / "messages.po"
    path.write_text(path.read_text().replace('msgstr[1] "%(num)d minuten"', 'msgstr[1] ""'))
    assert "'%(num)d minute' is not translated" in refusal(catalogues)


def test_every_message_of_the_code_is_in_the_template() -> None:
    from babel.messages.extract import extract_from_dir
    from babel.messages.pofile import read_po

    with (TRANSLATIONS / "messages.pot").open("rb") as file:
        known = {message.id for message in read_po(file) if message.id}
    methods = [("**.py", "python"), ("templates/**.html", "jinja2")]
    found = {
        message
        for _file, _line, message, _comments, _context in extract_from_dir(
            PROJECT / "app", method_map=methods
        )
    }
    assert found == known
