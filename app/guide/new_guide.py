"""The files with which a guide begins: an introduction, and the pages about the service."""

from dataclasses import dataclass
from pathlib import Path

from app.guide.fields import is_address, is_email
from app.guide.model import Locale
from app.guide.new_topic import filled, quoted, skeleton_for
from app.guide.values import read_plain

_SITE_FILE = "site.yaml"


class NewGuideError(Exception):
    """Why no guide can begin, and what to write."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose guide it is.

    :param website: a whole https address: the source of what the pages about the service say.
    """

    name: str
    organisation: str
    email: str
    website: str


def owner_of(locale: Locale, **told: str | None) -> Owner:
    """Return whose guide it is; what is not told has a name that can be written over."""
    unnamed = read_plain(skeleton_for(locale) / "owner.yaml")
    return Owner(**unnamed | {key: text for key, text in told.items() if text})


def new_guide(folder: Path, locale: Locale, owner: Owner) -> dict[Path, str]:
    """Return the text of each file of a guide that has nothing to say yet, and claims nothing.

    :param folder: new or empty.
    :raises NewGuideError: if something is in the folder, or an address is not whole.
    """
    if folder.exists() and any(folder.iterdir()):
        raise NewGuideError(f"{folder} is not empty: name a new folder")
    if not is_email(owner.email):
        raise NewGuideError(f"'{owner.email}' is no e-mail address: write name@example.org")
    if not is_address(owner.website):
        raise NewGuideError(f"'{owner.website}' is no whole address: write https://…")
    skeleton = skeleton_for(locale) / "guide"
    words = _words(locale, owner, has_voice=skeleton.parent.name == locale)
    return {
        folder / _path(each.relative_to(skeleton), locale): filled(each, **words)
        for each in sorted(skeleton.rglob("*"))
        if each.is_file()
    }


def _words(locale: Locale, owner: Owner, *, has_voice: bool) -> dict[str, str]:
    """Return what is written in the places of a skeleton."""
    return {
        "locale": locale,
        "name": quoted(owner.name),
        "organisation": quoted(owner.organisation),
        "organisation_text": owner.organisation,
        "email": owner.email,
        "website": owner.website,
        "voice": f"gmw/{locale}" if has_voice else "null",
    }


def _path(path: Path, locale: Locale) -> Path:
    return path if path.name == _SITE_FILE else path.with_name(f"{locale}.{path.name}")
