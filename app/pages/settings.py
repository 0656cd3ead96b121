"""The page of reading settings: what a reader can choose, and what each choice sets.

A name that begins with ``--`` is a custom property of the style; any other is a data attribute of
the page that the style or a script asks for.
"""

from dataclasses import dataclass

from flask import Blueprint, render_template
from flask_babel import gettext
from flask_babel import lazy_gettext as _

from app.guide.model import Locale
from app.http.cache import cached
from app.pages.frame import Frame, plain_frame

blueprint = Blueprint("settings", __name__)


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice; the default sets nothing.

    :param language_tag: of a name in another language.
    """

    value: str
    text: str
    is_default: bool = False
    language_tag: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """Choices of which one holds. ``name`` is what they set."""

    name: str
    title: str
    choices: tuple[Choice, ...]


FIELDS = (
    Field("--text-scale", _("Size of the letters"), (
        Choice("0.9", _("Smaller")), Choice("1", _("Normal"), is_default=True),
        Choice("1.2", _("Larger")), Choice("1.45", _("Much larger")),
        Choice("1.75", _("Largest")),
    )),
    Field("--line-scale", _("Room between lines"), (
        Choice("1", _("Normal"), is_default=True), Choice("1.2", _("Wide")),
        Choice("1.45", _("Very wide")),
    )),
    Field("--letter-space", _("Room between letters"), (
        Choice("0em", _("Normal"), is_default=True), Choice("0.06em", _("Wide")),
        Choice("0.12em", _("Very wide")),
    )),
    Field("--word-space", _("Room between words"), (
        Choice("0em", _("Normal"), is_default=True), Choice("0.16em", _("Wide")),
        Choice("0.3em", _("Very wide")),
    )),
    Field("--measure", _("Width of the text"), (
        Choice("26rem", _("Narrow")), Choice("34rem", _("Normal"), is_default=True),
        Choice("44rem", _("Wide")),
    )),
    Field("theme", _("Colours"), (
        Choice("device", _("As my device"), is_default=True), Choice("light", _("Light")),
        Choice("dark", _("Dark")), Choice("cream", _("Cream")),
        Choice("contrast", _("High contrast")),
    )),
    Field("typeface", _("Letters"), (
        Choice("system", _("As my device"), is_default=True),
        Choice("atkinson", "Atkinson Hyperlegible", language_tag="en"),
        Choice("opendyslexic", "OpenDyslexic", language_tag="en"),
    )),
    Field("ruler", _("Keep a few lines bright"), (
        Choice("", _("No"), is_default=True), Choice("1", _("1 line")),
        Choice("3", _("3 lines")), Choice("5", _("5 lines")),
    )),
    Field("explain", _("Explain hard words"), (
        Choice("asked", _("When I choose a word"), is_default=True),
        Choice("always", _("Always, in the text")),
    )),
)  # fmt: skip
"""Everything that a reader can choose. The texts are translated when a page shows them."""


@dataclass(frozen=True, slots=True)
class SettingsPage:
    frame: Frame
    fields: tuple[Field, ...]


@blueprint.get("/<locale:locale>/leesinstellingen")
@cached
def show(locale: Locale) -> str:
    """Let the reader choose how the text looks."""
    return render_template("pages/settings.html", page=settings_page(locale))


def settings_page(locale: Locale) -> SettingsPage:
    """Return the page on which a reader chooses how the text looks."""
    title = gettext("Reading settings")
    description = gettext("Choose how you want to see the text.")
    return SettingsPage(plain_frame(locale, title, description, "settings.show"), FIELDS)
