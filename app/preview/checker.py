"""Checks the texts in the background, again and again as they change."""

from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

from app.plain_language.findings import Finding
from app.preview.helper_process import HelperProcess
from app.preview.reloader import Reloader
from app.preview.state import State
from app.preview.tasks import check_texts


class Checker:
    """Checks what is shown, one check after the other; only the last that was asked for counts."""

    def __init__(self, state: State, reloader: Reloader) -> None:
        self.state = state
        self.folders = tuple(
            Path(reloader.config[name]) for name in ("CONTENT_FOLDER", "TRANSLATIONS_FOLDER")
        )
        self._asked = Event()
        self._process = HelperProcess()

    def start(self) -> None:
        Thread(target=self._work, daemon=True).start()

    def ask(self) -> None:
        """Ask for a check of what is shown now."""
        self._asked.set()

    def _work(self) -> None:
        while self._asked.wait():
            self._asked.clear()
            try:
                findings = self._process.run(check_texts, *self.folders)
            except BrokenProcessPool:
                continue
            self._show(findings, is_last=not self._asked.is_set())

    def _show(self, findings: tuple[Finding, ...], *, is_last: bool) -> None:
        self.state.update(lambda now: replace(now, findings=findings, is_checked=is_last))
