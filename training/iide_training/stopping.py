"""Stopping a run so that it can go on: Ctrl-C, kill, and a time limit."""

from __future__ import annotations

import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Literal

from iide_studio.core.errors import StudioError
from iide_training.settings import SettingsError

_SECONDS = {"s": 1, "m": 60, "h": 3600}


class TrainingStoppedError(StudioError):
    """The time limit was reached; everything is saved."""


class StopRequest:
    """Says when a run has to end before it is done.

    Args:
        seconds: Time limit from now on; None = none.
        clock: Gives seconds; replaced by tests.
    """

    def __init__(
        self, seconds: float | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._deadline = None if seconds is None else clock() + seconds
        self._is_interrupted = False

    @property
    def reason(self) -> Literal["signal", "time"] | None:
        """Why the run has to end now; None = it may go on."""
        if self._is_interrupted:
            return "signal"
        is_over = self._deadline is not None and self._clock() >= self._deadline
        return "time" if is_over else None

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Notes Ctrl-C and kill, so that a step ends first; the second one ends it at once."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        numbers = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self._note) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        if self._is_interrupted:
            raise KeyboardInterrupt
        self._is_interrupted = True


def parse_duration(text: str) -> float:
    """Returns the seconds of "90s", "9m", "1.5h", "1h30m" or a bare number of seconds.

    Raises:
        SettingsError: if it is none of these.
    """
    parts = re.findall(r"(\d+(?:\.\d+)?)([smh]?)", text)
    seconds = sum(float(number) * _SECONDS[unit or "s"] for number, unit in parts)
    if "".join(number + unit for number, unit in parts) != text.strip() or seconds <= 0:
        raise SettingsError(f"{text!r} is no duration.", "Write it like 9m, 90s or 1h30m.")
    return seconds
