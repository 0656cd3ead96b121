"""A small guide in Arabic, which runs from right to left. The service itself has none yet."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
CONTENT = FOLDER / "content"
CATALOGUE = Path("ar") / "LC_MESSAGES" / "messages.po"
MESSAGES = FOLDER / "translations" / CATALOGUE


def write_catalogues(folder: Path) -> Path:
    """Copy the Arabic messages into a folder, compile them there, and return the folder."""
    copy = folder / CATALOGUE
    copy.parent.mkdir(parents=True)
    copy.write_bytes(MESSAGES.read_bytes())
    with copy.open("rb") as po, copy.with_suffix(".mo").open("wb") as mo:
        write_mo(mo, read_po(po, locale="ar"))
    return folder


def arabic_paths() -> list[str]:
    """Return the path of every page of the guide, and of one that is not there."""
    topics = ("", "adviesraad", "contact", "over", "toegankelijkheid", "alles", "woorden")
    levels = ("standaard", "eenvoudig")
    pages = [f"/ar/{level}/{topic}" for level in levels for topic in topics]
    return ["/ar/", "/ar/leesinstellingen", *pages, "/ar/eenvoudig/nergens"]
