"""Brings what any thread writes to the log into the window's thread."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from iide_studio.core.log_entries import OURS, entry_of, is_worth_showing

_OURS = OURS + "studio"


class LogRelay(QObject):
    """Hears everything that is logged; connect with a queued connection."""

    noted = Signal(object)
    """A LogEntry; emitted in whichever thread wrote it."""

    def __init__(self, parent: QObject) -> None:
        """Begins to listen."""
        super().__init__(parent)
        self._handler = _Handler(self)
        self._ours = logging.getLogger(_OURS)
        self._level = self._ours.level
        self._ours.setLevel(logging.INFO)
        logging.getLogger().addHandler(self._handler)

    def close(self) -> None:
        """Stops listening."""
        logging.getLogger().removeHandler(self._handler)
        self._ours.setLevel(self._level)


class _Handler(logging.Handler):
    def __init__(self, relay: LogRelay) -> None:
        super().__init__(logging.INFO)
        self._relay = relay
        self.addFilter(is_worth_showing)

    def emit(self, record: logging.LogRecord) -> None:
        if isValid(self._relay):
            self._relay.noted.emit(entry_of(record))
