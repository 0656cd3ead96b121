"""The pictures of a guide: files in ``content/pictures``, checked before anybody sees them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.guide.errors import ContentError, ContentErrors
from app.guide.model import Document, Part, Picture, Section
from app.guide.picture_sizes import PictureFault, pixels_of
from app.guide.svg_pictures import read_svg

PICTURES = "pictures"
"""The folder, and what stands before the name of a picture in addresses."""

_MOST_BYTES = 200_000
_BIG = "reduce it to the width at which it is shown, 800 pixels or less"


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture that can be shown.

    :param words: that stand in it, in lower case; a voice does not see them.
    """

    path: Path
    width_px: int
    height_px: int
    words: tuple[str, ...] = ()


def load_pictures(folder: Path) -> dict[str, PictureFile]:
    """Return the pictures of a content folder by the name of their file.

    :raises ContentErrors: with every picture that cannot be shown.
    """
    pictures: dict[str, PictureFile] = {}
    errors: list[ContentError] = []
    for path in sorted((folder / PICTURES).glob("[!.]*")):
        try:
            pictures[path.name] = _read(path)
        except PictureFault as fault:
            errors.append(ContentError(path, None, path.name, fault.message, fault.advice))
    if errors:
        raise ContentErrors(errors)
    return pictures


def with_pictures(document: Document, pictures: Mapping[str, PictureFile]) -> Document:
    """Return a document whose pictures know their size.

    :raises ContentErrors: with every picture that is missing, or does not say what stands in it.
    """
    faults = [(each, _fault(each, pictures)) for each in document.pictures()]
    if errors := [ContentError(document.path, p.line, p.file, *f) for p, f in faults if f]:
        raise ContentErrors(errors)
    if not faults:
        return document
    return replace(
        document, sections=tuple(_with_sizes(each, pictures) for each in document.sections)
    )


def _read(path: Path) -> PictureFile:
    """Return a picture.

    :raises PictureFault: if it is too heavy, of an unknown kind, or unsafe.
    """
    data = path.read_bytes()
    if len(data) > _MOST_BYTES:
        raise PictureFault(f"the picture has {len(data) // 1000} kB, the limit is 200", _BIG)
    if path.suffix == ".svg":
        drawing = read_svg(data)
        return PictureFile(path, drawing.width_px, drawing.height_px, drawing.words)
    return PictureFile(path, *pixels_of(path.suffix, data))


def _fault(picture: Picture, pictures: Mapping[str, PictureFile]) -> tuple[str, str] | None:
    """Return what is wrong with a picture in a text and what to write, or ``None``."""
    file = pictures.get(picture.file)
    if file is None:
        known = f", such as {', '.join(sorted(pictures)[:3])}" if pictures else ""
        return f"there is no picture '{picture.file}'", f"put it in {PICTURES}, or name one{known}"
    said = picture.block.text.casefold() if picture.block else ""
    if missing := [word for word in file.words if word not in said]:
        message = f"'{missing[0]}' stands in the picture, and not in its text"
        return message, "say it in the text between the brackets, or draw it without words"
    return None


def _with_sizes(section: Section, pictures: Mapping[str, PictureFile]) -> Section:
    return replace(section, parts=tuple(_sized(section.parts, pictures)))


def _sized(parts: Iterable[Part], pictures: Mapping[str, PictureFile]) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, Picture):
            file = pictures[part.file]
            yield replace(part, width_px=file.width_px, height_px=file.height_px)
        else:
            yield part
