"""Work on the window's own thread that gives way to everything else."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_BUDGET = 0.004
"""Seconds at a time: a quarter of a frame."""
_PAUSE, _LONG_PAUSE = 8, 40
"""Milliseconds between two turns, in which the window draws and hears its user."""
_LATE = 0.002
"""Seconds after which a turn comes late: the window has other things to do."""


class IdleWork(QObject):
    """Carries on with small steps whenever the window has time; documents belong to its thread."""

    def __init__(self, parent: QObject) -> None:
        """Makes an empty list of work."""
        super().__init__(parent)
        self._jobs: dict[object, Iterator[None]] = {}
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._due = 0.0

    @property
    def is_idle(self) -> bool:
        """Whether nothing is left to be done."""
        return not self._jobs

    def start(self, key: object, steps: Iterator[None]) -> None:
        """Queues a job; an unfinished one with the same key is given up for it.

        Args:
            key: What the job is about.
            steps: A generator that does a millisecond's work each time.
        """
        self._jobs.pop(key, None)
        self._jobs[key] = steps
        if not self._timer.isActive():
            self._wait(_PAUSE)

    def clear(self) -> None:
        """Gives everything up."""
        self._jobs.clear()
        self._timer.stop()

    def _wait(self, milliseconds: int) -> None:
        self._due = time.perf_counter() + milliseconds / 1000
        self._timer.start(milliseconds)

    def _go_on(self) -> None:
        """Takes a turn; one step only where the window is busy, so that all is done some time."""
        start = time.perf_counter()
        is_late = start - self._due > _LATE
        self._wait(_LONG_PAUSE if is_late else _PAUSE)  # first: a step may fail
        end = start if is_late else start + _BUDGET
        self._step()
        while self._jobs and time.perf_counter() < end:
            self._step()
        if not self._jobs:
            self._timer.stop()

    def _step(self) -> None:
        key = next(iter(self._jobs))
        steps = self._jobs[key]
        if next(steps, self) is self and self._jobs.get(key) is steps:
            del self._jobs[key]
