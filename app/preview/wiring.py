"""The parts of the preview, put together."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from app.preview.checker import Checker
from app.preview.gate import Gate
from app.preview.helper_process import HelperProcess, end_helpers
from app.preview.recorder import Recorder
from app.preview.reloader import Reloader
from app.preview.state import State
from app.preview.views import Tools, make_own_pages, with_banner


@dataclass(frozen=True, slots=True)
class Preview:
    """A preview that can be served: ``gate`` is its WSGI application."""

    gate: Gate
    reloader: Reloader
    checker: Checker
    recorder: Recorder

    def start(self) -> None:
        """Begin the work in the background."""
        self.checker.start()
        self.recorder.start()

    def stop(self) -> None:
        """End the helper processes, also those that are at work."""
        end_helpers()


def make_preview(overrides: Mapping[str, object]) -> Preview:
    """Return a preview, which shows nothing yet.

    :param overrides: settings by name, see ``app.config``.
    :raises ConfigError: if a setting cannot be used.
    """
    state = State()
    reloader = Reloader(state, overrides)
    recorder = Recorder(state, reloader)
    own = make_own_pages(Tools(state, reloader, recorder, HelperProcess()))
    gate = Gate(state, own, partial(with_banner, own))
    return Preview(gate, reloader, Checker(state, reloader), recorder)
