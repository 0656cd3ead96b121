"""A guide of the tests with one more language."""

import re
import shutil
from pathlib import Path

FOLDER = Path(__file__).parent
DUTCH = FOLDER / "dutch" / "content"
_LOCALES = re.compile(r"^locales:.*\n(?:  - .*\n)*", re.MULTILINE)


def dutch_guide_with(locale: str, folder: Path, *, voice: str | None) -> Path:
    """Copy the Dutch guide into a folder, ask there for another language, return the content.

    :param voice: of the language, or ``None`` if no voice speaks it.
    """
    content = folder / "content"
    shutil.copytree(DUTCH, content)
    site = content / "site.yaml"
    text = _LOCALES.sub(f"locales: [nl, {locale}]\n", site.read_text(encoding="utf-8"))
    spoken = f"{{voice: {voice or 'null'}, rates: {{simple: 130, standard: 150}}}}"
    text = text.replace("voices:\n", f"voices:\n  {locale}: {spoken}\n")
    site.write_text(text, encoding="utf-8")
    return content
