"""What is wrong with the name of a file among the texts: it should be ``nl.simple.md``."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from app.guide.model import Level, Locale


def name_fault(path: Path, locales: Sequence[Locale]) -> tuple[str, str]:
    """Return what is wrong with a name that is not that of a text, and what to write.

    :param locales: that texts may have.
    """
    locale, _, rest = path.name.partition(".")
    level, _, extension = rest.partition(".")
    names = [f"{locale}.{level}.md" for locale in locales for level in Level]
    levels = ", ".join(Level)
    if path.is_dir():
        return "a folder stands among the texts", "take it out"
    if path.name.lower() in names:
        return "the name has a capital", f"name the file {path.name.lower()}"
    if not rest.endswith("md"):
        near = f": name the file {locale}.{level}.md" if f"{locale}.{level}.md" in names else ""
        return "only texts belong here", near.removeprefix(": ") or "take the file out"
    if extension == "md" and level in list(Level):
        return f"the locale '{locale}' is not in site.yaml", f"use one of {', '.join(locales)}"
    if extension == "md" and locale in locales:
        return f"the level '{level}' is unknown", f"name the file {locale}.LEVEL.md ({levels})"
    near = next(iter(get_close_matches(path.name, names, n=1)), names[0])
    return "the name is not that of a text", f"name the file {near}"
