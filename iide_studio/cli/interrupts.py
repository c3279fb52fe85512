"""Ctrl-C as a polite request first."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from iide_studio.core.restoration import CancelToken


@contextlib.contextmanager
def cancel_on_interrupt() -> Iterator[CancelToken]:
    """Yields a token that the first Ctrl-C sets; a second one ends the program at once."""
    token = CancelToken()
    if threading.current_thread() is not threading.main_thread():
        yield token
        return

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        if token.is_cancelled:
            raise KeyboardInterrupt
        token.cancel()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield token
    finally:
        signal.signal(signal.SIGINT, before)
