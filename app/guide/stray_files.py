"""Files in a content folder that nothing reads: an editor believes that they count."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from app.guide.errors import ContentError
from app.guide.model import Level
from app.guide.site import Site

_TEXT = re.compile(r"[\w-]+\.(?:simple|standard)\.md", re.IGNORECASE)


def stray_files(folder: Path, site: Site) -> Iterator[ContentError]:
    """Yield each file that stands where nothing looks for it, or has another name than is read."""
    locales = site.locales
    expected = {
        "glossary": [f"{locale}.yaml" for locale in locales],
        "wording": [f"{locale}.yaml" for locale in locales],
        "lexicon": [f"{language}.yaml" for language in site.voices],
        "spelling": [f"{locale}.txt" for locale in locales],
        "finder": [f"{locale}.{level}.md" for locale in locales for level in Level],
    }
    for name, read in expected.items():
        yield from _unread(folder / name, read)
    for path in sorted([*folder.glob("*.md"), *(folder / "topics").glob("*.md")]):
        if _TEXT.fullmatch(path.name):
            message = "a text stands outside its topic"
            yield ContentError(path, None, "", message, "put it in topics/NAME/")
    if (folder / "finder").is_dir() and not (folder / "finder.yaml").exists():
        message = "the words of a finder stand here, and the guide has none"
        yield ContentError(folder / "finder", None, "", message, "write finder.yaml beside it")


def _unread(folder: Path, read: Collection[str]) -> Iterator[ContentError]:
    for path in sorted(folder.glob("*")):
        if path.name not in read and not path.name.startswith("."):
            message = "nothing reads a file of this name here"
            advice = f"name it {' or '.join(read)}, or take it out"
            yield ContentError(path, None, "", message, advice)
