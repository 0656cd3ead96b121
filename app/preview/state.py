"""What the preview shows at this moment, and a bell for who waits for a change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from threading import Condition
from time import time

from flask import Flask

from app.guide.library import Library
from app.plain_language.findings import Finding
from app.speech.manifest import Variant


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that the preview shows at one moment.

    :param version: rises with every change.
    :param edition: rises when other texts are shown: a page of an earlier one is old, also one that
        an earlier preview served.
    :param app: the service with the last texts that were whole; ``None`` before there were any.
    :param faults: what keeps the texts on the disk from being shown.
    :param findings: of the last check; ``None`` before the first.
    :param is_checked: whether they are of the texts that are shown.
    :param making: whose recordings are being made, or wait for it.
    :param made: whose recordings were made, or found to be right, for this edition.
    :param unrecorded: why a recording could not be made.
    """

    version: int = 0
    edition: int = field(default_factory=lambda: int(time()))
    app: Flask | None = None
    faults: tuple[Finding, ...] = ()
    findings: tuple[Finding, ...] | None = None
    is_checked: bool = False
    making: frozenset[Variant] = frozenset()
    made: frozenset[Variant] = frozenset()
    unrecorded: Mapping[Variant, str] = field(default_factory=dict)

    @property
    def library(self) -> Library | None:
        """The guide that is shown; ``None`` before there is any."""
        return self.app.extensions["library"] if self.app else None

    def next_edition(self, app: Flask) -> "Snapshot":
        """Return a snapshot with other texts: they are whole, nobody checked or recorded them."""
        return Snapshot(
            version=self.version, edition=self.edition + 1, app=app, findings=self.findings
        )

    def record_of(self, variant: Variant, problem: str) -> "Snapshot":
        """Return a snapshot in which a recording was made, or could not be made."""
        making = self.making - {variant}
        if problem:
            return replace(self, making=making, unrecorded={**self.unrecorded, variant: problem})
        return replace(self, making=making, made=self.made | {variant})


class State:
    """Holds the snapshot of now; any thread may look at it, change it, or wait for a change."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._now = Snapshot()

    @property
    def now(self) -> Snapshot:
        return self._now

    def update(self, change: Callable[[Snapshot], Snapshot]) -> None:
        """Put up what is made of the snapshot of now, and tell everyone who waits."""
        with self._changed:
            self._now = replace(change(self._now), version=self._now.version + 1)
            self._changed.notify_all()

    def wait(self, version: int, timeout_seconds: float) -> int:
        """Return the version of now, as soon as it is another than this one, or time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._now.version != version, timeout_seconds)
            return self._now.version
