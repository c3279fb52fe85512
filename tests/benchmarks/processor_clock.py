"""A clock for benchmarks of the window on a machine that others use, too."""

from __future__ import annotations

import threading
import time


class ProcessorClock:
    """Runs while the window's thread has the processor, and jumps where it would only wait."""

    def __init__(self) -> None:
        self._wall, self._owner, self._skipped = time.perf_counter, threading.get_ident(), 0.0

    def now(self) -> float:
        """Takes the place of `time.perf_counter`."""
        is_owner = threading.get_ident() == self._owner
        return time.thread_time() + self._skipped if is_owner else self._wall()

    def skip_to(self, moment: float) -> None:
        """Has the time pass in which there was nothing to do."""
        self._skipped += max(0.0, moment - self.now())

    def install(self) -> None:
        """Has everything go by it."""
        time.perf_counter = self.now  # pyright: ignore[reportAttributeAccessIssue]
