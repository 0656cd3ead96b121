"""The pages of the preview itself, below ``/preview/``: what an editor sees and no reader does."""

from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from http import HTTPStatus

from flask import Blueprint, Flask, Response, abort, current_app, jsonify, render_template, request
from werkzeug.exceptions import NotFound

from app.guide.errors import ContentErrors
from app.http.headers import HEADERS
from app.preview.gate import OWN_PATH
from app.preview.helper_process import HelperProcess
from app.preview.page_report import PageReport, page_report, remark_on, variants_of
from app.preview.page_texts import PageText, find_sentence, texts_at
from app.preview.recorder import Recorder
from app.preview.reloader import Reloader
from app.preview.state import Snapshot, State
from app.preview.tasks import Said, say
from app.preview.text_table import text_table
from app.speech import SpeechError

blueprint = Blueprint("views", __name__)
HEARTBEAT_SECONDS = 15
_HEAD_END = b"</head>"
_BANNER_PLACE = b'<header class="site-header">'


@dataclass(frozen=True, slots=True)
class Tools:
    """What the pages of the preview work with."""

    state: State
    reloader: Reloader
    recorder: Recorder
    speaker: HelperProcess


def make_own_pages(tools: Tools) -> Flask:
    """Return the application that answers below ``/preview/``, and elsewhere with the faults."""
    app = Flask(__name__, static_url_path=f"{OWN_PATH}static")
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.extensions["tools"] = tools
    app.register_blueprint(blueprint, url_prefix=OWN_PATH)
    app.register_error_handler(NotFound, _show_missing)
    app.after_request(_with_headers)
    return app


def with_banner(app: Flask, now: Snapshot, path: str, html: bytes) -> bytes:
    """Return a page of the service with the banner, and what it needs in the head.

    :param now: what was shown when the page was made.
    """
    report = page_report(now, texts_at(now.app, path) if now.app else ())
    with app.test_request_context(path):
        head = render_template("head.html").encode()
        banner = render_template("banner.html", report=report).encode()
    html = html.replace(_HEAD_END, head + _HEAD_END, 1)
    return html.replace(_BANNER_PLACE, banner + _BANNER_PLACE, 1)


@blueprint.get("events")
def events() -> Response:
    """Tell the version of what is shown, now and at each change. Source: HTML, 9.2."""
    state = _tools().state

    def stream() -> Iterator[str]:
        version = state.now.version
        while True:
            yield f"data: {version}\n\n"
            version = state.wait(version, HEARTBEAT_SECONDS)

    return Response(stream(), mimetype="text/event-stream")


@blueprint.get("page")
def page() -> Response:
    """Tell the script what is said of a page, and begin the recording of what it shows."""
    path = request.args.get("path", "/")
    tools = _tools()
    tools.recorder.ask(variants_of(_texts(path)))
    report = _report(path)
    banner = render_template("banner.html", report=report)
    return jsonify(
        edition=report.edition,
        recorded=report.recorded,
        sounds=report.sounds,
        sentences=report.sentences,
        banner=banner,
    )


@blueprint.get("sentence")
def sentence() -> Response:
    """Tell what the voice is given for a sentence, and how that sounds."""
    return jsonify(given=_said().given)


@blueprint.get("sentence.wav")
def sentence_sound() -> Response:
    """Send a sentence as it sounds with the lexicon of now."""
    return Response(_said().wav, mimetype="audio/wav")


@blueprint.get("texts")
def texts() -> str:
    """List every text."""
    snapshot = _tools().state.now
    if snapshot.app is None:
        return show_faults()
    table = text_table(snapshot, snapshot.app)
    faults = tuple(map(remark_on, snapshot.faults))
    return render_template("texts.html", table=table, snapshot=snapshot, faults=faults)


def show_faults() -> str:
    """Return the page that stands in for a guide that was not whole since the preview began."""
    return render_template("faults.html", report=_report(request.path))


def _show_missing(error: NotFound) -> tuple[str, int] | NotFound:
    if _tools().state.now.app is None:
        return show_faults(), HTTPStatus.SERVICE_UNAVAILABLE
    return error


def _said() -> Said:
    """Return how the sentence that is asked for sounds.

    :raise 404: if the page has no such sentence.
    :raise 422: if it cannot be said; the body says why.
    """
    found = find_sentence(_texts(request.args.get("path", "/")), request.args.get("id", ""))
    library = _tools().state.now.library
    if found is None or library is None:
        abort(404)
    document, each = found
    try:
        return _tools().speaker.run(
            say, library.folder, library.site, each, document.locale, document.level
        )
    except (SpeechError, ContentErrors, BrokenProcessPool) as error:
        abort(Response(str(error), HTTPStatus.UNPROCESSABLE_ENTITY, mimetype="text/plain"))


def _texts(path: str) -> tuple[PageText, ...]:
    app = _tools().state.now.app
    return texts_at(app, path) if app else ()


def _report(path: str) -> PageReport:
    return page_report(_tools().state.now, _texts(path))


def _tools() -> Tools:
    tools: Tools = current_app.extensions["tools"]
    return tools


def _with_headers(response: Response) -> Response:
    response.headers.update(HEADERS)
    response.headers["Cache-Control"] = "no-store"
    return response
