"""The home page, on which a reader chooses how to take the guide in, and the root before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import Blueprint, redirect, render_template
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from app.guide.finder_model import FINDER
from app.guide.model import Level, Locale
from app.guide.site import START_TOPIC
from app.http.cache import cached
from app.i18n import negotiate_locale
from app.pages.accessors import current_library
from app.pages.frame import Frame, plain_frame
from app.pages.navigation import home_url, level_name, topic_url
from app.pages.untranslated import marked

blueprint = Blueprint("home", __name__)


@dataclass(frozen=True, slots=True)
class WayIn:
    """A way into the guide.

    :param is_first: it is offered before all others.
    """

    title: str
    text: str
    url: str
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home page. ``title`` and ``lead`` are the guide's own, see ``Site.home``."""

    frame: Frame
    title: str
    lead: str
    ways_in: tuple[WayIn, ...]


@blueprint.get("/")
def root() -> Response:
    """Lead to the home page in the best locale by Accept-Language."""
    response = redirect(home_url(negotiate_locale()))
    response.vary.add("Accept-Language")
    return response


@blueprint.get("/<locale:locale>/")
@cached
def show(locale: Locale) -> str:
    """Let the reader choose: read simply, read, or listen."""
    return render_template("pages/home.html", page=home_page(locale))


def home_page(locale: Locale) -> HomePage:
    """Return the page on which a reader chooses how to take the guide in."""
    site = current_library().site
    text = site.home_text(locale)
    text_locale = site.home_locale(locale)
    return HomePage(
        frame=plain_frame(locale, "", text.description, "home.show"),
        title=marked(text.title, text_locale),
        lead=marked(text.lead, text_locale),
        ways_in=_ways_in(locale),
    )


def _ways_in(locale: Locale) -> tuple[WayIn, ...]:
    simple = topic_url(locale, Level.SIMPLE, START_TOPIC)
    standard = topic_url(locale, Level.STANDARD, START_TOPIC)
    return (
        *_finder(locale),
        WayIn(level_name(Level.SIMPLE), _("Short sentences and common words."), simple),
        WayIn(
            level_name(Level.STANDARD),
            _("Longer sentences, with the rules and the background."),
            standard,
        ),
        WayIn(_("Listen"), _("A computer voice reads the guide to you."), f"{simple}#listen"),
    )


def _finder(locale: Locale) -> Iterator[WayIn]:
    """Yield the way for who does not know where to begin, if the guide has a finder."""
    if current_library().finder:
        text = _("Answer a few questions. Then you know whom to call, and what to say.")
        url = topic_url(locale, Level.SIMPLE, FINDER)
        yield WayIn(_("Where do I begin?"), text, url, is_first=True)
