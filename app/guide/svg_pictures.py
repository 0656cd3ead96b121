"""SVG that may stand in a page: shapes and their colours, and nothing that acts or loads.

What is on no list is refused, and nothing is taken out in silence: decision 0023.
"""

import re
import zlib
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from app.guide.picture_sizes import PictureFault

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = frozenset({
    "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop",
    "clipPath", "mask", "pattern", "style",
})  # fmt: skip
_MOST_COMPRESSED_BYTES = 4_000
_FOREIGN = re.compile(r"url\(\s*['\"]?(?!#)|@import|\\", re.IGNORECASE)
_DECLARATION = re.compile(r"<!DOCTYPE|<!ENTITY|<\?xml-stylesheet", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
_PLAIN = "save it as plain or optimised SVG"


class Drawing(NamedTuple):
    """What a page must know of an SVG.

    :param words: its texts, in lower case.
    """

    width_px: int
    height_px: int
    words: tuple[str, ...]


def read_svg(data: bytes) -> Drawing:
    """Return size and words of an SVG.

    :raises PictureFault: at the first thing that may not stand in it.
    """
    root = _root(data)
    for element in root.iter():
        _check_element(element)
    if len(zlib.compress(data, 9)) > _MOST_COMPRESSED_BYTES:
        raise PictureFault("the drawing has more than 4 kB when it is compressed", _PLAIN)
    width, height = _size(root)
    return Drawing(width, height, tuple(filter(None, _words(root))))


def _root(data: bytes) -> ET.Element:
    try:
        text = data.decode("utf-8-sig")
        if found := _DECLARATION.search(text):
            message = f"the line with '{found[0]}' may load something else"
            raise PictureFault(message, "take that line out")
        # Without a document type there are no entities that could grow.
        root = ET.fromstring(text)  # noqa: S314
    except (UnicodeDecodeError, ET.ParseError, ValueError) as error:
        raise PictureFault("this cannot be read as SVG", _PLAIN) from error
    if root.tag != f"{_SVG}svg":
        raise PictureFault("this is no SVG", _PLAIN)
    return root


def _check_element(element: ET.Element) -> None:
    name = str(element.tag).removeprefix(_SVG)
    if name not in _SHAPES:
        message = f"the drawing holds '{name.rpartition('}')[2]}', which is no shape"
        raise PictureFault(message, f"take it out, or {_PLAIN}")
    style = (element.text or "") if name == "style" else ""
    for attribute, value in (*element.attrib.items(), ("style", style)):
        word = attribute.rpartition("}")[2].lower()
        if word.startswith("on"):
            raise PictureFault(f"the drawing holds a script ('{word}')", "take it out")
        if _FOREIGN.search(value) or (word == "href" and not value.startswith("#")):
            message = f"the drawing loads something else ('{value.strip()[:40]}')"
            raise PictureFault(message, "put all that is shown into the file itself")


def _size(root: ET.Element) -> tuple[int, int]:
    """Return width and height; the view box stands in for what is missing."""
    box = [*root.get("viewBox", "").replace(",", " ").split(), "", "", "", ""][2:4]
    pairs = zip((root.get("width", ""), root.get("height", "")), box, strict=True)
    found = [_LENGTH.fullmatch(length) or _LENGTH.fullmatch(side) for length, side in pairs]
    width, height = (round(float(each[1])) if each else 0 for each in found)
    if not (width and height):
        raise PictureFault("the drawing has no size", "write 'viewBox=\"0 0 600 400\"' in <svg>")
    return width, height


def _words(root: ET.Element) -> Iterator[str]:
    for text in root.iter(f"{_SVG}text"):
        yield " ".join("".join(text.itertext()).split()).casefold()
