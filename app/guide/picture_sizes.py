"""How many pixels a PNG, JPEG or WebP has, as its first bytes say.

Sources: PNG 11.2.1 (IHDR); ITU-T T.81, B.2.2 (frame header); RFC 9649, 2.6 and 2.7 (WebP).
"""

import struct

_MARKER = 0xFF
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class PictureFault(Exception):
    """Why a picture cannot be shown, and what to do."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message, advice)
        self.message = message
        self.advice = advice


def pixels_of(suffix: str, data: bytes) -> tuple[int, int]:
    """Return width and height.

    :param suffix: of the file, with its dot.
    :raises PictureFault: if it is of another kind, or damaged.
    """
    if suffix not in _READERS:
        kinds = ", ".join(sorted(("svg", *(kind[1:] for kind in _READERS))))
        raise PictureFault("this is no picture that every browser shows", f"use one of {kinds}")
    try:
        width, height = _READERS[suffix](data)
    except (struct.error, IndexError):
        width = height = 0
    if width < 1 or height < 1:
        message = f"this cannot be read as {suffix[1:].upper()}"
        raise PictureFault(message, "save it again, with the ending of its kind")
    return width, height


def _png(data: bytes) -> tuple[int, int]:
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        return 0, 0
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _jpeg(data: bytes) -> tuple[int, int]:
    place = 2 if data[:2] == b"\xff\xd8" else len(data)
    while data[place] == _MARKER:
        marker, length = data[place + 1], struct.unpack_from(">H", data, place + 2)[0]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return width, height
        place += 2 + length
    return 0, 0


def _webp(data: bytes) -> tuple[int, int]:
    match data[:4], data[8:16]:
        case b"RIFF", b"WEBPVP8 ":
            width, height = struct.unpack_from("<HH", data, 26)
            return width & 0x3FFF, height & 0x3FFF
        case b"RIFF", b"WEBPVP8L":
            (bits,) = struct.unpack_from("<I", data, 21)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"RIFF", b"WEBPVP8X":
            low, high, *rest = struct.unpack_from("<HBHB", data, 24)
            return (low | high << 16) + 1, (rest[0] | rest[1] << 16) + 1
    return 0, 0


_READERS = {".png": _png, ".jpg": _jpeg, ".jpeg": _jpeg, ".webp": _webp}
