"""The pages of the guide."""

from typing import NoReturn

from flask import Blueprint, abort, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app.guide.checks import WHOLE_GUIDE, WORDS
from app.guide.model import Level
from app.guide.site import START_TOPIC
from app.http.cache import kept
from app.i18n import negotiate_locale
from app.pages.accessors import current_library
from app.pages.contexts import home_page, topic_page, whole_guide_page
from app.pages.settings import settings_page
from app.pages.words import words_page

blueprint = Blueprint("guide", __name__)


@blueprint.get("/")
def root() -> Response:
    """Lead to the home page in the best locale by Accept-Language."""
    response = redirect(url_for("guide.home", locale=negotiate_locale()))
    response.vary.add("Accept-Language")
    return response


@blueprint.get("/<locale>/")
@kept
def home(locale: str) -> str:
    """Let the reader choose: read simply, read, or listen.

    :raise 404: if the service does not speak the locale.
    """
    _set_locale(locale)
    return render_template("pages/home.html", page=home_page(locale))


@blueprint.get("/<locale>/leesinstellingen")
@kept
def settings(locale: str) -> str:
    """Let the reader choose how the text looks.

    :raise 404: if the service does not speak the locale.
    """
    _set_locale(locale)
    return render_template("pages/settings.html", page=settings_page(locale))


@blueprint.get("/<locale>/<level_path>/")
@kept
def start(locale: str, level_path: str) -> str:
    """Show the introduction and the topics.

    :raise 404: if locale or level is unknown.
    """
    return _show_topic(locale, level_path, START_TOPIC)


@blueprint.get("/<locale>/<level_path>/<topic>")
@kept
def topic(locale: str, level_path: str, topic: str) -> str | Response:
    """Show one topic, the whole guide or the hard words.

    :raise 404: if locale, level or topic is unknown, or the topic has no such variant.
    """
    if topic == WHOLE_GUIDE:
        return _show_whole_guide(locale, level_path)
    if topic == WORDS:
        return _show_words(locale, level_path)
    if topic == START_TOPIC:
        _set_locale(locale)
        _level_or_404(level_path)
        return redirect(url_for("guide.start", locale=locale, level_path=level_path), 301)
    return _show_topic(locale, level_path, topic)


def _show_topic(locale: str, level_path: str, topic: str) -> str:
    _set_locale(locale)
    document = current_library().document(topic, locale, _level_or_404(level_path))
    if document is None:
        _not_found()
    return render_template("pages/topic.html", page=topic_page(document))


def _show_whole_guide(locale: str, level_path: str) -> str:
    _set_locale(locale)
    library, level = current_library(), _level_or_404(level_path)
    if not library.site.has_whole_guide:
        _not_found()
    found = (library.document(topic, locale, level) for topic in library.site.topics)
    documents = [document for document in found if document]
    page = whole_guide_page(locale, level, documents)
    return render_template("pages/whole_guide.html", page=page)


def _show_words(locale: str, level_path: str) -> str:
    _set_locale(locale)
    level, glossary = _level_or_404(level_path), current_library().glossary(locale)
    if glossary is None:
        _not_found()
    return render_template("pages/words.html", page=words_page(locale, level, glossary))


def _set_locale(locale: str) -> None:
    if locale not in current_library().site.locales:
        _not_found()
    g.locale = locale


def _level_or_404(level_path: str) -> Level:
    level = current_library().site.level_of_path(level_path)
    if level is None:
        _not_found()
    return level


def _not_found() -> NoReturn:
    abort(404)
