"""MP3 with tags and chapters, the same bytes for the same sound.

A variable rate, because players then know where the sound begins: a constant rate has no LAME
header, and plays 50 ms late. Source: ID3v2.4; ID3v2 chapter frame addendum 1.0.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from io import BytesIO
from typing import Any, NamedTuple

import langcodes
import soundfile

id3: Any = import_module("mutagen.id3")  # half of it has types

SAMPLE_RATE = 22_050
"""Of every recording, whoever speaks: that of eSpeak NG and of most neural voices."""

COMPRESSION_LEVEL = 0.8
_UNKNOWN_OFFSET = 0xFFFFFFFF


class Tags(NamedTuple):
    """What a player shows.

    :param locale: of the speech; written as ISO 639-2.
    """

    title: str
    album: str
    artist: str
    locale: str


class ChapterMarker(NamedTuple):
    """A part with a title; times in milliseconds."""

    title: str
    start_ms: int
    end_ms: int


def encode_mp3(pieces: Iterable[bytes], tags: Tags, chapters: Sequence[ChapterMarker]) -> bytes:
    """Return an MP3 file.

    :param pieces: mono, 16-bit signed, native byte order, at ``SAMPLE_RATE``.
    """
    sound = BytesIO()
    with soundfile.SoundFile(
        sound, "w", SAMPLE_RATE, 1, format="MP3", subtype="MPEG_LAYER_III",
        compression_level=COMPRESSION_LEVEL, bitrate_mode="VARIABLE",
    ) as file:  # fmt: skip
        for piece in pieces:
            file.buffer_write(piece, dtype="int16")
    return _id3(tags, chapters) + sound.getvalue()


def _id3(tags: Tags, chapters: Sequence[ChapterMarker]) -> bytes:
    frames = id3.ID3()
    frames.add(id3.TIT2(encoding=id3.Encoding.UTF8, text=tags.title))
    frames.add(id3.TALB(encoding=id3.Encoding.UTF8, text=tags.album))
    frames.add(id3.TPE1(encoding=id3.Encoding.UTF8, text=tags.artist))
    frames.add(id3.TLAN(encoding=id3.Encoding.LATIN1, text=iso_639_2(tags.locale)))
    for frame in _chapter_frames(chapters):
        frames.add(frame)
    written = BytesIO()
    frames.save(written, v2_version=4, padding=lambda _: 0)
    return written.getvalue()


def _chapter_frames(chapters: Sequence[ChapterMarker]) -> Iterator[Any]:
    ids = [f"chapter{number}" for number in range(1, len(chapters) + 1)]
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    yield id3.CTOC(element_id="contents", flags=flags, child_element_ids=ids, sub_frames=[])
    for element_id, chapter in zip(ids, chapters, strict=True):
        yield id3.CHAP(
            element_id=element_id,
            start_time=chapter.start_ms,
            end_time=chapter.end_ms,
            start_offset=_UNKNOWN_OFFSET,
            end_offset=_UNKNOWN_OFFSET,
            sub_frames=[id3.TIT2(encoding=id3.Encoding.UTF8, text=chapter.title)],
        )


def iso_639_2(locale: str) -> str:
    """Return the three letters of a language, ``nld`` for ``nl``; ``und`` if there are none."""
    try:
        return str(langcodes.Language.get(locale).to_alpha3())
    except LookupError:
        return "und"
