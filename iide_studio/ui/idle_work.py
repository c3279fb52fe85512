"""Work on the window's own thread that gives way to everything else."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_BUDGET = 0.004
"""Seconds at a time: a quarter of a frame."""
_PAUSE = 8
"""Milliseconds between two turns, in which the window draws and hears its user."""


class IdleWork(QObject):
    """Carries on with small steps whenever the window has time; documents belong to its thread."""

    def __init__(self, parent: QObject) -> None:
        """Makes an empty list of work."""
        super().__init__(parent)
        self._jobs: dict[object, Iterator[None]] = {}
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._go_on)

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
        self._timer.start()

    def clear(self) -> None:
        """Gives everything up."""
        self._jobs.clear()
        self._timer.stop()

    def _go_on(self) -> None:
        end = time.perf_counter() + _BUDGET
        while self._jobs and time.perf_counter() < end:
            key = next(iter(self._jobs))
            steps = self._jobs[key]
            if next(steps, self) is self and self._jobs.get(key) is steps:
                del self._jobs[key]
        if not self._jobs:
            self._timer.stop()
