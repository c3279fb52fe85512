"""Things that last as long as a key is held."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence


class Holding(QObject):
    """Ends what an action began when the key of its shortcut goes up.

    Begun from a menu it stays until the action is triggered again.
    """

    def __init__(self, action: QAction, begin: Callable[[], object], end: Callable[[], object]):
        """Watches keys only while it is on.

        Args:
            action: Its `triggered` must call `toggle`.
            begin: Called when it begins.
            end: Called when it ends.
        """
        super().__init__(action)
        self._action, self._begin, self._end = action, begin, end
        action.setAutoRepeat(False)
        self._is_on = False

    @property
    def is_on(self) -> bool:
        """Whether it lasts."""
        return self._is_on

    def toggle(self) -> None:
        """Begins, or ends what was begun."""
        if self._is_on:
            self.stop()
            return
        self._is_on = True
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self._begin()

    def stop(self) -> None:
        """Ends it, if it is on."""
        if not self._is_on:
            return
        self._is_on = False
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the key."""
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if not event.isAutoRepeat() and self._is_key(event):
                self.stop()
        elif event.type() == QEvent.Type.ApplicationDeactivate:
            self.stop()
        return super().eventFilter(watched, event)

    def _is_key(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.key())
        return any(
            sequence.matches(pressed) is not QKeySequence.SequenceMatch.NoMatch
            for sequence in self._action.shortcuts()
        )
