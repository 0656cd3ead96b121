"""What a page offers to a listener."""

from dataclasses import dataclass

from babel.units import format_unit
from flask import url_for
from flask_babel import get_locale, ngettext
from flask_babel import gettext as _

from app.guide.model import Document
from app.pages.accessors import current_library, current_manifest

_BYTES_PER_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Listening:
    """The recording of a page, or the sentence that says why there is none.

    :param duration: in words, such as ``2 minuten en 31 seconden``.
    :param size: with its unit, such as ``0,9 MB``.
    """

    audio_url: str = ""
    cues_url: str = ""
    duration: str = ""
    size: str = ""
    missing: str = ""


def listening(document: Document) -> Listening:
    """Return what the page of this document offers to a listener."""
    recording = current_manifest().recording(document.topic, document.locale, document.level)
    if recording is None:
        return Listening(missing=_missing(document))
    return Listening(
        audio_url=url_for("recordings.file", filename=recording.audio),
        cues_url=url_for("recordings.file", filename=recording.cues),
        duration=duration_in_words(recording.duration_ms),
        size=_size(recording.size_bytes),
    )


def duration_in_words(duration_ms: int) -> str:
    """Return minutes and seconds in the reader's language, rounded to a second."""
    minutes, seconds = divmod(round(duration_ms / 1000), 60)
    in_seconds: str = ngettext("%(num)d second", "%(num)d seconds", seconds)
    if not minutes:
        return in_seconds
    in_minutes: str = ngettext("%(num)d minute", "%(num)d minutes", minutes)
    return str(_("%(minutes)s and %(seconds)s", minutes=in_minutes, seconds=in_seconds))


def _size(size_bytes: int) -> str:
    megabytes = round(size_bytes / _BYTES_PER_MEGABYTE, 1)
    return format_unit(megabytes, "digital-megabyte", "short", locale=get_locale())


def _missing(document: Document) -> str:
    choice = current_library().site.voices.get(document.locale)
    if choice is None or choice.voice is None:
        return str(_("There is no recording: no computer voice speaks this language yet."))
    return str(_("There is no recording of this page yet."))
