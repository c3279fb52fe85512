"""Where and when Python's garbage is collected: in the window's thread, between two events."""

from __future__ import annotations

import gc
import threading

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_INTERVAL = 1000
"""Milliseconds between two looks at how much there is."""
_LONGEST_STROKE = 30
"""Looks that are put off while a button is down; Qt may never hear of its release."""


class GarbageCollector(QObject):
    """Collects the garbage of all threads, so that no other thread ever does.

    By itself Python collects in whichever thread happens to allocate, in the middle of whatever
    that does. Widgets that only refer to each other are taken apart there, while Qt allows that in
    the window's thread alone: elsewhere it crashes now and then, or waits for the window's thread,
    which waits for Python's lock. PySide can not prevent it, for Python asks nobody.
    """

    def __init__(self, parent: QObject) -> None:
        """Takes over from Python until `stop`; to be made in the window's thread.

        Args:
            parent: Lives as long.
        """
        super().__init__(parent)
        assert threading.current_thread() is threading.main_thread()
        self._limits = gc.get_threshold()
        self._put_off = 0
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.look)
        gc.disable()
        # What the start has made stays until the end; looking through it again costs time.
        gc.freeze()
        self._timer.start()

    def look(self) -> None:
        """Collects as much as Python would, except during a stroke of the brush."""
        is_stroke = QGuiApplication.mouseButtons() is not Qt.MouseButton.NoButton
        if is_stroke and self._put_off < _LONGEST_STROKE:
            self._put_off += 1
            return
        self._put_off = 0
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._limits[generation]:
                gc.collect(generation)
                return

    def settle(self) -> None:
        """Collects everything once and never looks again at what is left.

        To be called when a lot was loaded that stays, such as torch: each full collection would
        stop the window for a quarter of a second otherwise.
        """
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Gives it back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
