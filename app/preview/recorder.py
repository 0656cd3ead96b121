"""Makes the recordings of the pages that are looked at, in the background."""

from collections.abc import Iterable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from app.guide.errors import ContentErrors
from app.guide.library import Library
from app.preview.helper_process import HelperProcess
from app.preview.reloader import Reloader
from app.preview.state import Snapshot, State
from app.preview.tasks import record
from app.speech import SpeechError
from app.speech.build import Selection
from app.speech.manifest import Variant


class Recorder:
    """Makes the recordings that are asked for, one after the other, each once for an edition."""

    def __init__(self, state: State, reloader: Reloader) -> None:
        self.state = state
        self.reloader = reloader
        self._asked: set[tuple[int, Variant]] = set()
        self._queue: SimpleQueue[tuple[int, Variant]] = SimpleQueue()
        self._process = HelperProcess()

    def start(self) -> None:
        Thread(target=self._work, daemon=True).start()

    def ask(self, variants: Iterable[Variant]) -> None:
        """Ask for the recordings of some texts as they are shown now."""
        edition = self.state.now.edition
        new = [(edition, each) for each in variants if (edition, each) not in self._asked]
        if not new:
            return
        self._asked.update(new)
        making = {variant for _edition, variant in new}
        self.state.update(lambda now: replace(now, making=now.making | making))
        for each in new:
            self._queue.put(each)

    def _work(self) -> None:
        while True:
            edition, variant = self._queue.get()
            now = self.state.now
            if edition == now.edition and now.library:
                problem = self._record(now.library, variant)
                self._report(edition, variant, problem)

    def _record(self, library: Library, variant: Variant) -> str:
        """Return why a recording could not be made; empty if it is there now."""
        folder = Path(self.reloader.config["RECORDINGS_FOLDER"])
        try:
            return "\n".join(self._process.run(record, library, folder, Selection(*variant)))
        except (SpeechError, ContentErrors, BrokenProcessPool) as error:
            return str(error)

    def _report(self, edition: int, variant: Variant, problem: str) -> None:
        def reported(now: Snapshot) -> Snapshot:
            return now.record_of(variant, problem) if edition == now.edition else now

        if problem:
            self.state.update(reported)
        else:
            self.reloader.show_recordings(reported)
