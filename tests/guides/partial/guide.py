"""A guide whose translation is not finished: Dutch is whole, English is there in part.

``kaartje`` has no simple English, ``over`` no standard, ``contact`` none at all.
"""

import shutil
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).parent
CONTENT = FOLDER / "content"
TRANSLATIONS = FOLDER.parents[2] / "translations"


def write_catalogues(folder: Path) -> Path:
    """Write the Dutch catalogue and an English one, which says what the code says."""
    shutil.copytree(TRANSLATIONS / "nl", folder / "nl")
    with (TRANSLATIONS / "messages.pot").open("rb") as pot:
        template = read_po(pot)
    english = Catalog(locale="en")
    for message in filter(lambda each: each.id, template):
        english.add(message.id, message.id, message.locations, message.flags)
    path = folder / "en" / "LC_MESSAGES" / "messages.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as po, path.with_suffix(".mo").open("wb") as mo:
        write_po(po, english)
        write_mo(mo, english)
    return folder
