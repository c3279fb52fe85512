"""Tells the gestures of one control apart, so that a drag becomes one step of the history."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Gestures(QObject):
    """The name of the gesture that is going on at some widgets: see `Command.gesture`.

    A gesture lasts from press to release of a button, and else from getting the keyboard to losing
    it. Turning the wheel over a widget that does not have the keyboard is left to what scrolls.
    """

    _BOUNDS = (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.FocusIn,
        QEvent.Type.FocusOut,
    )

    def __init__(self, *widgets: QWidget) -> None:
        """Watches widgets that belong to one control; the first one is the parent."""
        super().__init__(widgets[0])
        self.current = uuid.uuid4().hex
        for widget in widgets:
            widget.installEventFilter(self)

    def begin(self) -> str:
        """Begins another gesture and returns its name."""
        self.current = uuid.uuid4().hex
        return self.current

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in self._BOUNDS:
            self.begin()
        is_wheel = event.type() == QEvent.Type.Wheel
        if is_wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False
