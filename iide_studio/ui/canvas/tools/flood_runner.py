"""Carries a flood on while the window stays alive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from iide_studio.core.tile_flood import TileFlood

_AT_ONCE = 0.03
"""Seconds in which most floods are done; nobody notices them."""
_SLICE = 0.01
"""Seconds between two looks at what the user does."""


class FloodRunner(QObject):
    """Runs one flood at a time, in slices on the window's own thread: documents belong to it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._flood: TileFlood | None = None
        self._then: Callable[[TileFlood], object] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether a flood has not got everywhere yet."""
        return self._flood is not None

    def start(self, flood: TileFlood, then: Callable[[TileFlood], object]) -> None:
        """Runs a flood, and calls a function with it once it is done; an older one is given up."""
        self._flood, self._then = flood, then
        if flood.advance(_AT_ONCE):
            self._finish()
        else:
            self._timer.start()

    def stop(self) -> None:
        """Gives the flood up."""
        self._timer.stop()
        self._flood = self._then = None

    def _go_on(self) -> None:
        if self._flood is None:
            self._timer.stop()
        elif self._flood.advance(_SLICE):
            self._finish()

    def _finish(self) -> None:
        flood, then = self._flood, self._then
        self.stop()
        if flood is not None and then is not None:
            then(flood)
