"""The Dutch guide with a picture and a decoration in one of its texts."""

import shutil
from pathlib import Path

from tests.guides.copies import DUTCH

SHOWS = "Een blad papier met een luidspreker ernaast."
SHEET = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 160">
  <path fill="#fff" stroke="#0a4a5c" stroke-width="4" d="M40 20h70l30 30v90H40z"/>
  <path fill="#0a4a5c" d="M190 60h24l30-26v92l-30-26h-24z"/>
</svg>
"""
LINE = SHEET.partition("<path")[0] + '<path d="M0 2h320v4H0z"/></svg>\n'
ABOVE = "Op elke pagina ziet u welke bronnen dat zijn.\n"


def guide_with_picture(folder: Path) -> Path:
    """Copy the guide into a folder and return the content."""
    content = Path(shutil.copytree(DUTCH, folder / "content"))
    (content / "pictures").mkdir()
    (content / "pictures" / "blad.svg").write_text(SHEET)
    (content / "pictures" / "lijn.svg").write_text(LINE)
    text = content / "topics" / "over" / "nl.simple.md"
    shown = f"{ABOVE}\n![{SHOWS}](blad.svg)\n\n![](lijn.svg){{decoration}}\n"
    text.write_text(text.read_text().replace(ABOVE, shown))
    return content
